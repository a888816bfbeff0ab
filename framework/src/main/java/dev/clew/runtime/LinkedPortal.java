package dev.clew.runtime;

import dev.clew.annotations.LocationProvider;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.PortalShape;
import dev.clew.metainterp.Nesting;
import dev.clew.metainterp.Portal;
import dev.clew.observe.Entered;
import dev.clew.observe.Stamp;
import dev.clew.observe.TraceAborted;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Location;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A portal whose merge point is linked to an engine. {@link #pass} is where the interpreter hands over; it is called when a cell says there is something to do.
 *
 * <p>Public for the stubs that woven portals call.
 */
public final class LinkedPortal extends Portal {
  /** Passes until a place asks again, on whatever thread, after a thread that was deep inside of calls came by. */
  private static final int PASSES_WHEN_DEEP = 16;

  private final Engine engine;
  private final LocationProvider locations;
  private final MethodHandles.Lookup lookup;
  private final CellTables tables;
  private final Novelty novelty;
  private final Anywhere anywhere = new Anywhere(this);
  private final int greenPrims;
  private final int redPrimCount;
  private final KeyShape keyShape;
  private final MethodHandle resume;
  private final Class<?> resultType;

  LinkedPortal(Engine engine, MethodHandles.Lookup lookup, DecodedMethod method, PortalShape shape, MethodType type, MethodHandle resume, LocationProvider locations) {
    super(method, shape, type, resume);
    this.resume = resume;
    this.resultType = MethodType.fromMethodDescriptorString(method.descriptor, method.owner.getClassLoader()).returnType();
    this.engine = engine;
    this.lookup = lookup;
    this.locations = locations;
    int prims = 0;
    for (int i = 0; i < greenCount(); i++) {
      prims += kind(i).isPrimitive() ? 1 : 0;
    }
    this.greenPrims = prims;
    int red = 0;
    for (int i = greenCount(); i < count(); i++) {
      red += kind(i).isPrimitive() ? 1 : 0;
    }
    this.redPrimCount = red;
    this.keyShape = KeyShape.of(java.util.stream.IntStream.range(0, greenCount()).mapToObj(this::kind).toList());
    this.tables = new CellTables(this);
    this.novelty = new Novelty(this);
    if (hasLoopHeader()) {
      engine.statistics().waitsForLoopHeader(text());
    }
  }

  MethodHandles.Lookup lookup() {
    return lookup;
  }

  /** Returns how many reds are primitives. */
  int redPrimCount() {
    return redPrimCount;
  }

  /** Returns how many reds are references. */
  int redRefCount() {
    return count() - greenCount() - redPrimCount;
  }

  /** Returns the kinds of the reds, in order. */
  List<Kind> redKinds() {
    return java.util.stream.IntStream.range(greenCount(), count()).mapToObj(this::kind).toList();
  }

  /** Returns what the portal returns, as Java has it. */
  Class<?> resultType() {
    return resultType;
  }

  /** Runs the interpreter from a merge point to the end of the portal call. */
  Object interpret(Transfer at) throws Throwable {
    return resume.invoke(at);
  }

  /** Returns the cell of the greens with which a transfer goes on. */
  Cell cellAt(Transfer at) {
    return tables.cell(Arrays.copyOf(at.prims, greenPrims), Arrays.copyOf(at.refs, greenCount() - greenPrims));
  }

  /** Returns the primitives among the reds, of those among greens and reds. */
  long[] redPrims(long[] prims) {
    return Arrays.copyOfRange(prims, greenPrims, prims.length);
  }

  /** Returns the references among the reds, of those among greens and reds. */
  Object[] redRefs(Object[] refs) {
    return Arrays.copyOfRange(refs, greenCount() - greenPrims, refs.length);
  }

  /** Returns the target of jumps that do not know their greens. */
  Anywhere anywhere() {
    return anywhere;
  }

  /** Returns what watches whether locations come again. */
  Novelty novelty() {
    return novelty;
  }

  /** Returns the portal for messages, {@code demo.Interp.run}. */
  String text() {
    return method().owner.getName() + '.' + method().name;
  }

  Engine engine() {
    return engine;
  }

  CellTables tables() {
    return tables;
  }

  /**
   * A merge point was passed whose greens are one object with a cells field and one int.
   *
   * @param held what the object's field holds, or null
   * @return the cell, if there is something to do; else null
   */
  public static Object tick(LinkedPortal portal, Object held, Object object, int index) {
    CellTable t = held instanceof CellTable first && first.isOf(portal, object) ? first : portal.tables.of(object);
    Cell c = t.at(object, index);
    return c.tick() ? c : null;
  }

  /**
   * A merge point was passed whose greens are one object with a cells field, and perhaps another object.
   *
   * @param held what the object's field holds, or null
   * @param second the other object, or null
   * @return the cell, if there is something to do; else null
   */
  public static Object tick(LinkedPortal portal, Object held, Object object, Object second) {
    Cell c = held instanceof Cell first && first.first() == object && first.second() == second && first.portal() == portal ? first : portal.tables.cell(held, object, second);
    return c.tick() ? c : null;
  }

  /**
   * A merge point was passed whose greens are of any other shape.
   *
   * @return the cell, if there is something to do; else null
   */
  public static Object tick(LinkedPortal portal, long[] greenPrims, Object[] greenRefs) {
    Cell c = portal.tables.cell(greenPrims, greenRefs);
    return c.tick() ? c : null;
  }

  /**
   * There is something to do at a cell: code to run, or a recording to make.
   *
   * @param cell the cell
   * @param prims raw bits of the primitive reds
   * @param refs the reference reds
   * @return where to go on, or null for right here
   */
  public Transfer pass(Object cell, long[] prims, Object[] refs) {
    Cell c = (Cell) cell;
    Nesting nesting = Nesting.current();
    if (nesting.isDeep()) {
      c.wait(PASSES_WHEN_DEEP);
      return null;
    }
    LoopHeader header = c.compiled();
    if (header == null) {
      Transfer here = c.interpreted(prims, refs);
      return engine.hot(c, here.prims, here.refs);
    }
    if (header.isTried() && !mayEnter(c, header)) {
      return null;
    }
    engine.statistics().entered();
    if (engine.events().followsEntries()) {
      engine.events().publish(new Entered(Stamp.now(), header.id(), header.tree().location()));
    }
    int depth = nesting.depth;
    try {
      nesting.depth = depth + Nesting.ENTERED;
      return Dispatcher.run(header, prims, refs);
    } finally {
      nesting.depth = depth;
    }
  }

  /** Now and then the interpreter goes on instead, to see whether that is faster. */
  private boolean mayEnter(Cell cell, LoopHeader header) {
    switch (header.trial().turn(cell.count())) {
      case ENTER -> {
        return true;
      }
      case INTERPRET -> cell.wait(Trial.BLOCK);
      case WON -> {
        header.youth().judge(true);
        return true;
      }
      case LOST -> {
        header.youth().judge(false);
        Trial trial = header.trial();
        engine.events().publish(new TraceAborted(Stamp.now(), header.id(), header.tree().location(), AbortReason.TOO_SHORT, null, 0, 0,
            String.format(Locale.ROOT, "%.0f ns an iteration instead of %.0f; left to the interpreter for %.0f s", trial.enteredNanos(), trial.interpretedNanos(), trial.restLeftNanos() / 1e9)));
      }
    }
    return false;
  }

  /** Returns what the guest calls a place, or the greens themselves if the author does not say. */
  Location location(List<Constant> greens) {
    if (locations != null) {
      try {
        String text = locations.locate(greens.stream().map(LinkedPortal::boxed).toArray());
        if (text != null) {
          return new Location(text);
        }
      } catch (RuntimeException e) { // the author's code, used for messages only
        return new Location(method().name + " (location provider failed: " + e + ")");
      }
    }
    return new Location(method().name + greens);
  }

  private static Object boxed(Constant c) {
    return switch (c.kind()) {
      case INT -> c.asInt();
      case LONG -> c.bits();
      case FLOAT -> (Object) c.asFloat();
      case DOUBLE -> c.asDouble();
      case REF -> c.object();
      case VOID -> throw new IllegalStateException("void green");
    };
  }

  /** Returns the shape of the greens. */
  KeyShape keyShape() {
    return keyShape;
  }
}
