package dev.clew.weave;

import dev.clew.spi.JitRuntime;
import dev.clew.spi.Transfer;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A runtime that does at merge points what the test says; found by loaders made by {@link World}. */
public final class ScriptedRuntime implements JitRuntime {
  private static final MethodHandle STEP;

  static {
    try {
      STEP = MethodHandles.lookup().findStatic(ScriptedRuntime.class, "step", MethodType.methodType(Transfer.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What a merge point answers, given greens then reds. */
  static volatile Function<Object[], Transfer> script = values -> null;

  /** Types of the merge points linked since {@link #reset}, with the portal's name and descriptor. */
  static final List<String> LINKED = new ArrayList<>();

  /** Companions handed over since {@link #reset}. */
  static final List<Object> CHANGED = new ArrayList<>();

  static void reset() {
    script = values -> null;
    LINKED.clear();
    CHANGED.clear();
  }

  static Transfer step(Object[] values) {
    return script.apply(values);
  }

  static Transfer continueWith(long[] prims, Object... refs) {
    return new Transfer(Transfer.CONTINUE, null, prims, refs);
  }

  static Transfer returnPrim(long bits) {
    return new Transfer(Transfer.RETURN, null, new long[] {bits}, new Object[0]);
  }

  static Transfer returnRef(Object value) {
    return new Transfer(Transfer.RETURN, null, new long[0], new Object[] {value});
  }

  static Transfer raise(Throwable t) {
    return new Transfer(Transfer.THROW, null, new long[0], new Object[] {t});
  }

  @Override
  public CallSite linkMergePoint(MethodHandles.Lookup portalClass, MethodType type, String portal) {
    LINKED.add(portal + " " + type.toMethodDescriptorString());
    return new ConstantCallSite(STEP.asCollector(Object[].class, type.parameterCount()).asType(type));
  }

  @Override
  public void quasiImmutableChanged(Object companion) {
    CHANGED.add(companion);
  }
}
