package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Small static methods beside the traces that pack values and hand them over, so that an exit costs the trace little more than loading its live values.
 * Where HotSpot's type profile matters, at the call of a linked bridge, every exit gets a method of its own, since a profile belongs to a bytecode; all else
 * is shared by shape.
 */
final class Stubs {
  private static final String TRANSFER = Type.getInternalName(Transfer.class);
  private static final String RETURNS = ")L" + TRANSFER + ";";
  private static final String ARRAYS_TO_TRANSFER = "([J[Ljava/lang/Object;)L" + TRANSFER + ";";
  private static final String CODE = Type.getInternalName(CompiledCode.class);
  private static final String EXIT = Type.getInternalName(Exit.class);

  private interface Body {
    /** Emits the code behind the packing. */
    void emit(Code code, int prims, int refs, int extra);
  }

  private record Stub(String name, String descriptor, Shape shape, Body body) {}

  private final Emission emission;
  private final Map<String, Stub> stubs = new HashMap<>();
  private final Deque<Stub> pending = new ArrayDeque<>();
  private int numbered;

  Stubs(Emission emission) {
    this.emission = emission;
  }

  /** Calls {@code (values, int kind, Object target)}: a new transfer. */
  void leave(Code code, Shape shape) {
    call(code, "leave$" + shape.text(), shape, "ILjava/lang/Object;", (c, p, r, kind) -> {
      c.out().visitTypeInsn(Opcodes.NEW, TRANSFER);
      c.op(Opcodes.DUP);
      c.load(Kind.INT, kind);
      c.load(Kind.REF, kind + 1);
      c.load(Kind.REF, p);
      c.load(Kind.REF, r);
      c.out().visitMethodInsn(Opcodes.INVOKESPECIAL, TRANSFER, "<init>", "(ILjava/lang/Object;[J[Ljava/lang/Object;)V", false);
      c.op(Opcodes.ARETURN);
    });
  }

  /** Calls {@code (values, Exit)}: the exit without a bridge. */
  void fail(Code code, Shape shape) {
    call(code, "fail$" + shape.text(), shape, "L" + EXIT + ";", (c, p, r, exit) -> {
      c.load(Kind.REF, exit);
      fail(c, p, r);
    });
  }

  /** Calls {@code (values, CompiledCode)}: runs a linked bridge; a method of its own at every call. */
  void linked(Code code, Shape shape) {
    call(code, "linked$" + ++numbered, shape, "L" + CODE + ";", (c, p, r, bridge) -> {
      c.load(Kind.REF, bridge);
      run(c, p, r);
    });
  }

  /** Calls {@code (values)}: runs the exit's bridge if there is one, else the exit; a method of its own at every call. */
  void exit(Code code, Shape shape, Exit exit) {
    call(code, "exit$" + ++numbered, shape, "", (c, p, r, bridge) -> {
      emission.constants().push(c, exit);
      c.getField(Exit.class, "bridge", CompiledCode.class);
      c.store(Kind.REF, bridge);
      c.load(Kind.REF, bridge);
      Label none = new Label();
      c.jump(Opcodes.IFNULL, none);
      c.load(Kind.REF, bridge);
      run(c, p, r);
      c.place(none, List.of(new Local(null, Kind.REF, p, long[].class), new Local(null, Kind.REF, r, Object[].class)));
      emission.constants().push(c, exit);
      fail(c, p, r);
    });
  }

  /** Calls {@code (values)}: runs the code at a header outside, or says that one is to go there if it has none. */
  void enter(Code code, Shape shape, Header header) {
    call(code, "enter$" + ++numbered, shape, "", (c, p, r, compiled) -> {
      emission.constants().push(c, header);
      c.getField(Header.class, "code", CompiledCode.class);
      c.store(Kind.REF, compiled);
      c.load(Kind.REF, compiled);
      Label none = new Label();
      c.jump(Opcodes.IFNULL, none);
      c.load(Kind.REF, compiled);
      run(c, p, r);
      c.place(none, List.of(new Local(null, Kind.REF, p, long[].class), new Local(null, Kind.REF, r, Object[].class)));
      c.load(Kind.REF, p);
      c.load(Kind.REF, r);
      c.push(Transfer.JUMP);
      emission.constants().push(c, header);
      leave(c, new Shape("", true));
      c.op(Opcodes.ARETURN);
    });
  }

  private static void run(Code c, int p, int r) {
    c.load(Kind.REF, p);
    c.load(Kind.REF, r);
    c.invokeVirtual(CompiledCode.class, "run", ARRAYS_TO_TRANSFER);
    c.op(Opcodes.ARETURN);
  }

  private static void fail(Code c, int p, int r) {
    c.load(Kind.REF, p);
    c.load(Kind.REF, r);
    c.invokeVirtual(Exit.class, "fail", ARRAYS_TO_TRANSFER);
    c.op(Opcodes.ARETURN);
  }

  private void call(Code code, String name, Shape shape, String extra, Body body) {
    Stub stub = stubs.computeIfAbsent(name, n -> {
      pending.add(new Stub(n, "(" + shape.parameters() + extra + RETURNS, shape, body));
      return pending.peekLast();
    });
    code.invokeStatic(emission.owner(), name, stub.descriptor);
  }

  /** Emits all methods that were called. */
  void emit() {
    // a stub's body may call for another one
    for (Stub stub = pending.poll(); stub != null; stub = pending.poll()) {
      emit(stub);
    }
  }

  private void emit(Stub stub) {
    Code code = emission.open(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, stub.name, stub.descriptor);
    if (stub.shape.packed()) {
      stub.body.emit(code, 0, 1, 2);
    } else {
      List<Local> values = new ArrayList<>();
      int slot = 0;
      for (char letter : stub.shape.kinds().toCharArray()) {
        Kind kind = Kind.ofLetter(letter);
        values.add(new Local(null, kind, slot, kind == Kind.REF ? Object.class : null));
        slot += kind.slots();
      }
      int arrays = slot + 2; // behind the two slots that extra parameters take at most
      Packing.pack(code, values);
      code.store(Kind.REF, arrays + 1);
      code.store(Kind.REF, arrays);
      stub.body.emit(code, arrays, arrays + 1, slot);
    }
    emission.close(stub.name, code);
  }
}
