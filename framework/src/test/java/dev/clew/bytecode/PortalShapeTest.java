package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Greens in slot order, then reds in slot order, dead locals not at all. */
class PortalShapeTest {
  @SuppressWarnings("unused")
  static final class Portals {
    private int field;

    static int mixed(long red, @Green Object code, double dead, @Green int key, String late) {
      int count = 0;
      @Green int pc = 0;
      while (pc < 10) {
        Jit.mergePoint();
        count += late.length() + (int) red;
        pc++;
      }
      return count;
    }

    int instance(@Green int[] code, int red) {
      @Green int pc = 0;
      while (true) {
        Jit.mergePoint();
        if (code[pc++] == 0) {
          return field + red;
        }
        Jit.loopHeader();
      }
    }

    static int receiverless(@Green int[] code) {
      int unset;
      @Green int pc = 0;
      while (true) {
        Jit.mergePoint();
        unset = code[pc];
        pc += unset;
      }
    }

    static int outOfScope(@Green int[] code) {
      {
        @Green int earlier = code[0];
        code[1] = earlier;
      }
      int red = 7;
      while (true) {
        Jit.mergePoint();
        red += code[red];
      }
    }

    static int none(int x) {
      return x;
    }
  }

  private static PortalShape shape(String name) {
    List<DecodedMethod> methods = DecodedClass.decode(RewrittenClasses.bytes(Portals.class), Portals.class);
    return PortalShape.of(methods.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow());
  }

  @Test
  void greensComeFirstEachInSlotOrder() {
    PortalShape s = shape("mixed");
    assertThat(s.greens()).as("code, key, pc").containsExactly(2, 5, 8);
    assertThat(s.reds()).as("red, late, count").containsExactly(0, 6, 7);
    assertThat(s.slots()).containsExactly(2, 5, 8, 0, 6, 7);
    assertThat(s.hasLoopHeader()).isFalse();
  }

  @Test
  void theReceiverIsARedLikeOthers() {
    PortalShape s = shape("instance");
    assertThat(s.greens()).containsExactly(1, 3);
    assertThat(s.reds()).containsExactly(0, 2);
    assertThat(s.hasLoopHeader()).isTrue();
  }

  @Test
  void whatIsWrittenBeforeItIsReadDoesNotTravel() {
    PortalShape s = shape("receiverless");
    assertThat(s.greens()).containsExactly(0, 2);
    assertThat(s.reds()).isEmpty();
  }

  @Test
  void aSlotIsGreenOnlyWhereItsVariableIsInScope() {
    PortalShape s = shape("outOfScope");
    assertThat(s.greens()).containsExactly(0);
    assertThat(s.reds()).as("the slot of the green that went out of scope").containsExactly(1);
  }

  @Test
  void theMergePointIsTheFirst() {
    List<DecodedMethod> methods = DecodedClass.decode(RewrittenClasses.bytes(Portals.class), Portals.class);
    DecodedMethod m = methods.stream().filter(d -> d.name.equals("mixed")).findFirst().orElseThrow();
    assertThat(m.opcode[PortalShape.of(m).mergePoint()]).isEqualTo(DecodedMethod.MERGE_POINT);
    assertThat(Arrays.stream(m.opcode, 0, PortalShape.of(m).mergePoint())).doesNotContain(DecodedMethod.MERGE_POINT);
  }

  @Test
  void otherMethodsHaveNoShape() {
    assertThat(shape("none")).isNull();
  }
}
