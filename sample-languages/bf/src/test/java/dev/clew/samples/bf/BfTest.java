package dev.clew.samples.bf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BfTest {
  private static String run(String source, String input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Bf("t.bf", source).run(new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void everythingButTheEightInstructionsIsComment() {
    assertThat(run("print A\n++++++++[>++++++++<-] 64\n>+ A\n.", "")).isEqualTo("A");
  }

  @Test
  void theEmptyProgramDoesNothing() {
    assertThat(run("", "")).isEmpty();
  }

  @Test
  void aBracketThatClosesNothingIsReportedWithItsLineAndColumn() {
    assertThatThrownBy(() -> new Bf("t.bf", "+[-]\n  ] ")).isInstanceOf(BfError.class).hasMessage("t.bf:2:3: this ] closes no [");
  }

  @Test
  void aBracketThatIsNeverClosedIsReportedWithItsLineAndColumn() {
    assertThatThrownBy(() -> new Bf("t.bf", "[\n [-]\n")).isInstanceOf(BfError.class).hasMessage("t.bf:1:1: this [ is never closed");
  }

  @Test
  void usingACellLeftOfTheTapeIsAGuestError() {
    assertThatThrownBy(() -> run("+\n<<+", ""))
        .isInstanceOf(BfError.class)
        .hasMessage("t.bf:2:3: cell -2 is not on the tape, which has cells 0 to 65535");
  }

  @Test
  void runningOffTheRightEndIsAGuestErrorAndOutputUntilThenIsKept() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bf program = new Bf("t.bf", "+++++++[>+++++++<-]>.\n[>+]");
    assertThatThrownBy(() -> program.run(new ByteArrayInputStream(new byte[0]), out))
        .isInstanceOf(BfError.class)
        .hasMessage("t.bf:2:3: cell 65536 is not on the tape, which has cells 0 to 65535");
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo("1");
  }

  @Test
  void cellsWrapAround() {
    assertThat(run("-.+.", "")).isEqualTo("\u00ff\0");
    assertThat(run("+[+].", "")).isEqualTo("\0");
  }

  @Test
  void theEndOfTheInputReadsAsZero() {
    assertThat(run(",[.,]", "echo")).isEqualTo("echo");
  }

  @Test
  void inputBytesAreUnsignedAndComeBackUnchanged() {
    assertThat(run(",.", "\u00fe")).isEqualTo("\u00fe");
  }

  @Test
  void locationsNameFileLineAndColumn() {
    Program program = new Program("m.bf", "one\n  +-");
    assertThat(new BfLocation().locate(new Object[] {program, 1})).isEqualTo("m.bf:2:4");
  }
}
