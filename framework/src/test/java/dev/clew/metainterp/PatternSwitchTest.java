package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Java21Source;
import dev.clew.modes.PlainLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recordings of switches over patterns look like: as chains of {@code instanceof}. */
class PatternSwitchTest {
  @TempDir private static Path directory;

  private static ClassLoader classes;

  @BeforeAll
  static void compile() throws Exception {
    Path made = Java21Source.compile(PatternSwitchTest.class, "portals21/Switching.java.txt", directory);
    classes = new PlainLoader(PatternSwitchTest.class.getClassLoader(), Recordings.PACKAGE, made);
  }

  @Test
  void valuesThatAreTakenApartAreNeverMade() throws Exception {
    assertThat(Recordings.recorded(classes, "Switching$Made")).doesNotContain("call");
    assertThat(operations("Switching$Made")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = int_gt(i1, 3)
        guard_true(i2)
        i3 = int_add(i1, -3)
        i4 = int_add(i0, i3)
        i5 = int_add(i4, 8)
        i6 = int_add(i1, i5)
        i7 = int_add(i0, -1)
        i8 = int_le(i7, 0)
        guard_false(i8)
        merge_point("loop[]")
        jump(i7, i6)
        """);
  }

  @Test
  void anObjectIsAskedOnceForEachLabelUpToTheOneThatMatches() throws Exception {
    assertThat(operations("Switching$Given")).isEqualTo("""
        loop loop[]
        [i0, r1:Switching$Value, i2]
        guard_nonnull(r1)
        i3 = instanceof(r1, Switching$Number)
        guard_true(i3)
        i4 = getfield(r1, Switching$Number.value)
        i5 = int_gt(i4, 1000)
        guard_false(i5)
        i6 = int_add(i2, i4)
        i7 = int_add(i0, -1)
        i8 = int_le(i7, 0)
        guard_false(i8)
        merge_point("loop[]")
        jump(i7, r1, i6, i4) -> @loop__
        """);
  }

  @Test
  void constantsAndTextsAreComparedByACallThatForgetsNothing() throws Exception {
    assertThat(Recordings.optimised(classes, "Switching$Asked")).contains("call_pure(r1, 0, indy.typeSwitch)", "call_pure(r2, 2, indy.typeSwitch#2)", "call_pure(r3, 0, indy.typeSwitch#3)")
        .doesNotContain(" call(", "guard_no_exception");
  }

  /** What guards go back to has the variables that javac makes, each version of it others. */
  private static String operations(String portal) throws Exception {
    return Recordings.optimised(classes, portal).replaceAll(" => .*", "");
  }
}
