package dev.clew.opt;

import dev.clew.testing.Frame;
import dev.clew.testing.Heaps;
import dev.clew.testing.Sample;
import dev.clew.testing.Shapes;
import dev.clew.trace.Constant;
import dev.clew.trace.Execution;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Outcome.End;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whether an optimised loop with its bridges does what the recorded ones do. The optimised run writes down each exit: where it was, and which frames and heap the interpreter would
 * find there. Then the recorded traces are executed, and leave exactly where their frames and heap are these, too, because there the interpreter would go on alike.
 */
final class Transcript {
  private static final int MAX_STEPS = 100_000;

  private record Exit(String chain, String state) {}

  private final LoopTree tree;
  private final List<Exit> exits = new ArrayList<>();

  private Transcript(LoopTree tree) {
    this.tree = tree;
  }

  /**
   * Compares one run; false if it did not come to an end.
   *
   * @param random decides where to leave at guards that hold
   * @throws AssertionError if the optimised traces do something else
   */
  static boolean check(LoopTree tree, Sample sample, int variant, Random random) {
    Transcript t = new Transcript(tree);
    int rarely = 10 + random.nextInt(90);
    List<Constant> inputs = sample.world(variant).inputs();
    Outcome last = tree.run(inputs, guard -> random.nextInt(rarely) == 0, event -> t.exits.add(event.end() == End.JUMPED ? t.arrival(event, inputs) : t.exit(event, inputs)),
        () -> random.nextInt(30) == 0);
    if (last.end() == End.STEPS_EXHAUSTED) {
      return false;
    }
    if (last.end() != End.GUARD_FAILED) {
      t.exits.add(new Exit("the end", Heaps.describe(last, inputs, Shapes.statics())));
    }
    t.follow(sample.world(variant).inputs());
    return true;
  }

  private Exit exit(Outcome outcome, List<Constant> inputs) {
    Snapshot snapshot = outcome.operation().snapshot();
    List<Runnable> undo = restoring(snapshot.stores(), snapshot.liveValues(), outcome.values());
    Exit exit = new Exit(Frame.chain(snapshot), Heaps.describe(outcome, inputs, Shapes.statics()));
    undo.forEach(Runnable::run);
    return exit;
  }

  private Exit arrival(Outcome jump, List<Constant> inputs) {
    Target to = jump.operation().target();
    HeaderState state = tree.state(to);
    List<Runnable> undo = restoring(state.stores(), state.inputs(), jump.values());
    Exit exit = new Exit(to.name(), describe(tree.reds(to, jump.prims(), jump.refs()), inputs));
    undo.forEach(Runnable::run);
    return exit;
  }

  private String describe(List<Constant> reds, List<Constant> inputs) {
    return Heaps.describe(new Outcome(End.JUMPED, Operation.of(Op.JUMP, tree.header()), reds, null, 0), inputs, Shapes.statics());
  }

  /** Describing does what is owed, which the traces might fail to do; so it is undone again. */
  private static List<Runnable> restoring(List<Operation> owed, List<? extends Value> names, List<Constant> values) {
    List<Runnable> undo = new ArrayList<>();
    for (Operation store : owed) {
      List<Object> at = new ArrayList<>();
      for (int i = 0; i < store.count() - 1; i++) {
        Constant c = store.argument(i) instanceof Constant constant ? constant : values.get(names.indexOf(store.argument(i)));
        at.add(c.kind().isPrimitive() ? (Object) c.asInt() : c.object());
      }
      undo.add(restore(store, at));
    }
    return undo;
  }

  private static Runnable restore(Operation store, List<Object> at) {
    Object owner = at.isEmpty() ? null : at.get(0);
    boolean primitive = store.argument(store.count() - 1).kind().isPrimitive();
    if (store.op() == Op.SETARRAYITEM) {
      int index = (Integer) at.get(1);
      if (primitive) {
        long bits = store.array().getBits(owner, index);
        return () -> store.array().setBits(owner, index, bits);
      }
      Object reference = store.array().getRef(owner, index);
      return () -> store.array().setRef(owner, index, reference);
    }
    if (primitive) {
      long bits = store.field().getBits(owner);
      return () -> store.field().setBits(owner, bits);
    }
    Object reference = store.field().getRef(owner);
    return () -> store.field().setRef(owner, reference);
  }

  private void follow(List<Constant> inputs) {
    Trace trace = tree.recorded();
    Execution execution = start(trace, inputs);
    int next = 0;
    int pc = 0;
    for (int steps = 0; next < exits.size(); steps++) {
      Operation o = trace.operations().get(pc++);
      if (steps > MAX_STEPS) {
        throw different(next, "the recorded traces never get there");
      }
      if (o.op() == Op.JUMP) {
        List<Constant> reds = execution.valuesOf(List.of(o.arguments()));
        Target arrived = arrivesAt(trace, exits.get(next), reds, inputs);
        next += arrived != null && !goesRound(arrived, trace) ? 1 : 0;
        trace = arrived == null ? tree.recorded() : tree.recordings().get(arrived);
        execution = start(trace, reds);
        pc = 0;
      } else if (o.op().endsTrace()) {
        Outcome end = new Outcome(End.FINISHED, o, execution.valuesOf(List.of(o.arguments())), null, 0);
        String actual = Heaps.describe(end, inputs, Shapes.statics());
        if (!exits.get(next).state.equals(actual)) {
          throw different(next, "the recorded traces end with\n" + actual);
        }
        next++;
      } else {
        boolean holds = execution.step(o);
        if (o.op().isGuard() && !(holds && BridgeFromExit.isExceptionGuard(o))) {
          Outcome outcome = new Outcome(End.GUARD_FAILED, o, execution.valuesOf(o.snapshot().liveValues()), execution.pending(), 0);
          String chain = Frame.chain(o.snapshot());
          String state = holds && !chain.equals(exits.get(next).chain) ? "" : Heaps.describe(outcome, inputs, Shapes.statics());
          if (exits.get(next).equals(new Exit(chain, state))) {
            next++;
            trace = next < exits.size() ? tree.at(chain) : trace;
            execution = next < exits.size() ? start(trace, LoopTree.frames(outcome)) : execution;
            pc = 0;
          } else if (!holds) {
            throw different(next, "the recorded traces leave at " + chain + " with\n" + state);
          }
        }
      }
    }
  }

  /** Returns the version that the optimised run arrives at now, if another trace was recorded for it than the loop. */
  private Target arrivesAt(Trace from, Exit exit, List<Constant> reds, List<Constant> inputs) {
    for (Target version : tree.recordings().keySet()) {
      if (goesRound(version, from) || exit.equals(new Exit(version.name(), describe(reds, inputs)))) {
        return version;
      }
    }
    return null;
  }

  /** Tells whether a version's own trace goes round without arriving anew. */
  private boolean goesRound(Target version, Trace from) {
    Trace body = tree.bodies().get(version);
    return tree.recordings().get(version) == from && body != null && body.last().op() == Op.JUMP && body.last().target() == null;
  }

  private static Execution start(Trace trace, List<Constant> inputs) {
    Execution execution = new Execution();
    execution.bind(trace.inputs(), inputs);
    return execution;
  }

  private AssertionError different(int exit, String recorded) {
    String before = String.join(", ", exits.subList(0, exit).stream().map(Exit::chain).toList());
    return new AssertionError("exits so far: " + before + "\nthe optimised traces leave at " + exits.get(exit).chain + " with\n" + exits.get(exit).state + recorded);
  }
}
