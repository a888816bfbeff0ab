package dev.clew.codegen;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Kind;
import dev.clew.trace.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Exits of one method. They are collected while straight code is emitted and placed behind it, bridges of the region in their place: their inputs simply
 * <em>are</em> the variables of the live values.
 *
 * <p>A plain exit hands its values, with the number of its {@link Exit}, to a method that the class has for values of this shape; exits with the same values do so at one place; and then all exits of the
 * method go on at one place. It is what guards that hardly ever fail need, and nearly all are of that kind: every byte more costs time in the generator, the verifier and C1, which is what warm-up consists
 * of. A guard that does fail often has its bridge in its place as soon as the tree is stitched. See {@code docs/decisions/0026-exits.md}.
 */
final class Exits {
  private final MethodEmitter method;
  private final Code code;
  private final Map<List<Local>, List<PendingExit>> plain = new LinkedHashMap<>();
  private final List<PendingExit> single = new ArrayList<>();
  private final Deque<PendingExit> bridges = new ArrayDeque<>();

  Exits(MethodEmitter method, Code code) {
    this.method = method;
    this.code = code;
  }

  /** Makes an exit for a guard; the label in it is what the guard jumps to. */
  PendingExit add(Operation guard, List<Local> live, Local exception, boolean handler) {
    Block bridge = method.emission().layout().bridge(guard);
    Exit exit = bridge == null ? method.emission().region().exits().apply(guard) : null;
    if (bridge == null && exit == null) {
      throw new CodegenException(AbortReason.INTERNAL_ERROR, "a guard has neither exit nor bridge", null);
    }
    return add(new PendingExit(guard, new Label(), live, exception, handler, bridge, exit, false));
  }

  /** Makes the exit that stress mode takes although the guard holds; null if the guard has no exit object to ask. */
  PendingExit addStressed(Operation guard, List<Local> live) {
    Exit exit = method.emission().region().exits().apply(guard);
    return exit == null ? null : add(new PendingExit(guard, new Label(), live, null, false, null, exit, true));
  }

  private PendingExit add(PendingExit exit) {
    int bytes = exit.bytes();
    if (exit.bridge() != null) {
      bridges.add(exit);
    } else if (exit.exception() != null || exit.stressed()) {
      single.add(exit);
    } else {
      List<PendingExit> together = plain.computeIfAbsent(exit.live(), live -> new ArrayList<>());
      bytes = together.isEmpty() ? bytes : PendingExit.TOGETHER_BYTES;
      together.add(exit);
    }
    method.reserve(bytes);
    return exit;
  }

  /** Takes the oldest exit that is to be a bridge, or null. */
  PendingExit nextBridge() {
    return bridges.poll();
  }

  /** Emits a bridge in place of an exit, or the call of the method that has it if there is no room. */
  void placeBridge(PendingExit exit) {
    Block bridge = exit.bridge();
    List<Local> values = new ArrayList<>(exit.values());
    if (bridge.inputs().size() != values.size()) {
      throw new CodegenException(AbortReason.INTERNAL_ERROR, "a bridge has " + bridge.inputs().size() + " inputs, its guard " + values.size()
          + " live values", null);
    }
    for (int k = 0; k < values.size(); k++) {
      if (values.get(k).kind() != bridge.inputs().get(k).kind()) {
        throw new CodegenException(AbortReason.INTERNAL_ERROR, "input " + k + " of a bridge is of another kind than its guard's live value", null);
      }
      values.set(k, values.get(k).as(bridge.inputs().get(k)));
    }
    method.reserve(-exit.bytes());
    placeLabel(exit);
    if (bridge.target() == null && !method.hasRoomFor(bridge)) {
      method.call(method.emission().unit("bridge", bridge, bridge.start(), values), values);
      method.jumps().goOn();
      return;
    }
    Locals locals = new Locals(method.budget());
    for (Local v : values) {
      locals.bind(v);
    }
    Straight straight = new Straight(method, bridge, locals);
    if (bridge.target() == null) {
      straight.run(bridge.start());
    } else {
      straight.jumpTo(bridge, bridge.target(), bridge.inputs()); // a bridge that is a loop itself
    }
  }

  /** Emits all plain exits. */
  void placePlain() {
    for (PendingExit exit : single) {
      method.reserve(-exit.bytes());
      leaveAlone(exit);
    }
    plain.values().forEach(this::placeTogether);
  }

  /** Exits that hand over the same variables do so at one place, and bring the number of their exit there. */
  private void placeTogether(List<PendingExit> exits) {
    PendingExit last = exits.get(exits.size() - 1);
    method.reserve(-last.bytes() - (exits.size() - 1) * PendingExit.TOGETHER_BYTES);
    Label together = new Label();
    for (PendingExit exit : exits) {
      placeLabel(exit);
      code.push(method.emission().constants().indexOf(exit.exit()));
      if (exit != last) {
        code.jump(together);
      }
    }
    if (exits.size() > 1) {
      code.place(together, method.jumps().withBudget(last.live()), Opcodes.INTEGER);
    }
    leave(last);
  }

  /** Leaves by the exit whose number is on the stack, and goes on where that says. */
  private void leave(PendingExit exit) {
    method.emission().stubs().leave(code, Packing.kinds(exit.values()), Packing.from(code, exit.values()));
    method.jumps().goOn();
  }

  private void leaveAlone(PendingExit exit) {
    placeLabel(exit);
    Constants constants = method.emission().constants();
    if (exit.stressed()) {
      constants.pushExit(code, exit.exit());
      method.emission().stubs().pack(code, Packing.kinds(exit.values()), Packing.from(code, exit.values()));
      code.invokeVirtual(Exit.class, "fail", Stubs.ARRAYS_TO_TRANSFER);
      code.op(Opcodes.ARETURN);
    } else {
      code.push(constants.indexOf(exit.exit()));
      leave(exit);
    }
  }

  private void placeLabel(PendingExit exit) {
    if (exit.handler()) {
      code.place(exit.label(), method.jumps().withBudget(exit.live()), "java/lang/Throwable");
      code.store(Kind.REF, exit.exception().slot());
    } else {
      code.place(exit.label(), method.jumps().withBudget(exit.values()));
    }
  }
}
