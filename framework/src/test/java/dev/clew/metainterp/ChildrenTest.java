package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A field that is both quasi-immutable and immutable: its array may be replaced, its elements are constants. */
class ChildrenTest {
  @Test
  void elementsAndLengthAreConstants() throws Exception {
    assertThat(Recordings.recorded("Children")).isEqualTo("""
        loop loop[]
        assumes @QuasiCell$Assumption
        [i0, i1]
        guard_not_invalidated() => [loop: i0, i1]
        i2 = int_add(i1, 6)
        i3 = int_add(i0, -1)
        i4 = int_le(i3, 0)
        guard_false(i4) => [loop: i0, i1]
        merge_point("loop[]")
        jump(i3, i2)
        """);
  }

  @Test
  void anotherArrayInvalidatesWhatReliedOnTheFirst() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("verify", "on").build()) {
      Class<?> portal = jit.weavingLoader(ChildrenTest.class.getClassLoader(), "dev.clew.metainterp.portals.").loadClass("dev.clew.metainterp.portals.Children");
      assertThat(call(portal, "run")).isEqualTo(20 * 6);
      assertThat(jit.statistics().summary().invalidated()).isZero();
      assertThat(call(portal, "runChanged")).isEqualTo(20 * 43);
      assertThat(jit.statistics().summary().invalidated()).isEqualTo(1);
    }
  }

  private static Object call(Class<?> portal, String method) throws Exception {
    Method m = portal.getDeclaredMethod(method);
    m.setAccessible(true);
    return m.invoke(null);
  }
}
