package dev.clew.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;

class OverheadsTest {
  private int exitCode;
  private String out;
  private String err;

  private void run(String... args) {
    CommandLineRun run = CommandLineRun.of(Overheads::execute, args);
    exitCode = run.exitCode();
    out = run.out();
    err = run.err();
  }

  @Test
  void mistakesAreOneLineThatSaysWhatToDo() {
    run("--round", "1");
    assertMistake("Overheads: Unknown option: '--round'");
    run("wowen");
    assertMistake("Overheads: no part is called wowen; there are woven, log, log-short, jfr, jfr-short, jfr-own, jfr-own-short, traces, cold");
    run("--only", "stack/none");
    assertMistake("Overheads: no program is called stack/none; there are bf/");
    run("--rounds", "0");
    assertMistake("Overheads: --rounds must be at least 1");
    run("--rounds", "many");
    assertMistake("Overheads: Invalid value for option '--rounds'");
    run("--seconds", "0");
    assertMistake("Overheads: --seconds must be more than 0");
    run("--traces", "0");
    assertMistake("Overheads: --traces must be at least 1");
    run("--limit", "0");
    assertMistake("Overheads: --limit must be at least 1");
  }

  @Test
  void everyPartHasPrograms() {
    for (Part part : Part.values()) {
      assertThat(part.programs()).as(part.id()).hasSize(part.usual().size());
    }
  }

  @Test
  void everyRowHasFigures() {
    run("woven", "log-short", "jfr", "jfr-own-short", "traces", "cold", "--only", "bf/squares", "--rounds", "1", "--seconds", "0.01", "--traces", "3", "--limit", "120");
    assertThat(exitCode).as(out + err).isZero();
    String cost = "\nbf/squares +\\d+\\.\\d+ +\\d+\\.\\d+ +[+-]\\d+\\.\\d+% +\\(.*\\)\n";
    for (String pair : new String[] {"woven: off against unwoven", "log-short: log against on", "jfr: jfr against on", "jfr-own-short: jfr-own against on"}) {
      assertThat(out).containsPattern("\n" + pair + ".*\nprogram .*" + cost);
    }
    assertThat(out).containsPattern("\ntraces: .*\nprogram .*\nbf/squares +[1-9]\\d* +\\d+ +\\d+\\.\\d+ +\\d+\\.\\d+ +\\d+\\.\\d+ .*\nall ");
    assertThat(out).containsPattern("\ncold: (?s:.*)\nbf/squares +folders +\\d+ +\\d+ +\\d+\n");
    assertThat(err).contains("Overheads: woven bf/squares is done");
  }

  private void assertMistake(String start) {
    assertThat(exitCode).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith(start).hasLineCount(1);
  }
}
