package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.runtime.Phase;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails in whatever phase of compiling: the guest does not notice, and what failed is tried again. */
class FaultTest {
  private enum Fault {
    EXCEPTION(() -> new IllegalStateException("fault")),
    STACK(StackOverflowError::new),
    MEMORY(() -> new OutOfMemoryError("fault"));

    private final Supplier<Throwable> make;

    Fault(Supplier<Throwable> make) {
      this.make = make;
    }
  }

  static Stream<Arguments> faults() {
    return Arrays.stream(Phase.values()).flatMap(p -> Arrays.stream(Fault.values()).map(f -> Arguments.of(p, f)));
  }

  @ParameterizedTest(name = "{1} while {0}")
  @MethodSource("faults")
  void theGuestDoesNotNotice(Phase phase, Fault fault) throws Exception {
    Object expected = Guests.call(Guests.plain("Branching"), "run", 300);
    var left = new AtomicInteger(5);
    Clew.Builder builder = Clew.builder().set("threshold", "3").set("bridge-threshold", "2").set("retry-limit", "100");
    builder.faults(at -> {
      if (at == phase && left.getAndDecrement() > 0) {
        FaultTest.<RuntimeException>raise(fault.make.get());
      }
    });
    try (Clew jit = builder.build()) {
      Class<?> guest = Guests.woven(jit, "Branching");
      assertThat(Guests.call(guest, "run", 300)).isEqualTo(expected);
      assertThat(left).as("faults left").hasNonPositiveValue();
      long before = jit.statistics().loops();
      assertThat(Guests.call(guest, "run", 300)).isEqualTo(expected);
      assertThat(Guests.call(guest, "run", 300)).isEqualTo(expected);
      assertThat(jit.statistics().loops() + jit.statistics().bridges()).as("compiled afterwards").isGreaterThan(before);
    }
  }

  @ParameterizedTest(name = "{1} while {0}")
  @MethodSource("faults")
  void aPhaseThatAlwaysFailsIsGivenUp(Phase phase, Fault fault) throws Exception {
    Object expected = Guests.call(Guests.plain("Branching"), "run", 300);
    Clew.Builder builder = Clew.builder().set("threshold", "3").set("bridge-threshold", "2");
    builder.faults(at -> {
      if (at == phase) {
        FaultTest.<RuntimeException>raise(fault.make.get());
      }
    });
    try (Clew jit = builder.build()) {
      Class<?> guest = Guests.woven(jit, "Branching");
      assertThat(Guests.call(guest, "run", 300)).isEqualTo(expected);
      assertThat(Guests.call(guest, "run", 300)).isEqualTo(expected);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable t) throws T {
    throw (T) t;
  }
}
