package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Execution;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded generator of well-formed random traces over {@link Shapes} and {@link Callees}: an imaginary interpreter that executes random instructions
 * on a {@link World} and records them. In the recorded world the first iteration passes every guard; later iterations and other worlds mostly do.
 * Comparing references is left to values that are no boxes, as the identity of boxes is not kept by the optimiser.
 */
public final class TraceGenerator {
  private static final List<Class<?>> INPUT_TYPES = List.of(int.class, int.class, long.class, float.class, double.class, Shapes.Box.class, Shapes.Box.class,
      Shapes.Node.class, Shapes.Node.class, Shapes.Pair.class, int[].class, byte[].class, double[].class, Object[].class, Object.class, Integer.class);

  private static final Throwable ERROR = new Shapes.Complaint("constant");

  private final long seed;
  private final Random random;
  private boolean labels;
  private boolean virtuals;
  private int length;

  /** Creates a generator for one trace. */
  public TraceGenerator(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.length = 3 + random.nextInt(random.nextInt(4) == 0 ? 80 : 25);
  }

  /** Lets the trace hold a label that it jumps back to, as only optimised traces do. */
  public TraceGenerator withLabels() {
    labels = true;
    return this;
  }

  /** Lets snapshots hold virtuals, as only optimised traces do. */
  public TraceGenerator withVirtuals() {
    virtuals = true;
    return this;
  }

  /** Sets the number of instructions of the imagined interpreter; each makes a few operations. */
  public TraceGenerator withLength(int instructions) {
    length = instructions;
    return this;
  }

  /** Generates the trace. */
  public Sample generate() {
    List<Class<?>> types = new ArrayList<>(List.of(int.class));
    for (int n = 1 + random.nextInt(7); n > 0; n--) {
      types.add(INPUT_TYPES.get(random.nextInt(INPUT_TYPES.size())));
    }
    List<Input> inputs = new ArrayList<>();
    for (Class<?> type : types) {
      inputs.add(new Input(Kind.of(type), type.isPrimitive() || random.nextInt(8) == 0 && type == Object.class ? null : TypeDescr.of(type)));
    }
    Execution execution = new Execution();
    execution.bind(inputs, new World(seed, 0, types).inputs());
    Recording recording = new Recording(random, execution, inputs, virtuals);
    Instructions instructions = new Instructions(recording, random);
    int labelAt = labels && random.nextInt(3) != 0 ? random.nextInt(length) : -1;
    List<Value> header = new ArrayList<>(inputs);
    Target target = null;
    for (int i = 0; i < length; i++) {
      if (i == labelAt) {
        header = header(recording, inputs.get(0));
        target = new Target("inner");
        recording.emit(Op.LABEL, target, header.toArray(Value[]::new));
        recording.forget(header);
      }
      recording.instruction();
      instructions.any();
    }
    recording.instruction();
    boolean loop = target != null || random.nextInt(3) != 0;
    end(recording, header, target, loop);
    Trace.Role role = loop ? Trace.Role.LOOP : Trace.Role.BRIDGE;
    return new Sample(seed, new Trace("generated-" + seed, role, inputs, recording.operations, List.of()), types);
  }

  /** Chooses what the label rebinds: the countdown, and other distinct values; what is not chosen stays as it was before the label. */
  private List<Value> header(Recording recording, Value counter) {
    List<Value> chosen = new ArrayList<>(List.of(counter));
    for (int n = random.nextInt(6); n > 0; n--) {
      Value v = recording.pool.get(random.nextInt(recording.pool.size()));
      if (chosen.stream().noneMatch(c -> c == v)) {
        chosen.add(v);
      }
    }
    return chosen;
  }

  private void end(Recording recording, List<Value> header, Target target, boolean loop) {
    if (loop) {
      Value[] arguments = new Value[header.size()];
      arguments[0] = recording.emit(Op.INT_SUB, null, header.get(0), Constant.of(1));
      Operation more = recording.emit(Op.INT_GE, null, arguments[0], Constant.of(0));
      recording.guard(Op.GUARD_TRUE, null, more);
      for (int i = 1; i < arguments.length; i++) {
        arguments[i] = next(recording, header.get(i));
      }
      recording.operations.add(Operation.of(Op.JUMP, target, arguments));
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> recording.operations.add(Operation.of(Op.FINISH, null));
      case 1 -> recording.operations.add(Operation.of(Op.FINISH, null, recording.pick(Kind.values()[random.nextInt(5)])));
      case 2 -> recording.operations.add(Operation.of(Op.FINISH_RAISE, null, Constant.of(ERROR)));
      default -> recording.operations.add(Operation.of(Op.JUMP, new Target("elsewhere"),
          recording.pick(Kind.INT), recording.pick(Kind.REF), recording.pick(Kind.DOUBLE)));
    }
  }

  private Value next(Recording recording, Value header) {
    if (random.nextInt(3) == 0) {
      return header;
    }
    if (header.kind() != Kind.REF) {
      return recording.pick(header.kind());
    }
    return recording.pick(header.type() == null ? Object.class : header.type().javaClass(), false);
  }
}
