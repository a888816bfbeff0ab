package dev.clew.benchmarks.tiny;

import static dev.clew.testkit.ClewAssertions.assertThatTrace;
import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.benchmarks.Task;
import dev.clew.runtime.CompiledTrace;
import dev.clew.trace.Op;
import dev.clew.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left in the loops of the tiny interpreters: nothing is allocated, boxed, called or asked twice, but for the exceptions listed here. */
class TinyTracesTest {
  /** Calls in the trace that are none in the code: HotSpot makes an instruction or two of each. */
  private static final Set<String> INSTRUCTIONS = Set.of("Math.addExact", "Math.subtractExact", "Math.multiplyExact");

  private static final Set<String> BOX_CALLS = Set.of("Integer.intValue", "Integer.valueOf", "Double.doubleValue", "Double.valueOf");

  private static final Map<String, Integer> ALLOCATIONS = Map.ofEntries(
      // One field of the new point is the other one of the old: the box made in this iteration is seen in the next, and the header state was found from
      // an iteration in which the first had not been made by the loop.
      Map.entry("stack/objects", 1),
      Map.entry("ast/objects", 1),
      Map.entry("stackless/objects", 1),
      // The operand stack still holds the number of the iteration before in a slot that nobody reads again, but every exit writes back.
      Map.entry("stackless/floats", 1),
      // A second version of the loop, entered with a number that is in memory, hands it on in a box.
      Map.entry("cek/floats", 1),
      // The changed object is in the heap, so that its number has to be in a box; the other box is the one of the point, as above.
      Map.entry("cek/objects", 2),
      // The environment that the first call leaves behind, and the number in it.
      Map.entry("cek/calls", 2));

  /** Boxes made or read. One of each is the argument of the program, which comes in a box and is read where it is compared; C2 moves that out of the loop. */
  private static final Map<String, Integer> BOXES = Map.ofEntries(
      Map.entry("ast/count", 1),
      Map.entry("ast/nested", 1),
      Map.entry("ast/floats", 1),
      Map.entry("cek/count", 1),
      Map.entry("cek/nested", 1),
      Map.entry("stackless/count", 1),
      Map.entry("stackless/nested", 1),
      Map.entry("stackless/calls", 1),
      // What is allocated above is made once and read once, too.
      Map.entry("ast/objects", 3),
      Map.entry("stackless/objects", 3),
      Map.entry("stackless/floats", 2),
      Map.entry("cek/floats", 3),
      Map.entry("cek/objects", 5),
      Map.entry("cek/calls", 6),
      // What the closures captured is in a box in their frame, and read by each of the two calls.
      Map.entry("ast/calls", 3));

  static Stream<String> loopPrograms() {
    return new Catalog().get().stream().map(Task::name).filter(n -> !n.endsWith("/fib"));
  }

  @Test
  void exceptionsAreAboutProgramsThatExist() {
    assertThat(loopPrograms()).hasSize(25).containsAll(ALLOCATIONS.keySet()).containsAll(BOXES.keySet());
  }

  @ParameterizedTest
  @MethodSource("loopPrograms")
  void loopPartsDoNothingButTheirWork(String name) throws ReflectiveOperationException {
    try (Clew jit = Clew.builder().set("threshold=50,bridge-threshold=10").build()) {
      run(jit, name);
      assertThatTraces(jit).hasNoInternalFailures().hasNothingBlacklisted().eachLoop(loop -> loop
          .hasAllocations(atMost(ALLOCATIONS.getOrDefault(name, 0)))
          .hasNoRepeatedTypeGuards());
      assertThat(loopParts(jit)).isNotEmpty().allSatisfy(loop -> {
        List<String> calls = calls(loop);
        assertThat(calls).filteredOn(c -> !BOX_CALLS.contains(c)).isSubsetOf(INSTRUCTIONS);
        assertThat(calls).filteredOn(BOX_CALLS::contains).hasSizeLessThanOrEqualTo(BOXES.getOrDefault(name, 0));
        if (!BOXES.containsKey(name)) {
          assertThatTrace(loop).hasNoBoxing();
        }
      });
    }
  }

  private static List<Trace> loopParts(Clew jit) {
    return jit.traces().stream().map(CompiledTrace::optimised)
        .filter(t -> t.role() == Trace.Role.LOOP && t.last().op() == Op.JUMP && t.last().target() == null).toList();
  }

  private static List<String> calls(Trace trace) {
    return trace.operations().stream().filter(o -> o.op().isCall()).map(o -> o.method().name()).toList();
  }

  /** Twice: what is compiled at the end of the first run has grown its bridges in the second. */
  private static void run(Clew jit, String name) throws ReflectiveOperationException {
    ClassLoader loader = jit.weavingLoader(TinyTracesTest.class.getClassLoader(), Catalog.class.getPackageName() + ".");
    Supplier<?> catalog = (Supplier<?>) loader.loadClass(Catalog.class.getName()).getConstructor().newInstance();
    Task task = ((List<?>) catalog.get()).stream().map(Task.class::cast).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    for (int i = 0; i < 2; i++) {
      assertThat(task.interpret(task.testSize())).isEqualTo(task.expected());
    }
  }
}
