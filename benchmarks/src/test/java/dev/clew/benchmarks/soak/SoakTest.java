package dev.clew.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.benchmarks.CommandLineRun;
import dev.clew.benchmarks.soak.record.Sample;
import dev.clew.benchmarks.soak.record.SampleLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakTest {
  @TempDir private Path folder;

  private int exitCode;
  private String out;
  private String err;

  private void run(String... args) {
    CommandLineRun run = CommandLineRun.of(Soak::execute, args);
    exitCode = run.exitCode();
    out = run.out();
    err = run.err();
  }

  @Test
  void mistakesAreOneLineThatSaysWhatToDo() throws Exception {
    run("--minute");
    assertMistake("clew bench soak: Unknown option: '--minute'");
    run("--minutes", "soon");
    assertMistake("clew bench soak: Invalid value for option '--minutes'");
    run("--minutes", "0");
    assertMistake("clew bench soak: --minutes must be more than 0");
    run("--minutes", "NaN");
    assertMistake("clew bench soak: --minutes must be more than 0");
    run("--sample-seconds", "-1");
    assertMistake("clew bench soak: --sample-seconds must be more than 0");
    run("--kinds", "cobol");
    assertMistake("clew bench soak: Invalid value for option '--kinds'");
    run("--jit", "treshold=1");
    assertMistake("clew bench soak: unknown JIT parameter 'treshold'");
    run("--json", folder.toString());
    assertMistake("clew bench soak: cannot write ");
    run("--svg", folder.resolve("none/plot.svg").toString());
    assertMistake("clew bench soak: cannot write ");
    run("--from", "no-such.json");
    assertMistake("clew bench soak: cannot read no-such.json");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
    run("--from", bad.toString());
    assertMistake("clew bench soak: " + bad + ":1: not a sample of a soak run: kind is missing");
    run("--from", bad.toString(), "--minutes", "1");
    assertMistake("clew bench soak: --from takes an older run instead of running");
  }

  /** Phases so short that all kinds come within seconds. Whether such a run is found to be flat is by chance. */
  @Test
  void aShortRunIsJudgedAndDrawn() throws Exception {
    Path json = folder.resolve("run.json");
    Path svg = folder.resolve("plot.svg");
    run("--minutes", "0.2", "--phase-seconds", "0.3", "--sample-seconds", "0.5", "--json", json.toString(), "--svg", svg.toString());
    assertThat(exitCode).as(err).isBetween(0, 1);
    assertThat(err).startsWith("clew bench soak: --seed ").contains("phase 1, ").doesNotContain("expected", "Exception");
    assertThat(out).contains("compiled ", "seed ", "median after collection", "heap", "metaspace", "classes", "code cache", "recordings / minute").containsPattern("flat: |too few samples");
    List<Sample> samples = SampleLines.read(json);
    assertThat(samples).extracting(Sample::seconds).isSorted();
    assertThat(samples).allSatisfy(s -> assertThat(s.settled().heap()).isPositive());
    assertThat(samples.stream().mapToLong(s -> s.jit().recordings()).sum()).isPositive();
    assertThat(Files.readString(svg)).contains("recordings per minute").endsWith("</svg>\n");

    int before = exitCode;
    String verdict = out.substring(out.indexOf("seed "));
    Path again = folder.resolve("again.svg");
    run("--from", json.toString(), "--svg", again.toString());
    assertThat(exitCode).isEqualTo(before);
    assertThat(out).isEqualTo(verdict);
    assertThat(again).hasSameTextualContentAs(svg);
  }

  private void assertMistake(String start) {
    assertThat(exitCode).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith(start).hasLineCount(1);
  }
}
