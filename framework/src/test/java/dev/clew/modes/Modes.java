package dev.clew.modes;

import dev.clew.Clew;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs programs: classes with {@code static String run(int seed)}, all in one package prefix that is loaded afresh for each run. */
public final class Modes {
  /** What every thread runs, in this order: the last run finds code that was compiled for other data. */
  private static final int[] SEEDS = {1, 2, 1};

  /** Many small portals have no greens on purpose, and the weaver would say so each time; kept in a field because loggers are collected. */
  private static final Logger WEAVER = Logger.getLogger("dev.clew.weave");

  static {
    WEAVER.setLevel(Level.SEVERE);
  }

  private static final long STACK = 4L << 20;
  private static final long SECONDS = 240;

  private final ClassLoader source;
  private final String prefix;

  /**
   * Creates a runner.
   *
   * @param source where the class files are, as resources, and everything else the classes need
   * @param prefix packages to load afresh and to weave, such as {@code dev.clew.zoo.}
   */
  public Modes(ClassLoader source, String prefix) {
    this.source = source;
    this.prefix = prefix;
  }

  /**
   * Runs a program in one mode.
   *
   * @param seed for the two stress modes
   */
  public Outcome run(Mode mode, String program, long seed) throws Exception {
    if (mode == Mode.PLAIN) {
      return new Outcome(onThread(() -> runs(new PlainLoader(source, prefix).loadClass(program))), null);
    }
    Clew.Builder builder = Clew.builder().set("stress-seed", Long.toString(seed));
    for (Map.Entry<String, String> parameter : mode.parameters().entrySet()) {
      builder.set(parameter.getKey(), parameter.getValue());
    }
    try (Clew jit = builder.build()) {
      ClassLoader loader = jit.weavingLoader(source, prefix);
      Class<?> type = loader.loadClass(program);
      List<String> results = mode.threads() == 1 ? onThread(() -> runs(type)) : onThreads(type, mode);
      return new Outcome(results, jit.statistics().summary());
    }
  }

  /**
   * Runs a program once, with seed 1 and RPython's own test settings, and keeps what was compiled.
   *
   * @param parameters names and values that differ from those settings
   */
  public Observation observe(String program, String... parameters) throws Exception {
    Clew.Builder builder = Clew.builder();
    Mode.THRESHOLD_3.parameters().forEach(builder::set);
    for (int i = 0; i < parameters.length; i += 2) {
      builder.set(parameters[i], parameters[i + 1]);
    }
    try (Clew jit = builder.build()) {
      Class<?> type = jit.weavingLoader(source, prefix).loadClass(program);
      Method run = type.getDeclaredMethod("run", int.class);
      run.setAccessible(true);
      String result = onThread(() -> result(run, 1));
      return new Observation(result, jit.statistics().summary(), jit.traces(), type);
    }
  }

  private static List<String> runs(Class<?> type) throws ReflectiveOperationException {
    Method run = type.getDeclaredMethod("run", int.class);
    run.setAccessible(true);
    List<String> results = new ArrayList<>();
    for (int seed : SEEDS) {
      results.add(result(run, seed));
    }
    return results;
  }

  private static String result(Method run, int seed) throws IllegalAccessException {
    try {
      return (String) run.invoke(null, seed);
    } catch (InvocationTargetException e) {
      var trace = new StringWriter();
      e.getCause().printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
  }

  private static List<String> onThreads(Class<?> type, Mode mode) throws Exception {
    var start = new CountDownLatch(1);
    List<FutureTask<List<String>>> tasks = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < mode.threads(); i++) {
      var task = new FutureTask<>(() -> {
        start.await();
        return runs(type);
      });
      tasks.add(task);
      threads.add(mode == Mode.VIRTUAL_THREADS ? startVirtual(task) : start(task));
    }
    start.countDown();
    List<String> results = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      results.addAll(get(tasks.get(i), threads.get(i)));
    }
    return results;
  }

  /** Runs the task on a thread with a stack of known size, and gives up on it after some minutes. */
  public static <T> T onThread(Callable<T> task) throws Exception {
    var future = new FutureTask<>(task);
    return get(future, start(future));
  }

  private static Thread start(Runnable task) {
    var thread = new Thread(null, task, "guest", STACK);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** {@code Thread.startVirtualThread}, which Java 17 does not have. */
  private static Thread startVirtual(Runnable task) throws ReflectiveOperationException {
    MethodHandle start = MethodHandles.publicLookup().findStatic(Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
    try {
      return (Thread) start.invokeExact(task);
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }

  private static <T> T get(FutureTask<T> task, Thread thread) throws Exception {
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      var hung = new AssertionError("does not end; state of the thread in the stack trace");
      hung.setStackTrace(thread.getStackTrace());
      throw hung;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Returns what the mode must give when the plain run gave this. */
  public static List<String> expected(Mode mode, List<String> plain) {
    return Collections.nCopies(mode.threads(), plain).stream().flatMap(List::stream).toList();
  }
}
