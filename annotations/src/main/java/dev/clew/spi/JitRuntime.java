package dev.clew.spi;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
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
   * Links a lambda or method reference of a woven class, as {@link java.lang.invoke.LambdaMetafactory#metafactory} does.
   *
   * @param caller a lookup with full access to the class it stands in
   * @param name the method of the interface
   * @param factoryType the captured values, returning the interface
   * @param erased the method's type in the interface
   * @param implementation what javac made of the lambda's body, or what the method reference names
   * @param instantiated the method's type where type parameters are known
   * @return the call site, or null if the JDK is to link it
   */
  default CallSite linkLambda(MethodHandles.Lookup caller, String name, MethodType factoryType, MethodType erased, MethodHandle implementation, MethodType instantiated) {
    return null;
  }

  /**
   * Tells that a quasi-immutable field has been written: all compiled code that relied on its old value is invalidated.
   *
   * @param companion value of the field's companion, never null
   */
  void quasiImmutableChanged(Object companion);
}
