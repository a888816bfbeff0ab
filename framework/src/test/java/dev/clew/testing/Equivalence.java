package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides whether an optimised or compiled trace does what the original does. Both run on worlds of their own, and what they leave behind is compared as text.
 * A candidate may also leave at a place where the original would have gone on: that is right if the original, told to leave at some guard with the same
 * chain of places, leaves the same frames and heap, because the interpreter goes on from there in either case.
 */
public final class Equivalence {
  private static final long MAX_STEPS = 20_000;

  /** Something that runs like a trace: the executor on an optimised one, or a generated class. */
  public interface Runner {
    /** Runs on the inputs and tells the end. */
    Outcome run(List<Constant> inputs);
  }

  private Equivalence() {}

  /** Checks an optimised trace by executing it. */
  public static void check(Sample sample, int variant, Trace optimised) {
    check(sample, variant, inputs -> Executor.run(optimised, inputs, MAX_STEPS), () -> TracePrinter.print(optimised));
  }

  /**
   * Checks any runner against the executor.
   *
   * @param text describes the candidate in the failure message, best its trace as text
   * @throws AssertionError if the candidate does something else
   */
  public static void check(Sample sample, int variant, Runner candidate, Supplier<String> text) {
    World world = sample.world(variant);
    Outcome outcome = candidate.run(world.inputs());
    String actual = Heaps.describe(outcome, world.inputs(), Shapes.statics());
    String expected = original(sample, variant, guard -> false);
    if (actual.equals(expected) || expected.startsWith(Outcome.End.STEPS_EXHAUSTED.name())) {
      return;
    }
    if (outcome.end() == Outcome.End.GUARD_FAILED && leavesEarlier(sample, variant, outcome.operation().snapshot(), actual)) {
      return;
    }
    throw new AssertionError("seed " + sample.seed() + ", variant " + variant + ": the candidate does something else\n--- expected\n" + expected + "--- actual\n" + actual
        + "--- candidate\n" + text.get() + "\n--- original\n" + TracePrinter.print(sample.trace()));
  }

  private static boolean leavesEarlier(Sample sample, int variant, Snapshot snapshot, String actual) {
    String chain = Frame.chain(snapshot);
    for (int occurrence = 0; ; occurrence++) {
      int[] toGo = {occurrence};
      String early = original(sample, variant, guard -> Frame.chain(guard.snapshot()).equals(chain) && toGo[0]-- == 0);
      if (early.equals(actual)) {
        return true;
      }
      if (toGo[0] >= 0) {
        return false; // the original ended by itself first
      }
    }
  }

  private static String original(Sample sample, int variant, Predicate<Operation> leave) {
    World world = sample.world(variant);
    Outcome outcome = Executor.run(sample.trace(), world.inputs(), MAX_STEPS, leave);
    return Heaps.describe(outcome, world.inputs(), Shapes.statics());
  }
}
