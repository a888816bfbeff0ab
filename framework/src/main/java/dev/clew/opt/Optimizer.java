package dev.clew.opt;

import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The optimiser: a function from traces to traces that mean the same.
 *
 * <p>"Mean the same" is exact: for every input and every heap the optimised trace ends in the same way (or leaves at an earlier guard on the way
 * there, from where the interpreter repeats what is missing), with the same heap, and with snapshots that rebuild the same frames. Only identity of
 * boxes is left as open as the Java language leaves it, and calls of elidable methods may be fewer.
 *
 * <p>The input is not changed; the output may share operations with it.
 */
public final class Optimizer {
  private Optimizer() {}

  /**
   * Returns the optimised trace.
   *
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static Trace optimize(Trace trace) {
    return optimize(trace, report -> { });
  }

  /**
   * Returns the optimised trace and tells what each pass did.
   *
   * @param listener is given one report a pass, in order
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static Trace optimize(Trace trace, Consumer<PassReport> listener) {
    Trace walked = pass("forward", trace, Forward::run, listener);
    Trace stored = pass("dead stores", walked, t -> DeadStores.sweep(t.operations()), listener);
    return pass("dead code", stored, t -> DeadCode.sweep(t.operations()), listener);
  }

  /**
   * Returns {@link #optimize(Trace, Consumer)} if {@code enabled}, else the function that gives back its argument: what the parameter {@code
   * optimise} switches.
   */
  public static Function<Trace, Trace> switched(boolean enabled, Consumer<PassReport> listener) {
    return enabled ? trace -> optimize(trace, listener) : Function.identity();
  }

  private static Trace pass(String name, Trace trace, Function<Trace, List<Operation>> body, Consumer<PassReport> listener) {
    long start = System.nanoTime();
    List<Operation> operations = body.apply(trace);
    long nanos = System.nanoTime() - start;
    listener.accept(new PassReport(name, trace.operations().size(), operations.size(), nanos));
    return new Trace(trace.name(), trace.role(), trace.inputs(), Collections.unmodifiableList(operations), trace.assumptions());
  }
}
