package dev.clew.runtime;

import dev.clew.bytecode.Lambdas;
import dev.clew.spi.JitRuntime;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The framework as woven code finds it, through {@link java.util.ServiceLoader}. */
public final class RuntimeProvider implements JitRuntime {
  /** For the service loader. */
  public RuntimeProvider() {}

  @Override
  public CallSite linkMergePoint(MethodHandles.Lookup portalClass, MethodType type, String portal) {
    try {
      return Engines.of(portalClass.lookupClass().getClassLoader()).linking().link(portalClass, type, portal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot link the merge point of " + portalClass.lookupClass().getName() + "." + portal + ": " + e, e);
    }
  }

  @Override
  public CallSite linkLambda(MethodHandles.Lookup caller, String name, MethodType factoryType, MethodType erased, MethodHandle implementation, MethodType instantiated) {
    return Lambdas.link(caller, name, factoryType, erased, implementation, instantiated);
  }

  @Override
  public void quasiImmutableChanged(Object companion) {
    if (companion instanceof QuasiCell cell) {
      cell.changed();
    }
  }
}
