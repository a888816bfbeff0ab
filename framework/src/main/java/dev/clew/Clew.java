package dev.clew;

import dev.clew.observe.JitListener;
import dev.clew.observe.Statistics;
import dev.clew.profile.Explanation;
import dev.clew.profile.Profiler;
import dev.clew.runtime.CompiledTrace;
import dev.clew.runtime.Engine;
import dev.clew.runtime.Engines;
import dev.clew.runtime.FaultHook;
import dev.clew.runtime.Parameters;
import dev.clew.weave.WeavingClassLoader;
import java.util.List;
import java.util.Map;

/**
 * A JIT compiler for annotated interpreters: parameters, a loader that weaves, and what it saw.
 *
 * <p>A program whose interpreter is woven at build time or by the agent needs none of this: {@link #shared} serves it, configured by environment and system
 * properties. Others make their own:
 *
 * <pre>{@code
 * try (Clew jit = Clew.builder().set("threshold", "100").build()) {
 *   ClassLoader loader = jit.weavingLoader(getClass().getClassLoader(), "my.interpreter.");
 *   loader.loadClass("my.interpreter.Main").getMethod("run", String.class).invoke(null, program);
 *   System.out.println(jit.statistics().summary().text());
 * }
 * }</pre>
 */
public final class Clew implements AutoCloseable {
  private final Engine engine;

  private Clew(Engine engine) {
    this.engine = engine;
  }

  /** Returns a builder whose parameters have their defaults: environment and system properties are not looked at. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the process's own JIT.
   *
   * @throws IllegalArgumentException if a parameter in the environment or the system properties is wrong
   */
  public static Clew shared() {
    return new Clew(Engines.shared());
  }

  /**
   * Returns a loader that weaves the classes whose names start with one of the prefixes, which it defines itself, child first; their merge points are served by this JIT.
   *
   * @param parent where class files are found, and all other classes
   * @param prefixes for example {@code my.interpreter.}
   */
  public ClassLoader weavingLoader(ClassLoader parent, String... prefixes) {
    WeavingClassLoader loader = new WeavingClassLoader(parent, prefixes);
    Engines.bind(loader, engine);
    return loader;
  }

  /** Returns the counters. */
  public Statistics statistics() {
    return engine.statistics();
  }

  /** Adds a listener; it is called on the thread where things happen, and should be quick. What it throws is swallowed. */
  public void addListener(JitListener listener) {
    engine.events().add(listener);
  }

  /** Removes a listener. */
  public void removeListener(JitListener listener) {
    engine.events().remove(listener);
  }

  /**
   * Starts to look at the stack of a thread now and then, to tell where its time goes; {@link Profiler#stop} returns what was seen. {@code clew run --jit-profile} does this.
   *
   * @param thread the one that runs guest programs
   */
  public Profiler profile(Thread thread) {
    return engine.profile(thread);
  }

  /**
   * Tells what became of one guest place: the traces it is part of, what was given up there and why; {@code clew run --jit-explain} prints this. Not everything can be told of places whose code is gone.
   *
   * @param place as the language's location provider calls it, or the part of that up to the end of a word: {@code fib.scm:12}
   * @return some lines of text
   */
  public String explain(String place) {
    return Explanation.of(place, traces().stream().map(t -> Map.entry(t.id(), t.optimised())).toList(), statistics().summary());
  }

  /** Returns the compiled traces of guest programs that are alive, oldest first. */
  public List<CompiledTrace> traces() {
    return engine.traces();
  }

  /** Returns the parameters in force. */
  public Parameters parameters() {
    return engine.parameters();
  }

  /** Closes the log and what traces are dumped to. Compiled code goes with the guest programs it belongs to. */
  @Override
  public void close() {
    engine.close();
  }

  /**
   * Collects parameters; see the table in {@code docs/parameters.md}. Two of them have other defaults here: {@code background} is off and {@code warm-up-share} is 100. So what is compiled when
   * depends on what the guest does and not on the clock, as tests want it; a program that is to start fast turns them back, or uses the {@linkplain Clew#shared shared} JIT.
   */
  public static final class Builder {
    private Parameters parameters = Parameters.defaults().with("background", "off").with("warm-up-share", "100");
    private FaultHook faults;

    private Builder() {}

    /**
     * Sets a parameter by name.
     *
     * @throws IllegalArgumentException if there is no such parameter, or the value does not fit
     */
    public Builder set(String name, String value) {
      parameters = parameters.with(name, value);
      return this;
    }

    /**
     * Sets parameters as {@code --jit} takes them: {@code off}, or {@code name=value,name=value}.
     *
     * @throws IllegalArgumentException if the text does not parse
     */
    public Builder set(String text) {
      parameters = parameters.withText(text);
      return this;
    }

    /** For tests: a hook that may throw at each phase of compiling. */
    public Builder faults(FaultHook hook) {
      faults = hook;
      return this;
    }

    /**
     * Makes the JIT.
     *
     * @throws IllegalArgumentException if the log, or the file for traces, cannot be written
     */
    public Clew build() {
      return new Clew(Engines.open(parameters, faults, true));
    }
  }
}
