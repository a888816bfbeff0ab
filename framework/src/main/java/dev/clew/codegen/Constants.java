package dev.clew.codegen;

import dev.clew.trace.Constant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Objects that generated code refers to. They travel as class data and sit in {@code static final} fields, which C2 takes for constants; each field is
 * declared as precisely as the class may name it, so that uses need no cast. A class initialiser has 64 KB, therefore only the first objects get fields of
 * their own and the rest is read from the class-data array.
 */
final class Constants {
  private static final int FIELDS = 3000;
  private static final String ARRAY = "c";
  private static final String EXITS = "x";

  private final String owner;
  private final Access access;
  private final Map<Object, Integer> indexes = new IdentityHashMap<>();
  private final List<Object> objects = new ArrayList<>();
  private final Map<Exit, Integer> exitIndexes = new IdentityHashMap<>();
  private final List<Exit> exits = new ArrayList<>();

  Constants(String owner, Access access) {
    this.owner = owner;
    this.access = access;
  }

  /** Pushes a constant of a trace; returns the verifier type of a reference, or null for a primitive and for the null reference. */
  Class<?> push(Code code, Constant constant) {
    switch (constant.kind()) {
      case INT -> code.push(constant.asInt());
      case LONG -> code.push(constant.bits());
      case FLOAT -> code.pushFloat((int) constant.bits());
      case DOUBLE -> code.pushDouble(constant.bits());
      case REF -> {
        if (constant.isNull()) {
          code.op(Opcodes.ACONST_NULL);
        } else {
          return push(code, constant.object());
        }
      }
      case VOID -> throw new IllegalArgumentException("a constant of kind void");
    }
    return null;
  }

  /** Pushes an object; returns its verifier type. */
  Class<?> push(Code code, Object object) {
    int index = indexOf(object);
    Class<?> type = typeOf(object);
    if (index < FIELDS) {
      code.out().visitFieldInsn(Opcodes.GETSTATIC, owner, fieldName(index), TypeNames.descriptor(type));
    } else {
      code.out().visitFieldInsn(Opcodes.GETSTATIC, owner, ARRAY, "[Ljava/lang/Object;");
      code.push(index);
      code.op(Opcodes.AALOAD);
      code.type(Opcodes.CHECKCAST, type);
    }
    return type;
  }

  /**
   * Pushes an exit. There are many of them, mostly cold, so they share one array: a field, a constant-pool name and code in the initialiser for each would
   * be a fourth of the class file. C2 then loads the exit instead of knowing it, before a load of its bridge that it must do anyway.
   */
  void pushExit(Code code, Exit exit) {
    int index = indexOf(exit);
    pushExits(code);
    code.push(index);
    code.op(Opcodes.AALOAD);
  }

  /** Returns the number of an exit. */
  int indexOf(Exit exit) {
    Integer index = exitIndexes.get(exit);
    if (index == null) {
      index = exits.size();
      exits.add(exit);
      exitIndexes.put(exit, index);
    }
    return index;
  }

  /** Puts the exit in the place of its number on the stack. */
  void exitOf(Code code) {
    pushExits(code);
    code.op(Opcodes.SWAP);
    code.op(Opcodes.AALOAD);
  }

  private void pushExits(Code code) {
    code.out().visitFieldInsn(Opcodes.GETSTATIC, owner, EXITS, "[Ldev/clew/codegen/Exit;");
  }

  private int indexOf(Object object) {
    Integer index = indexes.get(object);
    if (index == null) {
      index = objects.size();
      objects.add(object);
      indexes.put(object, index);
    }
    return index;
  }

  private static String fieldName(int index) {
    return ARRAY.concat(Integer.toString(index));
  }

  private Class<?> typeOf(Object object) {
    return object instanceof Header ? Header.class : object instanceof Assumptions ? Assumptions.class : access.nearest(object.getClass());
  }

  /** Declares the fields and begins the class initialiser with filling them; the class-data array is left in local 0. */
  Code declare(ClassWriter writer) {
    Code init = new Code(writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null));
    init.invokeStatic("java/lang/invoke/MethodHandles", "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;");
    init.out().visitLdcInsn("_");
    init.out().visitLdcInsn(Type.getType(Object[].class));
    init.invokeStatic("java/lang/invoke/MethodHandles", "classData",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;");
    init.type(Opcodes.CHECKCAST, Object[].class);
    init.out().visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < Math.min(FIELDS, objects.size()); i++) {
      field(writer, init, fieldName(i), typeOf(objects.get(i)), i);
    }
    if (objects.size() > FIELDS) {
      field(writer, init, ARRAY, Object[].class, -1);
    }
    if (!exits.isEmpty()) {
      field(writer, init, EXITS, Exit[].class, objects.size());
    }
    return init;
  }

  private void field(ClassWriter writer, Code init, String name, Class<?> type, int index) {
    writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, name, TypeNames.descriptor(type), null, null).visitEnd();
    init.out().visitVarInsn(Opcodes.ALOAD, 0);
    if (index >= 0) {
      init.push(index);
      init.op(Opcodes.AALOAD);
      if (type != Object.class) {
        init.type(Opcodes.CHECKCAST, type);
      }
    }
    init.out().visitFieldInsn(Opcodes.PUTSTATIC, owner, name, TypeNames.descriptor(type));
  }

  /** Returns the class data, with room for some more elements at the end. */
  Object[] classData(int extra) {
    Object[] data = objects.toArray(new Object[size() + extra]);
    data[objects.size()] = exits.toArray(new Exit[0]);
    return data;
  }

  /** Returns how many elements of the class data are taken: all objects, and the array of exits. */
  int size() {
    return objects.size() + 1;
  }
}
