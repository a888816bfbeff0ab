package dev.clew.testkit;

import dev.clew.Clew;
import dev.clew.runtime.CompiledTrace;
import dev.clew.trace.Trace;

/**
 * Where tests start, by a static import:
 *
 * <pre>{@code
 * try (Clew jit = Clew.builder().set("threshold", "2").build()) {
 *   WovenClass.of(jit, Main.class).call("run", "i = 0; while (i < 1000) i = i + 1;");
 *   assertThatTraces(jit).loopAt("while@1").hasNoAllocations().hasNoResidualCalls().hasGuards(atMost(2));
 * }
 * }</pre>
 */
public final class ClewAssertions {
  private ClewAssertions() {}

  /** Begins assertions about everything that a JIT has compiled. */
  public static TracesAssert assertThatTraces(Clew jit) {
    return new TracesAssert(jit);
  }

  /** Begins assertions about one compiled trace, as it was optimised. */
  public static TraceAssert assertThatTrace(CompiledTrace trace) {
    return assertThatTrace(trace.optimised());
  }

  /** Begins assertions about one trace, optimised or {@linkplain CompiledTrace#recorded as recorded}. */
  public static TraceAssert assertThatTrace(Trace trace) {
    return new TraceAssert(Part.of(trace));
  }

  /** Begins assertions about the {@link dev.clew.annotations.Rewrite} rules of a class. */
  public static RulesAssert assertThatRules(Class<?> type) {
    return new RulesAssert(type);
  }
}
