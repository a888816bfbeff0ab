package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.DecodedMethod.LocalName;
import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import java.lang.reflect.Modifier;
import net.bytebuddy.jar.asm.Type;

/**
 * Helpful messages of {@link NullPointerException}, as HotSpot words them (JEP 358): what could not be done, and, where the null can be traced back to the
 * source, <i>because "what" is null</i>. The meta-interpreter raises these exceptions itself, and a guest must not see from the text who did. Stateless; the
 * class file's own symbols are used, never what they were resolved to.
 */
public final class NullMessages {
  /** How many fields and arrays an expression may be nested; what lies deeper is left out. */
  private static final int MAX_DETAIL = 5;

  private final DecodedMethod method;
  private final OperandOrigins[] operands;
  private final StringBuilder text = new StringBuilder();

  private NullMessages(DecodedMethod method, int index) {
    this.method = method;
    this.operands = OperandOrigins.before(method, index);
  }

  /**
   * Returns the message of the exception that an instruction raises when what it dereferences is null.
   *
   * @param m the method
   * @param index the instruction
   * @return the text, or null if HotSpot gives none
   */
  public static String at(DecodedMethod m, int index) {
    try {
      return new NullMessages(m, index).message(index);
    } catch (RuntimeException e) {
      return null; // code that no compiler emits: a missing message is better than another exception
    }
  }

  private String message(int index) {
    if (!action(index)) {
      return null;
    }
    // what is dereferenced lies deepest of what the instruction takes
    if (cause(index, StackEffects.pops(method, index) - 1, MAX_DETAIL, false)) {
      text.append("\" is null");
    }
    return text.toString();
  }

  /** Says what the instruction could not do; false if it dereferences nothing. */
  private boolean action(int i) {
    int op = method.opcode[i];
    switch (op) {
      case IALOAD, LALOAD, FALOAD, DALOAD, AALOAD, BALOAD, CALOAD, SALOAD -> text.append("Cannot load from ").append(arrayType(op - IALOAD)).append(" array");
      case IASTORE, LASTORE, FASTORE, DASTORE, AASTORE, BASTORE, CASTORE, SASTORE ->
          text.append("Cannot store to ").append(arrayType(op - IASTORE)).append(" array");
      case ARRAYLENGTH -> text.append("Cannot read the array length");
      case ATHROW -> text.append("Cannot throw exception");
      case MONITORENTER -> text.append("Cannot enter synchronized block");
      case MONITOREXIT -> text.append("Cannot exit synchronized block");
      case GETFIELD -> text.append("Cannot read field \"").append(member(i).name()).append('"');
      case PUTFIELD -> text.append("Cannot assign field \"").append(member(i).name()).append('"');
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKEINTERFACE -> {
        if (member(i).name().equals("<init>")) {
          return false;
        }
        text.append("Cannot invoke \"");
        callee(i);
        text.append('"');
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Names element types in the order of the opcodes. */
  private static String arrayType(int offset) {
    return new String[] {"int", "long", "float", "double", "object", "byte/boolean", "char", "short"}[offset];
  }

  /**
   * Appends the source expression of an operand.
   *
   * @param user the instruction that takes it
   * @param slot which one, 0 being the top of the stack
   * @param detail how much deeper the expression may go
   * @param inIndex whether the expression is an array index
   * @return whether anything was appended
   */
  private boolean cause(int user, int slot, int detail, boolean inIndex) {
    int origin = detail == 0 || operands[user] == null ? OperandOrigins.UNKNOWN : operands[user].origin(slot);
    if (origin == OperandOrigins.UNKNOWN) {
      return false;
    }
    int op = method.opcode[origin];
    if (detail == MAX_DETAIL && !inIndex) { // whatever follows, even nothing
      text.append(op >= INVOKEVIRTUAL && op <= INVOKEINTERFACE ? " because the return value of \"" : " because \"");
    }
    switch (op) {
      case ILOAD, ALOAD -> local(method.a[origin], origin, !operands[user].isWritten(method.a[origin]));
      case ACONST_NULL -> text.append("null");
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 -> text.append(op - ICONST_0);
      case LDC -> {
        return pushed(method.symbols[origin]);
      }
      case GETSTATIC -> text.append(className(member(origin).owner())).append('.').append(member(origin).name());
      case GETFIELD -> {
        if (cause(origin, 0, detail - 1, inIndex)) {
          text.append('.');
        }
        text.append(member(origin).name());
      }
      case IALOAD, AALOAD -> { // elements of narrow types are no expressions to HotSpot
        if (!cause(origin, 1, detail - 1, inIndex)) {
          text.append("<array>");
        }
        text.append('[');
        if (!cause(origin, 0, detail, true)) {
          text.append("...");
        }
        text.append(']');
      }
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> callee(origin);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Appends what {@code bipush} or {@code sipush} pushed, which the decoder has made constants like any other; those that only {@code ldc} can load are not
   * shown.
   */
  private boolean pushed(Object constant) {
    boolean shown = constant instanceof Constant c && c.kind() == Kind.INT && c.asInt() == (short) c.asInt();
    text.append(shown ? constant : "");
    return shown;
  }

  private void local(int slot, int at, boolean unwritten) {
    for (LocalName n : method.localNames) {
      if (n.slot() == slot && n.start() <= at && at < n.end()) {
        text.append(n.name());
        return;
      }
    }
    boolean isStatic = Modifier.isStatic(method.access);
    if (!isStatic && slot == 0 && unwritten) {
      text.append("this");
      return;
    }
    int next = 0;
    for (int k = 0; k < method.argumentKinds.length && next <= slot; k++) {
      int end = next + method.argumentKinds[k].slots();
      if (slot < end && unwritten) {
        text.append("<parameter").append(isStatic ? k + 1 : k).append('>');
        return;
      }
      next = end;
    }
    text.append("<local").append(slot).append('>');
  }

  private MemberRef member(int i) {
    return (MemberRef) method.symbols[i];
  }

  private void callee(int i) {
    text.append(className(member(i).owner())).append('.').append(member(i).name()).append('(');
    String separator = "";
    for (Type t : Type.getArgumentTypes(member(i).descriptor())) {
      text.append(separator).append(typeName(t));
      separator = ", ";
    }
    text.append(')');
  }

  private static String typeName(Type t) {
    return switch (t.getSort()) {
      case Type.ARRAY -> typeName(t.getElementType()) + "[]".repeat(t.getDimensions());
      case Type.OBJECT -> className(t.getInternalName());
      default -> t.getClassName();
    };
  }

  private static String className(String internalName) {
    return switch (internalName) {
      case "java/lang/Object" -> "Object";
      case "java/lang/String" -> "String";
      default -> internalName.replace('/', '.');
    };
  }
}
