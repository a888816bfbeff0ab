package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Emits one block, operation by operation, and is what the emitters of the operation groups work with: where values are, how they get onto the stack and
 * from there into variables. A value whose only user comes next and takes it first stays on the operand stack.
 */
final class Straight {
  private final MethodEmitter method;
  private final Emission emission;
  private final Code code;
  private final Block block;
  private final Uses uses;
  private final Locals locals;
  private final Operations operations;
  private final Map<Value, Integer> wishes = new IdentityHashMap<>();
  private int index;
  private Operation onStack;
  private Class<?> onStackType;

  Straight(MethodEmitter method, Block block, Locals locals) {
    this.method = method;
    this.emission = method.emission();
    this.code = method.code();
    this.block = block;
    this.uses = block.uses();
    this.locals = locals;
    this.operations = new Operations(this);
  }

  /** Emits the operations from this index to the block's end, and what follows it: the rest in another method if there is no room. */
  void run(int from) {
    makeWishes();
    for (Value input : block.inputs()) {
      if (uses.last(input) < from) {
        locals.release(input);
      }
    }
    for (index = from; index < block.end(); index++) {
      Operation o = block.operation(index);
      if (uses.dead(o) || uses.sunk(o)) {
        continue;
      }
      if (index > from && onStack == null && !hasRoom(index)) {
        cut();
        return;
      }
      code.line(block.line(index));
      operations.emit(o);
    }
  }

  private boolean hasRoom(int at) {
    List<Local> bound = locals.all();
    boolean wide = bound.size() > 100;
    int cut = 12 + bound.size() * (wide ? 5 : 2);
    return method.hasRoom(emission.costs().operation(block, at, wide) + cut);
  }

  private void cut() {
    List<Local> live = new ArrayList<>();
    for (Local l : locals.all()) {
      if (l.value() != null && uses.last(l.value()) >= index) {
        live.add(l);
      }
    }
    method.call(emission.unit("part", block, index, live), live);
    method.jumps().goOn();
  }

  /** Values that a jump passes on are best computed in the variable the header has for them. */
  private void makeWishes() {
    Operation last = block.last();
    HeaderCode header = block.destination() == null ? null : method.jumps().find(block.destination());
    if (header != null) {
      for (int k = 0; k < last.count(); k++) {
        wishes.putIfAbsent(last.argument(k), header.slots().get(k).slot());
      }
    }
  }

  MethodEmitter method() {
    return method;
  }

  Emission emission() {
    return emission;
  }

  Code code() {
    return code;
  }

  Uses uses() {
    return uses;
  }

  Locals locals() {
    return locals;
  }

  /** Returns the operation behind the current one, or null. */
  Operation following() {
    return index + 1 < block.end() ? block.operation(index + 1) : null;
  }

  /** Counts the following operation as emitted too. */
  void consumeFollowing() {
    index++;
  }

  /**
   * Pushes a value.
   *
   * @param required class the verifier must know a reference to be, or null if any will do
   * @return what the verifier knows now; null for primitives and the null reference
   */
  Class<?> push(Value value, Class<?> required) {
    if (value instanceof Constant c) {
      Class<?> type = emission.constants().push(code, c);
      return cast(type, required);
    }
    if (value == onStack) {
      Class<?> type = onStackType;
      onStack = null;
      onStackType = null;
      return cast(type, required);
    }
    if (value instanceof Operation o && uses.sunk(o)) {
      push(o.argument(0), null);
      push(o.argument(1), null);
      code.op(Arithmetic.instruction(o.op()));
      return null;
    }
    Local local = locals.get(value);
    code.load(local);
    Class<?> type = cast(local.type(), required);
    if (type != local.type() && uses.last(value) > index) { // later uses need not cast again
      code.op(Opcodes.DUP);
      code.store(Kind.REF, local.slot());
      locals.bind(new Local(value, Kind.REF, local.slot(), type));
    }
    return type;
  }

  private Class<?> cast(Class<?> type, Class<?> required) {
    if (type == null || required == null || Access.assignable(type, required)) {
      return type;
    }
    code.type(Opcodes.CHECKCAST, required);
    return required;
  }

  /** Returns what the verifier knows of a value, or null for primitives, null and constants. */
  Class<?> knownType(Value value) {
    if (value == onStack) {
      return onStackType;
    }
    Local local = locals.find(value);
    return local == null ? null : local.type();
  }

  /**
   * Takes the result of an operation from the stack: into a variable, or leaves it for the next operation.
   *
   * @param type what the verifier knows of a reference
   */
  void result(Operation o, Class<?> type) {
    releaseDying();
    if (o.kind() == Kind.VOID) {
      return;
    }
    if (uses.unused(o)) {
      code.op(o.kind().slots() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (uses.single(o) && staysOnStack(o)) {
      onStack = o;
      onStackType = type;
    } else {
      Local local = define(o, type);
      code.store(o.kind(), local.slot());
    }
  }

  /** Gives the operation's value a variable. */
  Local define(Operation o, Class<?> type) {
    return locals.define(o, o.kind(), type, wishes.getOrDefault(o, -1));
  }

  /** Returns the slot the operation's value should have, or -1. */
  int wish(Operation o) {
    return wishes.getOrDefault(o, -1);
  }

  private boolean staysOnStack(Operation o) {
    int next = index + 1;
    while (next < block.end() && (uses.dead(block.operation(next)) || uses.sunk(block.operation(next)))) {
      next++;
    }
    // no cut is possible while a value is on the stack
    return next < block.end() && operations.firstPushed(block.operation(next)) == o && hasRoom(next);
  }

  /** Gives back the variables of values whose last use is the current operation. */
  void releaseDying() {
    Operation o = block.operation(index);
    releaseArguments(o);
    if (o.op().isGuard()) {
      for (Value v : uses.live(o)) {
        releaseIfDying(v);
      }
    }
  }

  private void releaseArguments(Operation o) {
    for (Value v : o.arguments()) {
      if (v instanceof Operation inner && uses.sunk(inner)) {
        releaseArguments(inner);
      } else {
        releaseIfDying(v);
      }
    }
  }

  private void releaseIfDying(Value v) {
    if (dies(v)) {
      locals.release(v);
    }
  }

  /** Tells whether a value of this block is whatever jumps bring, and not what the operation gave that it is named for. */
  boolean isRebound(Value v) {
    return block.isArgument(v);
  }

  /** Tells whether the current operation is the last to use the value. */
  boolean dies(Value v) {
    return uses.last(v) <= index;
  }

  /** Returns the variables of a guard's live values, as they are now. */
  List<Local> live(Operation guard) {
    List<Local> live = new ArrayList<>();
    for (Value v : uses.live(guard)) {
      live.add(locals.get(v));
    }
    return live;
  }

  /** Ends the block with a jump or label: to a header of this method, of the region, or outside. */
  void jump(Operation o) {
    Block destination = block.destination();
    List<Value> values = new ArrayList<>(List.of(o.arguments()));
    if (destination != null) {
      values.addAll(destination.carried());
    }
    jumpTo(destination, destination == null ? o.target() : destination.target(), values);
  }

  /**
   * Goes to a loop header.
   *
   * @param destination the header's block, or null if it is outside the region
   */
  void jumpTo(Block destination, Target target, List<? extends Value> arguments) {
    HeaderCode header = destination == null ? null : method.jumps().find(destination);
    if (header != null) {
      move(arguments, header.slots());
      method.jumps().go(header);
      return;
    }
    if (destination == null && target instanceof Header h && emission.region().callable().test(h)) {
      emission.stubs().enter(code, emission.stubs().push(code, kinds(arguments), new FromValues(this, arguments)), h);
      method.jumps().goOn();
    } else {
      leave(arguments, Transfer.JUMP, target);
    }
  }

  /** Returns to the caller with a transfer of values. */
  void leave(List<? extends Value> values, int kind, Target target) {
    method.storeBudget();
    emission.stubs().leave(code, kind, target, kinds(values), new FromValues(this, values));
  }

  private record FromValues(Straight straight, List<? extends Value> values) implements Packing.Pusher {
    @Override
    public void push(int k) {
      straight.push(values.get(k), null);
    }
  }

  private static List<Kind> kinds(List<? extends Value> values) {
    List<Kind> kinds = new ArrayList<>();
    for (Value v : values) {
      kinds.add(v.kind());
    }
    return kinds;
  }

  /** All values that are not in place go over the stack, so the order does not matter. */
  private void move(List<? extends Value> values, List<Local> slots) {
    List<Local> moved = new ArrayList<>();
    for (int k = 0; k < slots.size(); k++) {
      Local slot = slots.get(k);
      Local local = locals.find(values.get(k));
      if (local == null || local.slot() != slot.slot() || slot.kind() == Kind.REF && !Access.assignable(local.type(), slot.type())) {
        push(values.get(k), slot.type());
        moved.add(slot);
      }
    }
    code.storeAll(moved);
  }
}
