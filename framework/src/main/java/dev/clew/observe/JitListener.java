package dev.clew.observe;

/**
 * Gets told what the JIT compiler does, on the thread that does it, which may be a thread of the guest program: be quick, and do not wait for other
 * threads. Several threads may call at once. What a listener throws is caught and counted ({@link Summary#listenerFailures}); the guest goes on.
 */
@FunctionalInterface
public interface JitListener {
  /** Tells that something happened. */
  void on(JitEvent event);

  /**
   * Tells whether the listener also wants {@link Entered} and {@link GuardFailed}, of which there may be millions a second. Asked when a
   * listener is added or removed, so the answer must not change.
   */
  default boolean followsEntries() {
    return false;
  }
}
