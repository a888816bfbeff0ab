package dev.clew.runtime;

import dev.clew.spi.JitRuntime;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The framework as woven code finds it, through {@link java.util.ServiceLoader}. */
public final class RuntimeProvider implements JitRuntime {
  /** For the service loader. */
  public RuntimeProvider() {}

  @Override
  public CallSite linkMergePoint(MethodHandles.Lookup portalClass, MethodType type, String portal) {
    try {
      return Engines.of(portalClass.lookupClass().getClassLoader()).link(portalClass, type, portal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot link the merge point of " + portalClass.lookupClass().getName() + "." + portal + ": " + e, e);
    }
  }

  @Override
  public void quasiImmutableChanged(Object companion) {
    if (companion instanceof QuasiCell cell) {
      cell.changed();
    }
  }
}
