package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.bytecode.DecodedMethod.LocalName;
import dev.clew.bytecode.DecodedMethod.MemberRef;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** Which locals, by name, are live before the call of {@link #here}. */
class LivenessTest {
  /** Methods to look at; none of them runs. */
  @SuppressWarnings({"unused", "null"})
  static final class Cases {
    private Cases() {}

    static int straight(int used, int unused, int overwritten) {
      here();
      overwritten = 3;
      return used + overwritten;
    }

    static int loop(int n, int dead) {
      int sum = 0;
      int last = dead;
      while (n > 0) {
        here();
        last = n;
        sum += last;
        n--;
      }
      return sum;
    }

    static int carriedByTheBackEdge(int n) {
      int previous = 0;
      int sum = 0;
      for (int i = 0; i < n; i++) {
        sum += previous;
        here();
        previous = i;
      }
      return sum;
    }

    static int branches(int a, int b, int c, boolean which) {
      here();
      return which ? a : b;
    }

    static int handler(int a, int b, int c) {
      try {
        a = 1;
        here();
        c = 2;
      } catch (IllegalStateException e) {
        return a + b;
      }
      return c;
    }

    static int storedInTheTry(int a) {
      int state = 1;
      here();
      try {
        state = Integer.parseInt("2");
        state = 3;
      } catch (NumberFormatException e) {
        return state;
      }
      return a;
    }

    static int behindTheTry(int a, int b) {
      try {
        b++;
      } catch (IllegalStateException e) {
        return a;
      }
      here();
      return b;
    }

    static long finallyBlock(long wide, int other) {
      try {
        other++;
        here();
      } finally {
        wide++;
      }
      return wide;
    }

    static double wide(long a, double b, long c, double d) {
      here();
      c = 1;
      return a + d + c;
    }

    static int inSwitch(int key, int a, int b, int c, int d) {
      here();
      switch (key) {
        case 0:
          return a;
        case 100:
          b++;
          return b;
        default:
          c = 1;
      }
      return c;
    }

    static int incremented(int a, int b) {
      here();
      a++;
      b = 2;
      return b;
    }

    int receiver(int a) {
      here();
      return a;
    }

    int receiverUsed(int a) {
      here();
      return hashCode();
    }

    static int greens(@Green int key, int red, int dead) {
      @Green int pc = red;
      while (true) {
        Jit.mergePoint();
        pc = red + 1;
        if (pc > 3) {
          return pc;
        }
      }
    }
  }

  static void here() {}

  @Test
  void aLocalIsLiveIfItIsReadBeforeItIsWritten() {
    assertThat(live("straight")).containsExactly("used");
  }

  @Test
  void whatALoopReadsIsLiveInTheLoop() {
    assertThat(live("loop")).containsExactly("n", "sum");
  }

  @Test
  void whatOnlyTheNextIterationReadsIsLiveUnlessItIsWrittenFirst() {
    assertThat(live("carriedByTheBackEdge")).containsExactly("i", "n", "sum");
  }

  @Test
  void allBranchesCount() {
    assertThat(live("branches")).containsExactly("a", "b", "which");
  }

  @Test
  void whatAHandlerReadsIsLiveInItsRange() {
    assertThat(live("handler")).containsExactly("a", "b");
  }

  @Test
  void aStoreInsideARangeDoesNotKillWhatTheHandlerReads() {
    assertThat(live("storedInTheTry")).containsExactly("a", "state");
  }

  @Test
  void handlersDoNotReachBeyondTheirRange() {
    assertThat(live("behindTheTry")).containsExactly("b");
  }

  @Test
  void finallyBlocksAreHandlersToo() {
    assertThat(live("finallyBlock")).containsExactly("wide");
  }

  @Test
  void longsAndDoublesAreLiveAtTheirFirstSlotOnly() {
    DecodedMethod m = method("wide");
    assertThat(m.liveness().slotsBefore(point(m))).containsExactly(0, 6);
    assertThat(m.liveness().isLive(point(m), 1)).isFalse();
    assertThat(m.liveness().isLive(point(m), 6)).isTrue();
  }

  @Test
  void allCasesOfASwitchCount() {
    assertThat(live("inSwitch")).containsExactly("a", "b", "key");
  }

  @Test
  void anIncrementReads() {
    assertThat(live("incremented")).containsExactly("a");
  }

  @Test
  void theReceiverIsALocalLikeOthers() {
    assertThat(live("receiver")).containsExactly("a");
    assertThat(live("receiverUsed")).containsExactly("this");
  }

  @Test
  void greensAreLiveAtTheMergePointEvenIfNobodyReadsThem() {
    assertThat(live("greens")).containsExactly("key", "pc", "red");
  }

  @Test
  void slotsAreAscendingAndTheSameArrayEachTime() {
    DecodedMethod m = method("branches");
    int[] slots = m.liveness().slotsBefore(point(m));
    assertThat(slots).isSorted().isSameAs(m.liveness().slotsBefore(point(m)));
    assertThat(m.liveness()).isSameAs(m.liveness());
  }

  private static DecodedMethod method(String name) {
    return DecodedClass.decode(RewrittenClasses.bytes(Cases.class), Cases.class).stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
  }

  /** Finds the call of {@link #here}, or the merge point. */
  private static int point(DecodedMethod m) {
    for (int i = 0; i < m.length(); i++) {
      boolean marked = m.opcode[i] == Opcodes.INVOKESTATIC && m.operand[i] instanceof MemberRef r && r.name().equals("here");
      if (marked || m.opcode[i] == DecodedMethod.MERGE_POINT) {
        return i;
      }
    }
    throw new AssertionError("no point in " + m);
  }

  private static Set<String> live(String method) {
    DecodedMethod m = method(method);
    int at = point(m);
    Set<String> names = new TreeSet<>();
    Arrays.stream(m.liveness().slotsBefore(at)).forEach(slot -> names.add(m.localNames.stream()
        .filter(n -> n.slot() == slot && n.start() <= at && at < n.end()).map(LocalName::name).findFirst().orElse("slot " + slot)));
    return names;
  }
}
