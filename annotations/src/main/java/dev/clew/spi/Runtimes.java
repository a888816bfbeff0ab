package dev.clew.spi;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The runtimes found so far, one per class loader at most; most processes have one or none. */
final class Runtimes {
  /** Runtimes in use, without duplicates: whom to tell about quasi-immutable writes, without knowing from which loader a companion came. */
  private static final List<JitRuntime> KNOWN = new CopyOnWriteArrayList<>();

  /** What was found from each loader that asked. Weak keys: a loader of guest code must be able to die. */
  private static final Map<ClassLoader, Found> BY_LOADER = new WeakHashMap<>();

  private record Found(JitRuntime runtime) {}

  private Runtimes() {}

  /** Returns the runtime visible from a loader (null is the boot loader), or null if there is none or it fails to start. */
  static JitRuntime of(ClassLoader loader) {
    ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    synchronized (BY_LOADER) {
      Found found = BY_LOADER.get(from);
      if (found != null) {
        return found.runtime;
      }
    }
    JitRuntime runtime = search(from); // outside of the lock: it runs the framework's initialisers
    synchronized (BY_LOADER) {
      Found earlier = BY_LOADER.putIfAbsent(from, new Found(shared(runtime)));
      return earlier == null ? BY_LOADER.get(from).runtime : earlier.runtime;
    }
  }

  /** Service loaders make an object each time; one per class is enough, and what a loader remembers must not keep others alive. */
  private static JitRuntime shared(JitRuntime candidate) {
    if (candidate == null) {
      return null;
    }
    for (JitRuntime known : KNOWN) {
      if (known.getClass() == candidate.getClass()) {
        return known;
      }
    }
    KNOWN.add(candidate);
    return candidate;
  }

  private static JitRuntime search(ClassLoader loader) {
    try {
      JitRuntime found = ServiceLoader.load(JitRuntime.class, loader).findFirst().orElse(null);
      ClassLoader own = JitRuntime.class.getClassLoader();
      return found != null || own == loader ? found : ServiceLoader.load(JitRuntime.class, own).findFirst().orElse(null);
    } catch (Throwable failure) { // a broken installation: the interpreter runs on without a JIT
      report("cannot start the JIT", failure);
      return null;
    }
  }

  static void quasiImmutableChanged(Object companion) {
    for (JitRuntime runtime : KNOWN) {
      runtime.quasiImmutableChanged(companion);
    }
  }

  /** Says why there is no JIT, once per cause and never in the guest's way. */
  static void report(String what, Throwable failure) {
    try {
      System.getLogger("dev.clew").log(System.Logger.Level.WARNING, "clew: " + what + "; going on without it", failure);
    } catch (Throwable ignored) { // no logging either: silence is all that is left
      return;
    }
  }
}
