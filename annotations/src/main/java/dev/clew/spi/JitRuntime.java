package dev.clew.spi;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The framework as woven code sees it: found through {@link java.util.ServiceLoader}, absent when the framework jar is. */
public interface JitRuntime {
  /**
   * Links the merge point of one portal.
   *
   * @param portalClass a lookup with full access to the class that holds the portal
   * @param type greens, reds, and in portals that mark their loop headers an int that is not 0 if one was passed since the last time; returning {@link Transfer}
   * @param portal name and descriptor of the portal method, {@code name(desc)}
   * @return the call site; its target returns null to go on interpreting
   */
  CallSite linkMergePoint(MethodHandles.Lookup portalClass, MethodType type, String portal);

  /**
   * Tells that a quasi-immutable field has been written: all compiled code that relied on its old value is invalidated.
   *
   * @param companion value of the field's companion, never null
   */
  void quasiImmutableChanged(Object companion);
}
