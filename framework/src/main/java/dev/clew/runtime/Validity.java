package dev.clew.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.SwitchPoint;

/**
 * Whether everything a piece of compiled code assumed still holds: a SwitchPoint, free until it is invalidated. What to do then is up to the owner.
 */
final class Validity {
  private final SwitchPoint point = new SwitchPoint();
  private final Runnable onInvalidation;

  Validity(Runnable onInvalidation) {
    this.onInvalidation = onInvalidation;
  }

  /** Returns a handle {@code ()boolean} that is constant true until {@link #invalidate}. */
  MethodHandle handle() {
    return point.guardWithTest(MethodHandles.constant(boolean.class, true), MethodHandles.constant(boolean.class, false));
  }

  void invalidate() {
    if (!point.hasBeenInvalidated()) {
      SwitchPoint.invalidateAll(new SwitchPoint[] {point});
      onInvalidation.run();
    }
  }
}
