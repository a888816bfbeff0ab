package dev.clew.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.benchmarks.CommandLineRun;
import dev.clew.codegen.GeneratedCode;
import dev.clew.observe.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each benchmark does once what it measures, without JMH; and JMH finds all of them. */
class MicroTest {
  private static CommandLineRun run(String... args) {
    return CommandLineRun.of(a -> new CommandLine(new MicroBench()).setCommandName("clew bench micro").execute(a), args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "on"})
  void aCallGivesItsResult(String jit) {
    Dispatching benchmark = new Dispatching();
    benchmark.jit = jit;
    benchmark.load();
    assertThat(benchmark.call()).isEqualTo(0);
  }

  @Test
  void aCallEntersCompiledCode() {
    Interpreters.Woven woven = Interpreters.woven("stack/count", "jit=on");
    for (int i = 0; i < Dispatching.CALLS_UNTIL_COMPILED; i++) {
      woven.task().interpret(1);
    }
    Summary before = woven.jit().statistics().summary();
    woven.task().interpret(1);
    Summary after = woven.jit().statistics().summary();
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
    assertThat(after.guardFailures()).as("it returns from compiled code").isEqualTo(before.guardFailures());
  }

  @Test
  void bothWaysOfMergePointsGiveTheSame() {
    MergePoint unwoven = new MergePoint();
    unwoven.way = "unwoven";
    unwoven.load();
    MergePoint off = new MergePoint();
    off.way = "off";
    off.load();
    assertThat(off.iteration()).isEqualTo(unwoven.iteration());
  }

  @ParameterizedTest
  @CsvSource({"none,499500", "linked,2745000", "stitched,2745000"})
  void evenNumbersTakeTheBridge(String bridge, long sum) {
    Bridges benchmark = new Bridges();
    benchmark.bridge = bridge;
    benchmark.generate();
    assertThat(benchmark.iteration()).isEqualTo(sum);
    assertThat(benchmark.iteration()).as("again").isEqualTo(sum);
  }

  @Test
  void aLoopIsOptimisedAndGenerated() {
    Compiling benchmark = new Compiling();
    benchmark.record();
    assertThat(benchmark.optimise().body()).isNotNull();
    GeneratedCode first = benchmark.generate();
    assertThat(first.code()).isNotNull();
    assertThat(benchmark.generate().code().getClass()).isNotSameAs(first.code().getClass());
  }

  @Test
  void jmhFindsAllOfThem() {
    CommandLineRun run = run("-l");
    assertThat(run.exitCode()).isZero();
    for (Class<?> c : new Class<?>[] {Bridges.class, Compiling.class, Dispatching.class, MergePoint.class}) {
      assertThat(run.out()).contains(c.getName() + ".");
    }
  }
}
