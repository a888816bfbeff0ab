package dev.clew.spi;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The static methods woven code refers to. */
public final class Bootstraps {
  private Bootstraps() {}

  /**
   * Links the merge point of a portal: bootstrap method of the {@code invokedynamic} the weaver puts there.
   *
   * <p>The runtime is looked for from the loader of the portal's class, so that loaders with different runtimes do not mix. Without one, or if it cannot link, the merge point is
   * linked for ever to the constant null: go on interpreting. Nothing is thrown, because it would be thrown at the guest.
   *
   * @param caller the portal's class, with full access
   * @param name not used; {@code mergePoint}
   * @param type greens then reds, returning {@link Transfer}
   * @param portal name and descriptor of the portal method, {@code name(desc)}
   * @return the call site
   */
  public static CallSite mergePoint(MethodHandles.Lookup caller, String name, MethodType type, String portal) {
    JitRuntime runtime = Runtimes.of(caller.lookupClass().getClassLoader());
    if (runtime != null) {
      try {
        return runtime.linkMergePoint(caller, type, portal);
      } catch (Throwable failure) { // whatever it is, the guest must not see it
        Runtimes.report("cannot link the merge point of " + caller.lookupClass().getName() + "." + portal, failure);
      }
    }
    return new ConstantCallSite(MethodHandles.empty(type));
  }

  /**
   * Links a lambda or method reference: bootstrap method of the {@code invokedynamic} that the weaver puts in the place of javac's. Without a runtime it is the JDK's.
   *
   * @param caller the class it stands in, with full access
   * @param name the method of the interface
   * @param factoryType the captured values, returning the interface
   * @param erased the method's type in the interface
   * @param implementation what javac made of the lambda's body, or what the method reference names
   * @param instantiated the method's type where type parameters are known
   * @return the call site
   * @throws LambdaConversionException what the JDK throws
   */
  public static CallSite lambda(MethodHandles.Lookup caller, String name, MethodType factoryType, MethodType erased, MethodHandle implementation, MethodType instantiated)
      throws LambdaConversionException {
    JitRuntime runtime = Runtimes.of(caller.lookupClass().getClassLoader());
    CallSite site = runtime == null ? null : runtime.linkLambda(caller, name, factoryType, erased, implementation, instantiated);
    return site != null ? site : LambdaMetafactory.metafactory(caller, name, factoryType, erased, implementation, instantiated);
  }

  /**
   * Called by woven code after a write to a quasi-immutable field.
   *
   * @param companion the value of the field's companion; null while no compiled code relies on the field
   */
  public static void quasiChanged(Object companion) {
    if (companion != null) {
      Runtimes.quasiImmutableChanged(companion);
    }
  }
}
