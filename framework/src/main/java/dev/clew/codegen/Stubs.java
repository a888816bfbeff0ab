package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final String ARRAYS_TO_TRANSFER = "([J[Ljava/lang/Object;)Ldev/clew/spi/Transfer;";
  private static final String OBJECT_TO_VOID = "(Ljava/lang/Object;)V";
  private static final String PACKERS = Type.getInternalName(Packers.class);
  private static final String CODE = Type.getInternalName(CompiledCode.class);

  /** Values an array-filling stub takes: at most two slots each, below the JVM's 255. */
  private static final int PORTION = 120;

  private enum Role {
    /** {@code (values, int kind, Object target)}: makes a transfer. */
    LEAVE("leave$", "ILjava/lang/Object;"),
    /** {@code (values, Exit)}: leaves at an exit, whatever bridge it has. */
    FAIL("fail$", "Ldev/clew/codegen/Exit;"),
    /** {@code (values, CompiledCode)}: runs a linked bridge. */
    LINKED("linked$", "Ldev/clew/codegen/CompiledCode;"),
    /** {@code (values)}: runs an exit's bridge if it has one, else leaves at the exit. */
    EXIT("exit$", ""),
    /** {@code (values)}: runs the code at a header outside, if there is some. */
    ENTER("enter$", ""),
    /** {@code (primitives)}: packs them. */
    PRIMS("prims$", ""),
    /** {@code (references)}: packs them. */
    REFS("refs$", ""),
    /** {@code (long[], Object[], int, int, values)}: stores them into the arrays, from these elements on. */
    STORE("store$", "[J[Ljava/lang/Object;II");

    final String prefix;
    final String extra;

    Role(String prefix, String extra) {
      this.prefix = prefix;
      this.extra = extra;
    }

    String result() {
      return this == PRIMS ? "[J" : this == REFS ? "[Ljava/lang/Object;" : this == STORE ? "V" : "Ldev/clew/spi/Transfer;";
    }
  }

  private record Stub(Role role, String name, String descriptor, Shape shape, Object subject) {}

  private final Emission emission;
  private final Set<String> names = new HashSet<>();
  private final Deque<Stub> pending = new ArrayDeque<>();
  private int numbered;

  Stubs(Emission emission) {
    this.emission = emission;
  }

  /** Calls {@code (values, int kind, Object target)}: a new transfer. */
  void leave(Code code, Shape shape) {
    call(code, Role.LEAVE, shape.text(), shape, null);
  }

  /** Calls {@code (values, Exit)}: the exit without a bridge. */
  void fail(Code code, Shape shape) {
    call(code, Role.FAIL, shape.text(), shape, null);
  }

  /** Calls {@code (values, CompiledCode)}: runs a linked bridge; a method of its own at every call. */
  void linked(Code code, Shape shape) {
    call(code, Role.LINKED, Integer.toString(++numbered), shape, null);
  }

  /** Calls {@code (values)}: runs the exit's bridge if there is one, else the exit; a method of its own at every call. */
  void exit(Code code, Shape shape, Exit exit) {
    call(code, Role.EXIT, Integer.toString(++numbered), shape, exit);
  }

  /** Calls {@code (values)}: runs the code at a header outside, or says that one is to go there if it has none. */
  void enter(Code code, Shape shape, Header header) {
    call(code, Role.ENTER, Integer.toString(++numbered), shape, header);
  }

  /**
   * Pushes values the way stubs take them: one by one, or as two arrays if there are too many; these are filled in portions by stubs again, because the arrays'
   * own code, ten bytes a value, would soon fill a method.
   */
  Shape push(Code code, List<Kind> kinds, Packing.Pusher values) {
    Shape shape = Shape.of(kinds);
    if (!shape.packed()) {
      for (int k = 0; k < kinds.size(); k++) {
        values.push(k);
      }
      return shape;
    }
    Packing.allocate(code, kinds, true);
    Packing.allocate(code, kinds, false);
    int prims = 0;
    int refs = 0;
    for (int from = 0; from < kinds.size(); from += PORTION) {
      List<Kind> portion = kinds.subList(from, Math.min(from + PORTION, kinds.size()));
      code.op(Opcodes.DUP2);
      code.push(prims);
      code.push(refs);
      for (int k = 0; k < portion.size(); k++) {
        values.push(from + k);
        prims += portion.get(k).isPrimitive() ? 1 : 0;
        refs += portion.get(k).isPrimitive() ? 0 : 1;
      }
      Shape part = Shape.of(portion);
      call(code, Role.STORE, part.text(), part, null);
    }
    return shape;
  }

  private void call(Code code, Role role, String suffix, Shape shape, Object subject) {
    String name = role.prefix.concat(suffix);
    String parameters = role == Role.STORE ? role.extra.concat(shape.parameters()) : shape.parameters().concat(role.extra);
    String descriptor = "(".concat(parameters).concat(")").concat(role.result());
    if (role == Role.PRIMS && shape.kinds().length() <= Packers.MAX_INTS && isAllInts(shape.kinds())) {
      code.invokeStatic(PACKERS, "prims", descriptor);
      return;
    } else if (role == Role.REFS && shape.kinds().length() <= Packers.MAX_REFS) {
      code.invokeStatic(PACKERS, "refs", descriptor);
      return;
    }
    if (names.add(name)) {
      pending.add(new Stub(role, name, descriptor, shape, subject));
    }
    code.invokeStatic(emission.owner(), name, descriptor);
  }

  private static boolean isAllInts(String kinds) {
    for (int k = 0; k < kinds.length(); k++) {
      if (kinds.charAt(k) != 'I') {
        return false;
      }
    }
    return true;
  }

  /** Emits all methods that were called. */
  void emit() {
    // a stub's body may call for another one
    for (Stub stub = pending.poll(); stub != null; stub = pending.poll()) {
      Code code = emission.open(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, stub.name, stub.descriptor);
      emit(code, stub, parameters(stub.shape, stub.role == Role.STORE ? 4 : 0));
      emission.close(stub.name, code);
    }
  }

  private static List<Local> parameters(Shape shape, int firstSlot) {
    List<Local> values = new ArrayList<>();
    if (shape.packed()) {
      values.add(new Local(null, Kind.REF, 0, long[].class));
      values.add(new Local(null, Kind.REF, 1, Object[].class));
      return values;
    }
    int slot = firstSlot;
    for (int k = 0; k < shape.kinds().length(); k++) {
      Kind kind = Kind.ofLetter(shape.kinds().charAt(k));
      values.add(new Local(null, kind, slot, kind == Kind.REF ? Object.class : null));
      slot += kind.slots();
    }
    return values;
  }

  private void emit(Code code, Stub stub, List<Local> values) {
    int extra = 0;
    for (Local l : values) {
      extra += l.kind().slots();
    }
    switch (stub.role) {
      case PRIMS -> {
        Packing.packPrims(code, values);
        code.op(Opcodes.ARETURN);
      }
      case REFS -> {
        Packing.packRefs(code, values);
        code.op(Opcodes.ARETURN);
      }
      case STORE -> {
        Packing.storeInto(code, values, 0, 1, 2, 3);
        code.op(Opcodes.RETURN);
      }
      case LEAVE -> {
        code.out().visitTypeInsn(Opcodes.NEW, TRANSFER);
        code.op(Opcodes.DUP);
        code.load(Kind.INT, extra);
        code.load(Kind.REF, extra + 1);
        pushArrays(code, stub.shape, values);
        code.out().visitMethodInsn(Opcodes.INVOKESPECIAL, TRANSFER, "<init>", "(ILjava/lang/Object;[J[Ljava/lang/Object;)V", false);
        code.op(Opcodes.ARETURN);
      }
      case FAIL -> {
        code.load(Kind.REF, extra);
        pushArrays(code, stub.shape, values);
        code.invokeVirtual(Exit.class, "fail", ARRAYS_TO_TRANSFER);
        code.op(Opcodes.ARETURN);
      }
      case LINKED -> {
        code.load(Kind.REF, extra);
        run(code, stub.shape, values);
      }
      case EXIT -> {
        Exit exit = (Exit) stub.subject;
        emission.constants().pushExit(code, exit);
        code.getField(Exit.class, "bridge", CompiledCode.class);
        runOr(code, stub.shape, values);
        emission.constants().pushExit(code, exit);
        fail(code, stub.shape);
        code.op(Opcodes.ARETURN);
      }
      case ENTER -> {
        if (emission.region().header() != null) {
          emission.constants().push(code, emission.region().header());
          emission.constants().push(code, stub.subject);
          code.invokeVirtual(Header.class, "leadsTo", OBJECT_TO_VOID);
        }
        emission.constants().push(code, stub.subject);
        code.getField(Header.class, "code", CompiledCode.class);
        runOr(code, stub.shape, values);
        code.push(Transfer.JUMP);
        emission.constants().push(code, stub.subject);
        leave(code, stub.shape);
        code.op(Opcodes.ARETURN);
      }
    }
  }

  /** Runs the code on the stack if it is not null; else leaves the values, as they came, on the stack. */
  private void runOr(Code code, Shape shape, List<Local> values) {
    Label none = new Label();
    code.op(Opcodes.DUP);
    code.jump(Opcodes.IFNULL, none);
    run(code, shape, values);
    code.place(none, values, CODE);
    code.op(Opcodes.POP);
    code.loadAll(values);
  }

  private void run(Code code, Shape shape, List<Local> values) {
    pushArrays(code, shape, values);
    code.invokeVirtual(CompiledCode.class, "run", ARRAYS_TO_TRANSFER);
    code.op(Opcodes.ARETURN);
  }

  private void pushArrays(Code code, Shape shape, List<Local> values) {
    if (shape.packed()) {
      code.loadAll(values);
      return;
    }
    StringBuilder prims = new StringBuilder();
    for (Local l : values) {
      if (l.kind().isPrimitive()) {
        code.load(l);
        prims.append(l.kind().letter());
      }
    }
    call(code, Role.PRIMS, prims.toString(), new Shape(prims.toString(), false), null);
    int refs = 0;
    for (Local l : values) {
      if (!l.kind().isPrimitive()) {
        code.load(l);
        refs++;
      }
    }
    call(code, Role.REFS, Integer.toString(refs), new Shape("A".repeat(refs), false), null);
  }
}
