package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import org.junit.jupiter.api.Test;

/** Calls of guest functions from traces. */
class PortalCallTest {
  @Test
  void aCallWithNothingVirtualEntersCompiledCode() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("verify", "on").build()) {
      Guest guest = new Guest(jit, "Recursive");
      for (int i = 0; i < 3; i++) {
        assertThat(guest.call("fib", 22)).isEqualTo(17711L);
      }
      LoopHeader header = guest.portal("run").tables().cell(new long[] {0}, new Object[] {"fib"}).compiled();
      assertThat(header.call().isCompiled()).isTrue();
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }
}
