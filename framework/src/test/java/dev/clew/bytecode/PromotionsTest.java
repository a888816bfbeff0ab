package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.Green;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Promote;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which parameters become constants where a call is traced into. */
class PromotionsTest {
  @SuppressWarnings("unused")
  private static final class Cases {
    @Portal
    static void portal(int depth, @Green Object program, long x, @Green int pc) {}

    static void noPortal(@Green Object program, @Promote int kind) {}

    void instance(Object a, @Promote Object b) {}

    static void plain(Object a) {}
  }

  @Test
  void thoseThatAreMarkedAndTheGreensOfAPortal() {
    assertThat(of("portal")).containsExactly(1, 3);
    assertThat(of("noPortal")).containsExactly(1);
    assertThat(of("instance")).as("without the receiver").containsExactly(1);
    assertThat(of("plain")).isEmpty();
  }

  private static int[] of(String name) {
    return Promotions.of(Arrays.stream(Cases.class.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow());
  }
}
