package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import dev.clew.trace.TracePrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceDumpTest {
  @TempDir private Path directory;

  @Test
  void everyCompiledTraceIsWrittenWithItsNumber() throws Exception {
    Path file = directory.resolve("traces.txt");
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("dump-traces", file.toString()).build()) {
      new Guest(jit, "Returns").call("run", 6, 20_000);
      assertThat(jit.statistics().bridges()).isPositive();
      String written = Files.readString(file);
      assertThat(written.lines().filter(l -> l.startsWith("# "))).hasSameSizeAs(jit.traces());
      assertThat(jit.traces()).allSatisfy(t -> assertThat(written).contains("# trace " + t.id() + "\n" + t + "\n"));
    }
  }

  @Test
  void aCompiledTracePrintsAsItsText() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").build()) {
      new Guest(jit, "Boxed").call("run", 100);
      assertThat(jit.traces()).isNotEmpty().allSatisfy(t -> assertThat(t).hasToString(TracePrinter.print(t.optimised())));
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() {
    Clew.Builder builder = Clew.builder().set("dump-traces", directory.resolve("none").resolve("traces.txt").toString());
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("cannot write traces to ");
  }
}
