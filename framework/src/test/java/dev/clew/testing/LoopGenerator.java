package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Execution;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A seeded generator of loops that carry something around: boxes, objects, arrays, aliases, null, constants that change; and of bridges that go back to them.
 * {@link TraceGenerator} is for breadth; here the registers of {@link RegisterMachine} are what travels, and most instructions leave them such that the next
 * iteration can go the same way.
 */
public final class LoopGenerator {
  private static final List<Class<?>> MORE = List.of(int.class, int.class, long.class, double.class, Shapes.Node.class, Shapes.Node.class, Object.class,
      Object.class, Shapes.Box.class, Object[].class, Object[].class, int[].class, int[].class);
  private static final int LAST_COUNT = -12;

  private final long seed;
  private final Random random;
  private final List<Class<?>> types = new ArrayList<>(List.of(int.class, int.class, Shapes.Node.class, Object.class));
  private int bridges;

  /** Creates a generator for one loop and its bridges. */
  public LoopGenerator(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    for (int n = random.nextInt(6); n > 0; n--) {
      types.add(MORE.get(random.nextInt(MORE.size())));
    }
  }

  /** Returns the types of the loop's inputs. */
  public List<Class<?>> types() {
    return Collections.unmodifiableList(types);
  }

  /** Generates a loop that jumps to its own start, going round a dozen times or more if no guard fails. */
  public Sample loop() {
    List<Input> inputs = types.stream().map(LoopGenerator::input).toList();
    Execution execution = new Execution();
    execution.bind(inputs, new World(seed, 0, types).inputs());
    RegisterMachine machine = new RegisterMachine(random, "loop", types, inputs, execution);
    LoopInstructions instructions = new LoopInstructions(machine);
    instructions.use();
    instructions.several(1 + random.nextInt(random.nextInt(3) == 0 ? 30 : 10));
    for (int i = 1; i < inputs.size(); i++) {
      if (classOf(machine.now(machine.registers()[i])) != classOf(machine.now(inputs.get(i))) && random.nextInt(8) != 0) {
        machine.set(i, inputs.get(i)); // so that the next iteration can go the same way
      }
    }
    machine.place();
    Operation left = machine.emit(Op.INT_SUB, null, machine.registers()[0], Constant.of(1));
    Operation more = machine.emit(Op.INT_GT, null, left, Constant.of(LAST_COUNT));
    machine.set(0, left);
    machine.place();
    machine.guard(Op.GUARD_TRUE, null, more);
    return new Sample(seed, end(machine, "loop", Trace.Role.LOOP, inputs, null), types);
  }

  /**
   * Generates a bridge in terms of the interpreter's frames: its inputs are all values of the frames, innermost first, then the pending exception, if the guard is one of the two that ask for it.
   *
   * @param guard the guard as it was recorded or optimised; how many values its frames have, and of which kinds, is the same
   * @param frames what these values are in the run at hand
   * @param header where the bridge jumps
   */
  public Trace bridge(Operation guard, List<Constant> frames, Target header) {
    List<Input> inputs = new ArrayList<>();
    for (Snapshot s = guard.snapshot(); s != null; s = s.caller()) {
      for (int i = 0; i < s.values().length; i++) {
        inputs.add(input(types.get(i)));
      }
    }
    if (frames.size() > inputs.size()) {
      inputs.add(new Input(Kind.REF, TypeDescr.of(Throwable.class)));
    }
    Execution execution = new Execution();
    execution.bind(inputs, frames);
    String name = "bridge" + ++bridges;
    RegisterMachine machine = new RegisterMachine(random, name, types, inputs.subList(0, types.size()), execution);
    new LoopInstructions(machine).several(random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3));
    for (int i = 1; i < types.size(); i++) {
      if (random.nextBoolean()) {
        machine.set(i, inputs.get(i)); // so that the header finds what it knows
      }
    }
    machine.place();
    Operation left = machine.emit(Op.INT_SUB, null, machine.registers()[0], Constant.of(1));
    Operation more = machine.emit(Op.INT_GT, null, left, Constant.of(2 * LAST_COUNT));
    machine.set(0, left);
    machine.place();
    machine.branch(more);
    boolean ends = random.nextInt(12) == 0 || machine.now(more).asInt() == 0;
    if (ends) {
      machine.operations.add(Operation.of(Op.FINISH, null, machine.reference()));
    }
    return ends ? new Trace(name, Trace.Role.BRIDGE, inputs, machine.operations, List.of()) : end(machine, name, Trace.Role.BRIDGE, inputs, header);
  }

  /**
   * Generates what the interpreter does from the loop's header on when it takes another way than the loop; it comes back there.
   *
   * @param reds what the loop's inputs are in the run at hand
   */
  public Trace again(List<Constant> reds, Target header) {
    List<Input> inputs = types.stream().map(LoopGenerator::input).toList();
    Execution execution = new Execution();
    execution.bind(inputs, reds);
    String name = "again" + ++bridges;
    RegisterMachine machine = new RegisterMachine(random, name, types, inputs, execution);
    new LoopInstructions(machine).several(random.nextInt(6));
    machine.place();
    Operation left = machine.emit(Op.INT_SUB, null, machine.registers()[0], Constant.of(1));
    machine.set(0, left);
    machine.branch(machine.emit(Op.INT_GT, null, left, Constant.of(LAST_COUNT)));
    return end(machine, name, Trace.Role.LOOP, inputs, random.nextBoolean() ? header : null);
  }

  private static Trace end(RegisterMachine machine, String name, Trace.Role role, List<Input> inputs, Target header) {
    machine.operations.add(Operation.of(Op.JUMP, header, machine.registers().clone()));
    return new Trace(name, role, inputs, machine.operations, List.of());
  }

  private static Class<?> classOf(Constant c) {
    return c.object() == null ? null : c.object().getClass();
  }

  private static Input input(Class<?> type) {
    return new Input(Kind.of(type), type.isPrimitive() ? null : TypeDescr.of(type));
  }
}
