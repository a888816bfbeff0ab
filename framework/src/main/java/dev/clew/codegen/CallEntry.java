package dev.clew.codegen;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;

/**
 * One more way into a region: as a method with the root's inputs as parameters, which returns what the portal returns. It is what a trace calls when a guest function calls another.
 *
 * <p>A plain return is taken apart here, where C2 may see that its transfer need not be allocated; everything else (an exception, a jump, an exit to the interpreter) is completed by {@link
 * Header#complete}.
 */
final class CallEntry {
  static final String NAME = "call";

  private CallEntry() {}

  /** Emits the method and returns its type. */
  static MethodType emit(Emission emission, Unit main) {
    Class<?> result = erased(emission.region().result());
    MethodType type = MethodType.methodType(result, main.parameters().stream().<Class<?>>map(p -> javaType(p.kind())).toList());
    Code code = emission.open(ACC_STATIC, NAME, type.toMethodDescriptorString());
    List<Local> own = new ArrayList<>(); // callers pass the reds in their order
    int slot = 0;
    for (Local p : main.parameters()) {
      own.add(new Local(null, p.kind(), slot, p.type()));
      slot += p.kind().slots();
    }
    for (Local p : ParameterOrder.sorted(own)) {
      code.load(p.kind(), p.slot());
      if (p.kind() == Kind.REF && p.type() != Object.class) {
        code.out().visitTypeInsn(CHECKCAST, TypeNames.internal(p.type()));
      }
    }
    code.invokeStatic(emission.owner(), main.name(), main.descriptor());
    code.store(Kind.REF, slot);
    code.load(Kind.REF, slot);
    code.getField(Transfer.class, "kind", int.class);
    Label other = new Label();
    code.jump(IFNE, other);
    finished(code, result, slot);
    List<Local> locals = new ArrayList<>();
    own.forEach(p -> locals.add(new Local(null, p.kind(), p.slot(), p.kind() == Kind.REF ? Object.class : null)));
    locals.add(new Local(null, Kind.REF, slot, Transfer.class));
    code.place(other, locals);
    emission.constants().push(code, emission.region().header());
    code.load(Kind.REF, slot);
    code.invokeVirtual(Header.class, "complete", "(Ldev/clew/spi/Transfer;)Ljava/lang/Object;");
    unbox(code, result);
    emission.close(NAME, code);
    return type;
  }

  private static void finished(Code code, Class<?> result, int slot) {
    if (result == void.class) {
      code.op(RETURN);
      return;
    }
    code.load(Kind.REF, slot);
    code.getField(Transfer.class, result.isPrimitive() ? "prims" : "refs", result.isPrimitive() ? long[].class : Object[].class);
    code.push(0);
    code.op(result.isPrimitive() ? LALOAD : AALOAD);
    switch (result.descriptorString().charAt(0)) {
      case 'I' -> {
        code.op(L2I);
        code.op(IRETURN);
      }
      case 'J' -> code.op(LRETURN);
      case 'F' -> {
        code.op(L2I);
        code.invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
        code.op(FRETURN);
      }
      case 'D' -> {
        code.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
        code.op(DRETURN);
      }
      default -> code.op(ARETURN);
    }
  }

  private static void unbox(Code code, Class<?> result) {
    if (result == void.class) {
      code.op(POP);
      code.op(RETURN);
    } else if (!result.isPrimitive()) {
      code.op(ARETURN);
    } else {
      code.out().visitTypeInsn(CHECKCAST, "java/lang/Number");
      code.invokeVirtual(Number.class, result.getName() + "Value", "()" + result.descriptorString());
      code.op(result == int.class ? IRETURN : result == long.class ? LRETURN : result == float.class ? FRETURN : DRETURN);
    }
  }

  private static Class<?> javaType(Kind kind) {
    return switch (kind) {
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case REF, VOID -> Object.class;
    };
  }

  private static Class<?> erased(Class<?> type) {
    return !type.isPrimitive() ? Object.class : type == boolean.class || type == byte.class || type == char.class || type == short.class ? int.class : type;
  }
}
