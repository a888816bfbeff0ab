package dev.clew.codegen;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Kind;
import dev.clew.trace.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Exits of one method. They are collected while straight code is emitted and placed behind it, bridges of the region in their place: their inputs simply
 * <em>are</em> the variables of the live values.
 *
 * <p>A plain exit has two forms. The small one calls a stub that runs the bridge or the exit, and goes on at the place all exits share. The roomy one keeps the
 * linked bridge's transfer apart from all others up to the header's variables, because C2 removes an allocation only where nothing merges with it (until
 * JDK 22); it is used while the method is small, as every byte costs C1 time in the warm-up.
 */
final class Exits {
  /**
   * Methods grow up to this many bytes by roomy exits. Measured on a busy machine, two runs each: with 3000 the first run of the BF Mandelbrot
   * took a quarter longer, and warm speed was the same.
   */
  private static final int ROOMY_LIMIT = 600;

  private final MethodEmitter method;
  private final Code code;
  private final Deque<PendingExit> plain = new ArrayDeque<>();
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
    method.reserve(exit.bytes());
    (exit.bridge() == null ? plain : bridges).add(exit);
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
    for (PendingExit exit = plain.poll(); exit != null; exit = plain.poll()) {
      method.reserve(-exit.bytes());
      placeLabel(exit);
      if (exit.stressed()) {
        Shape shape = method.push(exit.values());
        failing(shape, exit.exit());
      } else if (!method.jumps().all().isEmpty() && method.size() + method.reserved() + exit.bytes() + method.jumps().goOnBytes() + 20 < ROOMY_LIMIT) {
        placeRoomy(exit);
      } else {
        Shape shape = method.push(exit.values());
        method.emission().stubs().exit(code, shape, exit.exit());
        method.jumps().goOn();
      }
    }
  }

  private void placeRoomy(PendingExit exit) {
    Shape shape = method.push(exit.values());
    method.emission().constants().pushExit(code, exit.exit());
    code.getField(Exit.class, "bridge", CompiledCode.class);
    code.op(Opcodes.DUP);
    Label linked = new Label();
    code.jump(Opcodes.IFNONNULL, linked);
    code.op(Opcodes.POP);
    failing(shape, exit.exit());
    code.place(linked, method.jumps().withBudget(List.of()), stackTypes(exit.values(), shape));
    method.emission().stubs().linked(code, shape);
    method.jumps().goOnHere();
  }

  private void failing(Shape shape, Exit exit) {
    method.emission().constants().pushExit(code, exit);
    method.emission().stubs().fail(code, shape);
    code.op(Opcodes.ARETURN);
  }

  private static Object[] stackTypes(List<Local> values, Shape shape) {
    List<Object> types = new ArrayList<>();
    if (shape.packed()) {
      types.add("[J");
      types.add("[Ljava/lang/Object;");
    } else {
      for (Local v : values) {
        types.add(Code.verifierType(v.kind(), v.type()));
      }
    }
    types.add(Code.verifierType(Kind.REF, CompiledCode.class));
    return types.toArray();
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
