package dev.clew.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String HELLO = Path.of("..", "bf", "programs", "hello.bf").toString();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private PrintStream standardOut;
  private PrintStream standardErr;

  @BeforeEach
  void captureStreams() {
    standardOut = System.out;
    standardErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreStreamsAndProperties() {
    System.setOut(standardOut);
    System.setErr(standardErr);
    System.getProperties().stringPropertyNames().stream().filter(p -> p.matches("clew\\.[a-z-]+")).forEach(System::clearProperty);
  }

  @Test
  void aProgramIsRunByTheLanguageOfItsExtension() {
    assertThat(Main.execute("run", HELLO)).isZero();
    assertThat(out).hasToString("Hello, World!\n");
    assertThat(err.size()).isZero();
  }

  @Test
  void jitOptionsAreHandedOverAsProperties() {
    assertThat(Main.execute("run", "--jit=off", "--jit", "threshold=7, bridge-threshold=3", HELLO)).isZero();
    assertThat(System.getProperty("clew.jit")).isEqualTo("off");
    assertThat(System.getProperty("clew.threshold")).isEqualTo("7");
    assertThat(System.getProperty("clew.bridge-threshold")).isEqualTo("3");
  }

  @Test
  void theLogOptionDoesNotTakeTheProgramForItsFile() {
    assertThat(Main.execute("run", "--jit-log", HELLO)).isZero();
    assertThat(System.getProperty("clew.log")).isEqualTo("-");
  }

  @Test
  void theLogOptionTakesAnAttachedFile(@TempDir Path folder) {
    String file = folder.resolve("log.txt").toString();
    assertThat(Main.execute("run", "--jit-log=" + file, HELLO)).isZero();
    assertThat(System.getProperty("clew.log")).isEqualTo(file);
  }

  @Test
  void optionsAfterTheFileBelongToTheGuest() {
    assertThat(Main.execute("run", HELLO, "--no-such-option")).isZero();
  }

  @Test
  void statisticsGoToStandardError() {
    assertThat(Main.execute("run", "--jit-stats", HELLO)).isZero();
    assertThat(out).hasToString("Hello, World!\n");
    assertThat(err.toString()).contains("compiled").contains("iterations");
  }

  @Test
  void aProfileGoesToStandardErrorWithTheStatistics() {
    assertThat(Main.execute("run", "--jit-profile", HELLO)).isZero();
    assertThat(out).hasToString("Hello, World!\n");
    assertThat(err.toString()).startsWith("where ").contains("looks at its stack").contains("iterations");
  }

  @Test
  void aPlaceIsExplainedOnStandardError() {
    assertThat(Main.execute("run", "--jit-explain", "hello.bf:1", "--jit-explain", "nowhere.bf:7", HELLO)).isZero();
    assertThat(out).hasToString("Hello, World!\n");
    assertThat(err.toString()).startsWith("hello.bf:1\n  ").contains("\nnowhere.bf:7\n  nothing: ");
  }

  @Test
  void helpAndVersionSucceed() {
    assertThat(Main.execute("--help")).isZero();
    assertThat(out.toString()).contains("run").contains("bench");
    out.reset();
    assertThat(Main.execute("run", "--help")).isZero();
    assertThat(out.toString()).contains("--jit-log").contains("--jit-stats").contains("--jit-profile").contains("--jit=");
    out.reset();
    assertThat(Main.execute("--version")).isZero();
    assertThat(out.toString()).startsWith("clew ").doesNotContain("$");
  }

  @Test
  void mistakesAreOneLineAndExitCodeTwo(@TempDir Path folder) throws IOException {
    Path strange = Files.writeString(folder.resolve("a.xyz"), "");
    Path bare = Files.writeString(folder.resolve("bf"), "");
    isMistake("which command");
    isMistake("Unmatched argument", "walk");
    isMistake("FILE", "run");
    isMistake("--no-such-option", "run", "--no-such-option", HELLO);
    isMistake("nowhere.bf: no such file", "run", "nowhere.bf");
    isMistake("it is a directory", "run", folder.toString());
    isMistake("no language for " + strange + "; known are bf (.bf, .b)", "run", strange.toString());
    isMistake("no language for " + bare, "run", bare.toString());
    isMistake("treshold", "run", "--jit", "treshold=3", HELLO);
    isMistake("threshold", "run", "--jit", "threshold=many", HELLO);
    isMistake("maybe", "run", "--jit=maybe", HELLO);
  }

  @Test
  void aGuestErrorIsItsMessageAndExitCodeOne(@TempDir Path folder) throws IOException {
    Path program = Files.writeString(folder.resolve("bad.bf"), "+\n]");
    assertThat(Main.execute("run", program.toString())).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("bad.bf:2:1: this ] closes no [");
  }

  @Test
  void schemeProgramsRunWithTheirArgumentsAndChooseTheirExitCode(@TempDir Path folder) throws IOException {
    Path program = Files.writeString(folder.resolve("p.scm"), "(write (cdr (command-line))) (exit 3)");
    assertThat(Main.execute("run", program.toString(), "a", "--b")).isEqualTo(3);
    assertThat(out).hasToString("(\"a\" \"--b\")");
    assertThat(err.size()).isZero();
  }

  @Test
  void aSchemeErrorIsItsMessageWithPlaceAndExitCodeOne(@TempDir Path folder) throws IOException {
    Path program = Files.writeString(folder.resolve("bad.scm"), "(define (f x)\n  (+ 1 (car x)))\n(f 5)");
    assertThat(Main.execute("run", program.toString())).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("bad.scm:2:8: car: expected a pair, got 5");
  }

  private void isMistake(String part, String... args) {
    err.reset();
    assertThat(Main.execute(args)).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("clew: ").contains(part);
    assertThat(out.size()).isZero();
  }
}
