package dev.clew.benchmarks.adversarial;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs something on a thread whose stack is large enough for guests that recurse deeply. */
final class DeepStack {
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  static Object call(Supplier<Object> work) {
    CompletableFuture<Object> result = new CompletableFuture<>();
    Runnable body = () -> {
      try {
        result.complete(work.get());
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    };
    new Thread(null, body, "deep guest", BYTES).start();
    return result.join();
  }
}
