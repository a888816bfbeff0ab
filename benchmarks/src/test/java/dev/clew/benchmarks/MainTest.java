package dev.clew.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private int exitCode;
  private String out;
  private String err;

  private void run(String... args) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    try {
      exitCode = Main.execute(args);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void mistakesAreOneLineThatSaysWhatToDo() {
    run();
    assertMistake("clew bench: which programs? Name BF files or folders");
    run("no-such.bf");
    assertMistake("clew bench: cannot read no-such.bf");
    run("tiny", "--only", "stack/none");
    assertMistake("clew bench: no program is called stack/none; there are stack/count, stack/nested,");
    run("tiny", "--only", "[");
    assertMistake("clew bench: --only: ");
    run("tiny", "--rounds", "0");
    assertMistake("clew bench: --rounds must be at least 1");
    run("tiny", "--jit", "threshold=1");
    assertMistake("clew bench: --jit goes with --show only");
    run("tiny", "--show", "--jit", "treshold=1");
    assertMistake("clew bench: unknown JIT parameter 'treshold'");
  }

  @Test
  void tracesOfAProgramAreShown() {
    run("tiny", "--show", "--only", "register/floats");
    assertThat(err).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out).startsWith("== register/floats").contains("double_mul").contains("loop \"").contains("compiled ");
  }

  @Test
  void aProgramIsMeasuredInFourWays(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("results.json");
    run("tiny", "--only", "register/count", "--rounds", "1", "--json", json.toString());
    assertThat(err).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out.lines().map(l -> l.split("  ")[0])).containsExactly("program", "register/count", "mean of register");
    assertThat(Files.readAllLines(json)).singleElement().asString().startsWith("{\"program\":\"register/count\"").contains("\"twin\":");
  }

  private void assertMistake(String start) {
    assertThat(exitCode).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith(start).hasLineCount(1);
  }
}
