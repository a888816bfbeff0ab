package dev.clew.benchmarks.micro;

import dev.clew.codegen.CodeGenerator;
import dev.clew.codegen.Exit;
import dev.clew.codegen.Header;
import dev.clew.codegen.Region;
import dev.clew.spi.Transfer;
import dev.clew.trace.Operation;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import java.lang.invoke.MethodHandles;
import java.util.IdentityHashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What a guard costs that fails every second time: an iteration of a generated loop, where the bridge is a class of its own, linked to the exit, so that it
 * jumps back through the dispatcher; where it is stitched into the loop's class; and, to compare with, where the guard holds.
 */
public class Bridges extends Micro {
  private static final int ITERATIONS = 1000;

  private static final String LOOP = """
      loop counting
      [i0, i1, j2]
      i3 = int_lt(i0, i1)
      guard_true(i3) => [end: i0, i1, j2]
      i4 = TEST(i0, 1)
      guard_true(i4) => [even: j2, i0, i1]
      j5 = int_to_long(i0)
      j6 = long_add(j2, j5)
      i7 = int_add(i0, 1)
      jump(i7, i1, j6)
      """;

  private static final String BRIDGE = """
      bridge even
      [j0, i1, i2]
      i3 = int_mul(i1, 10)
      j4 = int_to_long(i3)
      j5 = long_add(j0, j4)
      i6 = int_add(i1, 1)
      jump(i6, i2, j5) -> @counting
      """;

  /** Where the bridge is. */
  @Param({"none", "linked", "stitched"})
  public String bridge;

  private final Header header = new Header("counting");
  private final Map<Operation, Exit> exits = new IdentityHashMap<>();

  /** Generates the classes. */
  @Setup(Level.Trial)
  public void generate() {
    header.budget = Integer.MAX_VALUE;
    Trace loop = TraceParser.parse(LOOP.replace("TEST", bridge.equals("none") ? "int_or" : "int_and"), new Symbols());
    Trace even = TraceParser.parse(BRIDGE, new Symbols().define(header));
    Operation guard = loop.operations().get(3);
    header.code = CodeGenerator.generate(region(loop, header, bridge.equals("stitched") ? Map.of(guard, even) : Map.of())).code();
    if (bridge.equals("linked")) {
      exits.get(guard).bridge = CodeGenerator.generate(region(even, null, Map.of())).code();
    }
  }

  private Region region(Trace root, Header at, Map<Operation, Trace> bridges) {
    return new Region(root.name(), root, at, bridges, Map.of(), g -> exits.computeIfAbsent(g, k -> new Leaving()), t -> false, null, null, MethodHandles.lookup(), false);
  }

  /** Runs the loop as the dispatcher does. */
  @Benchmark
  @OperationsPerInvocation(ITERATIONS)
  public long iteration() {
    Transfer t = header.code.run(new long[] {0, ITERATIONS, 0}, new Object[0]);
    while (t.kind == Transfer.JUMP) {
      t = header.code.run(t.prims, t.refs);
    }
    return t.prims[2];
  }
}
