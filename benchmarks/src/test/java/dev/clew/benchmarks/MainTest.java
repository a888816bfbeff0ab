package dev.clew.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.report.JsonLines;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;

  private int exitCode;
  private String out;
  private String err;

  private void run(String... args) {
    CommandLineRun run = CommandLineRun.of(Main::execute, args);
    exitCode = run.exitCode();
    out = run.out();
    err = run.err();
  }

  @Test
  void mistakesAreOneLineThatSaysWhatToDo() throws Exception {
    run("--quik");
    assertMistake("clew bench: Unknown option: '--quik'");
    run("no-such.bf");
    assertMistake("clew bench: cannot read no-such.bf, and no suite is called so; there are bf, lisp, prolog, tiny, adversarial");
    run("tiny", "--only", "stack/none");
    assertMistake("clew bench: no program is called stack/none; there are stack/count, stack/nested,");
    run("tiny", "--only", "[");
    assertMistake("clew bench: --only: ");
    run("tiny", "--processes", "0");
    assertMistake("clew bench: --processes must be at least 1");
    run("tiny", "--seconds", "0");
    assertMistake("clew bench: --seconds must be more than 0");
    run("tiny", "--limit", "0");
    assertMistake("clew bench: --limit must be at least 1");
    run("tiny", "--ways", "off,fast");
    assertMistake("clew bench: --ways: no way is called fast; there are off, on, unwoven, twin");
    run("tiny", "--clock", "sun");
    assertMistake("clew bench: no clock is called sun; there are wall, cpu");
    run("tiny", "--peers", "perl");
    assertMistake("clew bench: --peers: no peer is called perl; there are swipl,");
    run("tiny", "--jit", "threshold=1");
    assertMistake("clew bench: ");
    run("tiny", "--show", "--jit", "treshold=1");
    assertMistake("clew bench: unknown JIT parameter 'treshold'");
    run("tiny", "--compare", "no-such.json");
    assertMistake("clew bench: cannot read no-such.json");
    run("tiny", "--json", folder.toString());
    assertMistake("clew bench: cannot write ");
    run("soak", "--minutes", "0");
    assertMistake("clew bench soak: --minutes must be more than 0");
    run("micro", "nothing");
    assertMistake("clew bench micro: no benchmark matches [nothing]; -l lists them");
    run("micro", "--nothing");
    assertMistake("clew bench micro: nothing is not a recognized option");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"program\": 1}\n");
    run("tiny", "--compare", bad.toString());
    assertMistake("clew bench: " + bad + ":1: not a result of clew bench: ");
    Path noLanguage = Files.writeString(folder.resolve("a.txt"), "");
    run(noLanguage.toString());
    assertMistake("clew bench: no language for " + noLanguage);
  }

  @Test
  void tracesOfAProgramAreShown() {
    run("tiny", "--show", "--only", "register/floats");
    assertThat(err).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out).startsWith("== register/floats").contains("double_mul").contains("loop \"").contains("compiled ");
  }

  @Test
  void tracesOfASampleProgramAreShown() {
    run("bf", "--show", "--only", "bf/squares");
    assertThat(exitCode).isZero();
    assertThat(out).startsWith("== bf/squares").contains("loop squares.bf:").contains("compiled ");
  }

  @Test
  void aProgramIsMeasuredInProcessesOfItsOwn() throws Exception {
    Path json = folder.resolve("results.json");
    Path html = folder.resolve("results.html");
    run("tiny", "--only", "register/count", "--processes", "1", "--seconds", "0.01", "--ways", "off,on,unwoven,twin", "--peers", "none",
        "--json", json.toString(), "--html", html.toString());
    assertThat(exitCode).as(err).isZero();
    assertThat(err).contains("[4/4 ", "register/count: off ", ", on ", ", unwoven ", ", twin ");
    assertThat(out).containsPattern("\nprogram .*\nregister/count .*\nmean of register .*\n\nprogram +on ms +unwoven ms +on/unwoven +twin ms +on/twin\nregister/count ");
    assertThat(JsonLines.read(json)).extracting(Measurement::way).containsExactly("off", "on", "unwoven", "twin");
    assertThat(Files.readString(html)).contains("register/count");

    Path again = folder.resolve("again.json");
    run("tiny", "--only", "register/count", "--processes", "1", "--seconds", "0.01", "--peers", "none", "--clock", "cpu", "--compare", json.toString(), "--json", again.toString());
    assertThat(exitCode).as(err).isZero();
    assertThat(out).contains("of 1 programs moved by more than the spread", "the older results are of another system, on: ", "(processor time)");

    run("--from", again.toString(), "--compare", again.toString(), "--html", html.toString());
    assertThat(exitCode).as(err).isZero();
    assertThat(err).isEmpty();
    assertThat(out).contains("\nregister/count ").contains("0 of 1 programs moved");
    assertThat(Files.readString(html)).contains("register/count");

    run("--from", again.toString(), "--json", again.toString());
    assertMistake("clew bench: --from takes older results instead of measuring");
    assertThat(JsonLines.read(again)).hasSize(2);
  }

  @Test
  void aProgramThatFailsIsSaidAndMakesTheExitCodeOne() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.scm"), "(car 1)");
    run(wrong.toString(), "--processes", "1", "--seconds", "0.01", "--peers", "none");
    assertThat(exitCode).isEqualTo(1);
    assertThat(out).contains("failed:").containsPattern("lisp/wrong +off +exit code 1: .*car");
  }

  private void assertMistake(String start) {
    assertThat(exitCode).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith(start).hasLineCount(1);
  }
}
