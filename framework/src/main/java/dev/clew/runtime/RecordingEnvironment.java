package dev.clew.runtime;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.metainterp.Environment;
import dev.clew.metainterp.Portal;
import dev.clew.observe.ResidualCall;
import dev.clew.observe.Stamp;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Location;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one recording, or one way through the blackhole, asks of the engine. */
final class RecordingEnvironment implements Environment {
  /** Methods that made a trace too long. A set for the process: a method that loops for long does so in every engine. */
  private static final ClassValue<Set<DecodedMethod>> TOO_LONG = new ClassValue<>() {
    @Override
    protected Set<DecodedMethod> computeValue(Class<?> type) {
      return ConcurrentHashMap.newKeySet();
    }
  };

  private final Engine engine;
  private final int trace;
  private final Location guest;
  private final TraceTree tree;
  private final Map<String, ResidualCall> residual = new HashMap<>();
  private final int iterations;
  private final int limit;

  /** For a loop of so many iterations. */
  RecordingEnvironment(Engine engine, int trace, Location guest, int iterations) {
    this(engine, trace, guest, null, iterations);
  }

  /** {@code tree} is what a bridge will become part of. */
  RecordingEnvironment(Engine engine, int trace, Location guest, TraceTree tree) {
    this(engine, trace, guest, tree, 1);
  }

  private RecordingEnvironment(Engine engine, int trace, Location guest, TraceTree tree, int iterations) {
    this.engine = engine;
    this.trace = trace;
    this.guest = guest;
    this.tree = tree;
    this.iterations = iterations;
    this.limit = engine.parameters().intValue(Parameter.TRACE_LIMIT);
  }

  @Override
  public Portal portal(DecodedMethod method) {
    return (Portal) method.portal;
  }

  @Override
  public Target compiled(Portal portal, List<Constant> greens, boolean promoted) {
    Cell cell = cell(portal, greens);
    LoopHeader header = cell.compiled();
    if (header == null && tree != null && cell.isWorthJoining(promoted, tree.isLarge())) {
      cell.heat();
      return cell.join(tree);
    }
    return header;
  }

  @Override
  public Target segment(Portal portal, List<Constant> greens) {
    return cell(portal, greens).header();
  }

  @Override
  public Target anywhere(Portal portal) {
    return ((LinkedPortal) portal).anywhere();
  }

  @Override
  public int segmentLimit() {
    return limit / 3; // leaves room to reach a merge point
  }

  @Override
  public int iterations() {
    return iterations;
  }

  private static Cell cell(Portal portal, List<Constant> greens) {
    long[] prims = greens.stream().filter(g -> g.kind().isPrimitive()).mapToLong(Constant::bits).toArray();
    Object[] refs = greens.stream().filter(g -> !g.kind().isPrimitive()).map(Constant::object).toArray();
    return ((LinkedPortal) portal).tables().cell(prims, refs);
  }

  @Override
  public boolean mayInline(DecodedMethod method) {
    return !TOO_LONG.get(method.owner).contains(method);
  }

  @Override
  public boolean mayConstruct(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (TOO_LONG.get(c).stream().anyMatch(DecodedMethod::isConstructor)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void tooLong(DecodedMethod method, StackTraceElement place, int operations) {
    TOO_LONG.get(method.owner).add(method);
  }

  @Override
  public void loopsLong(DecodedMethod method, StackTraceElement place, int jumps) {
    if (tree != null && tree.loopsLong(jumps)) {
      TOO_LONG.get(method.owner).add(method);
      tree.close(method, place);
    }
  }

  @Override
  public List<Constant> entered() {
    return tree == null ? null : tree.header().cell().greens();
  }

  @Override
  public boolean callsSeparately(Portal portal, List<Constant> greens) {
    return cell(portal, greens).isCalledSeparately();
  }

  @Override
  public void callSeparately(Portal portal, List<Constant> greens) {
    cell(portal, greens).callSeparately();
  }

  @Override
  public MethodDescr callee(Portal portal, List<Constant> greens) {
    return cell(portal, greens).header().callee();
  }

  @Override
  public void compileFirst(Portal portal, List<Constant> greens) {
    cell(portal, greens).heat();
  }

  @Override
  public void residualCall(String callee, StackTraceElement place, String reason) {
    residual.merge(callee + place + reason, new ResidualCall(Stamp.now(), trace, guest, callee, reason, place, 1),
        (a, b) -> new ResidualCall(a.stamp(), trace, guest, callee, reason, place, a.count() + 1));
  }

  /** Publishes the residual calls met, each once. */
  void publish() {
    residual.values().forEach(engine.events()::publish);
  }

  @Override
  public Location location(Portal portal, List<Constant> greens) {
    return ((LinkedPortal) portal).location(greens);
  }

  @Override
  public Object assumption(FieldDescr field, Object object) {
    return QuasiCell.assume(field, object);
  }

  @Override
  public int traceLimit() {
    return limit;
  }

  @Override
  public int inlineBudget() {
    return engine.parameters().intValue(Parameter.INLINE_BUDGET);
  }

  @Override
  public int recursionLimit() {
    return engine.parameters().intValue(Parameter.RECURSION_LIMIT);
  }

  @Override
  public boolean stressAbort() {
    return engine.stress().abort();
  }

  @Override
  public void faultPoint() {
    engine.faultPoint(Phase.RECORD);
  }
}
