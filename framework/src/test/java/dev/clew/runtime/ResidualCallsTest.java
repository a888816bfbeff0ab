package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.ResidualCall;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that may do anything are reported, whoever wrote the callee. */
class ResidualCallsTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "0; Map.getOrDefault: its class is not woven, in dev.clew.runtime.guests.Opaque.run(Opaque.java:LINE)",
      "1; StringConcatFactory.makeConcatWithConstants: a method handle or a call site of invokedynamic has no code to be read, in dev.clew.runtime.guests.Opaque.run(Opaque.java:LINE)",
      "2; ByteArrayOutputStream.write: its class is not woven, in dev.clew.runtime.guests.Opaque$$Lambda.accept(Opaque.java)",
      "3; Opaque$SerialisableOperator.applyAsInt: it is a lambda that the JDK made, in dev.clew.runtime.guests.Opaque.run(Opaque.java:LINE)",
      "4; MethodHandle.invokeExact: a method handle or a call site of invokedynamic has no code to be read, in dev.clew.runtime.guests.Opaque.run(Opaque.java:LINE)",
      "5; HashMap.<init>: its class is not woven, in dev.clew.runtime.guests.Opaque.run(Opaque.java:LINE)"})
  void whatIsOfALibraryIsReported(int call, String expected) throws Exception {
    assertThat(calls(call)).containsExactly(expected);
  }

  @Test
  void whatIsClosedIsReported() throws Exception {
    assertThat(calls(6)).satisfiesExactly(
        c -> assertThat(c).startsWith("Opaque.closed: it is marked @DontLookInside, in "), c -> assertThat(c).startsWith("Opaque.locked: it is synchronized, in "));
  }

  @Test
  void whatSomethingIsKnownOfIsNot() throws Exception {
    assertThat(calls(7)).isEmpty();
  }

  private static Set<String> calls(int call) throws Exception {
    Set<String> calls = new TreeSet<>();
    try (Clew jit = Clew.builder().set("threshold", "3").build()) {
      jit.addListener(event -> {
        if (event instanceof ResidualCall c) {
          calls.add((c.callee() + ": " + c.reason() + ", in " + c.interpreter()).replaceFirst(":\\d+\\)", ":LINE)"));
        }
      });
      new Guest(jit, "Opaque").call("run", 100, call);
      assertThat(jit.statistics().loops()).isEqualTo(1);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
    return calls;
  }
}
