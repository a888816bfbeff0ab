package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is compiled for a guest program goes when the program goes, though interpreter and JIT compiler stay. */
class CollectionTest {
  @Test
  void tracesAndGeneratedClassesDieWithTheirProgram() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "2").build()) {
      Class<?> guest = Guests.woven(jit, "Collectable");
      List<Reference<?>> seen = run(guest, 200);
      assertThat(seen).as("the program, and at least one generated class").hasSizeGreaterThan(1);
      for (int i = 0; i < 200 && !allCleared(seen); i++) {
        System.gc();
        Thread.sleep(10);
      }
      assertThat(seen).allSatisfy(r -> assertThat(r.get()).isNull());
      assertThat(jit.traces()).isEmpty();
      assertThat(jit.statistics().loops()).isPositive();
      Reference.reachabilityFence(guest);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Reference<?>> run(Class<?> guest, int rounds) throws Exception {
    return (List<Reference<?>>) Guests.call(guest, "run", rounds);
  }

  private static boolean allCleared(List<Reference<?>> references) {
    return references.stream().allMatch(r -> r.get() == null);
  }
}
