package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Outcome.End;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A region put together step by step, compiled, and run the way a dispatcher runs it, with the end told as an {@link Outcome}. */
final class Harness {
  /** An exit that only says that it was taken. */
  static final class Leaving extends Exit {
    final Operation guard;
    private final BooleanSupplier stress;

    Leaving(Operation guard, BooleanSupplier stress) {
      this.guard = guard;
      this.stress = stress;
    }

    @Override
    public Transfer fail(long[] prims, Object[] refs) {
      return new Transfer(Transfer.CONTINUE, this, prims, refs);
    }

    @Override
    public boolean stressed() {
      return stress.getAsBoolean();
    }
  }

  final Trace root;
  final Map<Operation, Trace> bridges = new IdentityHashMap<>();
  final Map<Target, Trace> loops = new LinkedHashMap<>();
  final Map<Operation, Leaving> exits = new IdentityHashMap<>();
  /** Targets that stand for leaving at a guard: what bridges of tests jump to. */
  final Map<Target, Operation> leaving = new IdentityHashMap<>();
  Header header;
  Predicate<Target> callable = t -> false;
  Assumptions assumptions;
  MethodHandles.Lookup host = MethodHandles.lookup();
  BooleanSupplier stress;
  int limit = 7900;
  GeneratedCode generated;
  int entered;

  Harness(Trace root) {
    this.root = root;
  }

  Harness header(int budget) {
    return header(budget, 1);
  }

  /** Makes the root a header of which an iteration counts for so much of the budget. */
  Harness header(int budget, int weight) {
    header = new Header(root.name()) {
      @Override
      public int weight() {
        return weight;
      }
    };
    header.budget = budget;
    return this;
  }

  Leaving exit(Operation guard) {
    return exits.computeIfAbsent(guard, g -> new Leaving(g, stress));
  }

  Region region() {
    return new Region(root.name(), root, header, bridges, loops, this::exit, callable, assumptions, null, host, stress != null);
  }

  GeneratedCode generate() {
    if (generated == null) {
      generated = CodeGenerator.generate(region(), limit);
      generated.entries().forEach((target, code) -> ((Header) target).code = code);
    }
    return generated;
  }

  /** Runs to an end that is not a jump to one of the region's own headers. */
  Outcome run(List<Constant> inputs) {
    return outcome(transfer(inputs));
  }

  /** Runs to an end that is not a jump to one of the region's own headers. */
  Transfer transfer(List<Constant> inputs) {
    CompiledCode code = generate().code();
    Transfer t = code.run(prims(inputs), refs(inputs));
    for (entered = 1; t.kind == Transfer.JUMP && generated.entries().containsKey(t.target); entered++) {
      t = ((Header) t.target).code.run(t.prims, t.refs);
    }
    return t;
  }

  Outcome outcome(Transfer t) {
    switch (t.kind) {
      case Transfer.RETURN -> {
        return new Outcome(End.FINISHED, root.last(), values(kinds(List.of(root.last().arguments())), t), null, 0);
      }
      case Transfer.THROW -> {
        return new Outcome(End.RAISED, root.last(), List.of(), (Throwable) t.refs[0], 0);
      }
      case Transfer.JUMP -> {
        Operation guard = leaving.get(t.target);
        if (guard != null) {
          return failed(guard, t);
        }
        return new Outcome(End.JUMPED, root.last(), values(kinds(List.of(root.last().arguments())), t), null, 0);
      }
      default -> {
        return failed(((Leaving) t.target).guard, t);
      }
    }
  }

  private static Outcome failed(Operation guard, Transfer t) {
    List<Value> live = guard.snapshot().liveValues();
    boolean exception = Block.isExceptionGuard(guard);
    return new Outcome(End.GUARD_FAILED, guard, values(kinds(live), t), exception ? (Throwable) t.refs[t.refs.length - 1] : null, 0);
  }

  /** Makes a bridge that jumps away at once with the live values, and counts as leaving at the guard. */
  Trace leavingBridge(Operation guard) {
    List<Input> inputs = bridgeInputs(guard);
    Target target = new Target("left");
    leaving.put(target, guard);
    return new Trace("bridge", Trace.Role.BRIDGE, inputs, List.of(Operation.of(Op.JUMP, target, inputs.toArray(Value[]::new))), List.of());
  }

  /** Makes inputs for a bridge: one for each live value, and one for the pending exception of an exception guard. */
  static List<Input> bridgeInputs(Operation guard) {
    List<Input> inputs = new ArrayList<>();
    guard.snapshot().liveValues().forEach(v -> inputs.add(new Input(v.kind(), v.type())));
    if (Block.isExceptionGuard(guard)) {
      inputs.add(new Input(Kind.REF, null));
    }
    return inputs;
  }

  static List<Kind> kinds(List<? extends Value> values) {
    return values.stream().map(Value::kind).toList();
  }

  static List<Constant> values(List<Kind> kinds, Transfer t) {
    List<Constant> values = new ArrayList<>();
    int p = 0;
    int r = 0;
    for (Kind k : kinds) {
      values.add(k.isPrimitive() ? Constant.of(k, t.prims[p++], null) : Constant.of(t.refs[r++]));
    }
    return values;
  }

  static long[] prims(List<Constant> values) {
    return values.stream().filter(v -> v.kind().isPrimitive()).mapToLong(Constant::bits).toArray();
  }

  static Object[] refs(List<Constant> values) {
    return values.stream().filter(v -> !v.kind().isPrimitive()).map(Constant::object).toArray();
  }
}
