package dev.clew.samples.lisp;

import dev.clew.observe.InternalFailure;
import dev.clew.observe.JitListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the modes share. */
final class Loaders {
  static final Map<Mode, ClassLoader> WOVEN = new ConcurrentHashMap<>();

  /** Failures inside the JIT compiler, which no program sees; tests look here. */
  static final List<InternalFailure> INTERNAL = new CopyOnWriteArrayList<>();

  static final JitListener FAILURES = event -> {
    if (event instanceof InternalFailure f) {
      INTERNAL.add(f);
    }
  };

  private Loaders() {}
}
