package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import dev.clew.trace.Target;
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
 * Values on their way out of a method: packed into arrays, or handed to a small static method beside the traces, where what comes then is more than a trace should have to carry, or hardly ever comes. Such a
 * method is shared by shape, but for the call of code at a header outside: there every call has one of its own, since HotSpot's type profile belongs to a bytecode.
 */
final class Stubs {
  /** Descriptor of what takes the two arrays and says where to go on. */
  static final String ARRAYS_TO_TRANSFER = "([J[Ljava/lang/Object;)Ldev/clew/spi/Transfer;";

  private static final String TRANSFER = Type.getInternalName(Transfer.class);
  private static final String OBJECT_TO_VOID = "(Ljava/lang/Object;)V";
  private static final String PACKERS = Type.getInternalName(Packers.class);

  /** Values an array-filling stub takes: at most two slots each, below the JVM's 255. */
  private static final int PORTION = 120;

  private enum Role {
    /** {@code (values)}: runs the code at a header outside, if there is some. */
    ENTER("enter$", "", "Ldev/clew/spi/Transfer;"),
    /** {@code (int, values)}: leaves by the exit of this number. */
    LEAVE("leave$", "I", "Ldev/clew/spi/Transfer;"),
    /** {@code (longs)}: packs them. */
    PRIMS("prims$", "", "[J"),
    /** {@code (references)}: packs them. */
    REFS("refs$", "", "[Ljava/lang/Object;"),
    /** {@code (long[], Object[], int, int, values)}: stores them into the arrays, from these elements on. */
    STORE("store$", "[J[Ljava/lang/Object;II", "V");

    final String prefix;
    final String first;
    final String result;

    Role(String prefix, String first, String result) {
      this.prefix = prefix;
      this.first = first;
      this.result = result;
    }
  }

  private record Stub(Role role, String name, String descriptor, Shape shape, Header header) {}

  private final Emission emission;
  private final Set<String> names = new HashSet<>();
  private final Deque<Stub> pending = new ArrayDeque<>();
  private int numbered;

  Stubs(Emission emission) {
    this.emission = emission;
  }

  /** Returns a new transfer of values to the caller. */
  void leave(Code code, int kind, Target target, List<Kind> kinds, Packing.Pusher values) {
    beginTransfer(code, kind, target);
    pack(code, kinds, values);
    endTransfer(code);
  }

  private void beginTransfer(Code code, int kind, Target target) {
    code.out().visitTypeInsn(Opcodes.NEW, TRANSFER);
    code.op(Opcodes.DUP);
    code.push(kind);
    if (target == null) {
      code.op(Opcodes.ACONST_NULL);
    } else {
      emission.constants().push(code, target);
    }
  }

  private static void endTransfer(Code code) {
    code.out().visitMethodInsn(Opcodes.INVOKESPECIAL, TRANSFER, "<init>", "(ILjava/lang/Object;[J[Ljava/lang/Object;)V", false);
    code.op(Opcodes.ARETURN);
  }

  /** Calls {@code (values)}: runs the code at a header outside, or says that one is to go there if it has none. */
  void enter(Code code, Shape shape, Header header) {
    call(code, Role.ENTER, Integer.toString(++numbered), shape, header);
  }

  /** With the number of an exit on the stack, calls {@code (values)}: leaves by that exit. */
  void leave(Code code, List<Kind> kinds, Packing.Pusher values) {
    Shape shape = Shape.of(kinds);
    if (shape.packed()) {
      emission.constants().exitOf(code);
      pack(code, kinds, values);
      code.invokeVirtual(Exit.class, "leave", ARRAYS_TO_TRANSFER);
    } else {
      push(code, kinds, values);
      call(code, Role.LEAVE, shape.text(), shape, null);
    }
  }

  /** Pushes values as the parameters of a method: one by one, or as two arrays if there are too many. */
  Shape push(Code code, List<Kind> kinds, Packing.Pusher values) {
    Shape shape = Shape.of(kinds);
    if (shape.packed()) {
      pack(code, kinds, values);
    } else {
      pushInOrder(code, kinds, values, 0);
    }
    return shape;
  }

  private static void pushInOrder(Code code, List<Kind> kinds, Packing.Pusher values, int from) {
    pushPrims(code, kinds, values, from);
    pushRefs(kinds, values, from);
  }

  private static void pushPrims(Code code, List<Kind> kinds, Packing.Pusher values, int from) {
    for (int k = 0; k < kinds.size(); k++) {
      if (kinds.get(k).isPrimitive()) {
        values.push(from + k);
        Packing.toBits(code, kinds.get(k));
      }
    }
  }

  private static void pushRefs(List<Kind> kinds, Packing.Pusher values, int from) {
    for (int k = 0; k < kinds.size(); k++) {
      if (!kinds.get(k).isPrimitive()) {
        values.push(from + k);
      }
    }
  }

  /**
   * Pushes values as two arrays. These are made by methods, because their own code, ten bytes a value, would soon fill a method; if there are too many values for the parameters of one, by
   * several.
   */
  void pack(Code code, List<Kind> kinds, Packing.Pusher values) {
    int prims = Shape.of(kinds).prims();
    int refs = Shape.of(kinds).refs();
    if (Math.max(2 * prims, refs) > Shape.MAX_SLOTS) {
      packInPortions(code, kinds, values);
      return;
    }
    pushPrims(code, kinds, values, 0);
    if (prims <= Packers.MAX_PRIMS) {
      code.invokeStatic(PACKERS, "prims", Packers.primsDescriptor(prims));
    } else {
      call(code, Role.PRIMS, Integer.toString(prims), new Shape(prims, 0), null);
    }
    pushRefs(kinds, values, 0);
    if (refs <= Packers.MAX_REFS) {
      code.invokeStatic(PACKERS, "refs", Packers.refsDescriptor(refs));
    } else {
      call(code, Role.REFS, Integer.toString(refs), new Shape(0, refs), null);
    }
  }

  private void packInPortions(Code code, List<Kind> kinds, Packing.Pusher values) {
    Packing.allocate(code, kinds, true);
    Packing.allocate(code, kinds, false);
    int prims = 0;
    int refs = 0;
    for (int from = 0; from < kinds.size(); from += PORTION) {
      List<Kind> portion = kinds.subList(from, Math.min(from + PORTION, kinds.size()));
      code.op(Opcodes.DUP2);
      code.push(prims);
      code.push(refs);
      pushInOrder(code, portion, values, from);
      Shape part = Shape.of(portion);
      prims += part.prims();
      refs += part.refs();
      call(code, Role.STORE, part.text(), part, null);
    }
  }

  private void call(Code code, Role role, String suffix, Shape shape, Header header) {
    String name = role.prefix.concat(suffix);
    String descriptor = "(".concat(role.first).concat(shape.parameters()).concat(")").concat(role.result);
    if (names.add(name)) {
      pending.add(new Stub(role, name, descriptor, shape, header));
    }
    code.invokeStatic(emission.owner(), name, descriptor);
  }

  /** Emits all methods that were called. */
  void emit() {
    // a stub's body may call for another one
    for (Stub stub = pending.poll(); stub != null; stub = pending.poll()) {
      Code code = emission.open(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, stub.name, stub.descriptor);
      emit(code, stub, parameters(stub.shape, stub.role == Role.STORE ? 4 : stub.role == Role.LEAVE ? 1 : 0));
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
    for (int k = 0; k < shape.prims(); k++, slot += 2) {
      values.add(new Local(null, Kind.LONG, slot, null));
    }
    for (int k = 0; k < shape.refs(); k++, slot++) {
      values.add(new Local(null, Kind.REF, slot, Object.class));
    }
    return values;
  }

  private void emit(Code code, Stub stub, List<Local> values) {
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
      case ENTER -> enterOrJump(code, stub, values);
      case LEAVE -> {
        code.load(Kind.INT, 0);
        emission.constants().exitOf(code);
        pack(code, Packing.kinds(values), Packing.from(code, values));
        code.invokeVirtual(Exit.class, "leave", ARRAYS_TO_TRANSFER);
        code.op(Opcodes.ARETURN);
      }
    }
  }

  private void enterOrJump(Code code, Stub stub, List<Local> values) {
    if (emission.region().header() != null) {
      emission.constants().push(code, emission.region().header());
      emission.constants().push(code, stub.header);
      code.invokeVirtual(Header.class, "leadsTo", OBJECT_TO_VOID);
    }
    emission.constants().push(code, stub.header);
    code.getField(Header.class, "code", CompiledCode.class);
    code.op(Opcodes.DUP);
    Label none = new Label();
    code.jump(Opcodes.IFNULL, none);
    loadArrays(code, stub.shape, values);
    code.invokeVirtual(CompiledCode.class, "run", ARRAYS_TO_TRANSFER);
    code.op(Opcodes.ARETURN);
    code.place(none, values, Type.getInternalName(CompiledCode.class));
    code.op(Opcodes.POP);
    beginTransfer(code, Transfer.JUMP, stub.header);
    loadArrays(code, stub.shape, values);
    endTransfer(code);
  }

  private void loadArrays(Code code, Shape shape, List<Local> values) {
    if (shape.packed()) {
      code.loadAll(values);
    } else {
      pack(code, Packing.kinds(values), Packing.from(code, values));
    }
  }
}
