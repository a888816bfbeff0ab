package dev.clew.weave;

import java.util.Set;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Finds out whether a constructor of a direct subclass of one of the JDK's exceptions makes an exception that is nothing but its own fields: no message, no cause, no stack trace. It does if
 * it calls {@code super(null, null, false, false)}, or another constructor of its class. Such classes serve as control flow, and only they can be allocated before their constructor runs:
 * what a constructor of {@link Throwable} writes otherwise cannot be written later.
 */
final class StacklessConstructor extends FrameTracker {
  /** The constructor of all four that takes message, cause, whether others can be suppressed, and whether there is a stack trace. */
  static final String SUPER_DESCRIPTOR = "(Ljava/lang/String;Ljava/lang/Throwable;ZZ)V";

  /** The instructions that push its arguments when there is nothing of that. */
  static final int[] NOTHING = {Opcodes.ACONST_NULL, Opcodes.ACONST_NULL, Opcodes.ICONST_0, Opcodes.ICONST_0};

  private static final Set<String> EXCEPTIONS = Set.of("java/lang/Throwable", "java/lang/Exception", "java/lang/RuntimeException", "java/lang/Error");

  private final String owner;
  private final Consumer<Boolean> answer;
  private int matched;
  private int before;
  private boolean stackless = true;

  /** Makes a visitor of the constructor's code that gives the answer at its end. */
  StacklessConstructor(String owner, int access, String descriptor, Consumer<Boolean> answer) {
    super(owner, access, "<init>", descriptor, null);
    this.owner = owner;
    this.answer = answer;
  }

  /** Tells whether a class is one of the JDK's that such exceptions extend; null is not. */
  static boolean isException(String internalName) {
    return internalName != null && EXCEPTIONS.contains(internalName);
  }

  @Override
  void beforeInstruction() {
    before = matched;
    matched = 0;
  }

  @Override
  public void visitInsn(int opcode) {
    super.visitInsn(opcode);
    matched = before < NOTHING.length && opcode == NOTHING[before] ? before + 1 : opcode == NOTHING[0] ? 1 : 0;
  }

  @Override
  public void visitFrame(int type, int localCount, Object[] localTypes, int stackCount, Object[] stackTypes) {
    super.visitFrame(type, localCount, localTypes, stackCount, stackTypes);
    matched = 0; // several ways lead here
  }

  @Override
  public void visitMethodInsn(int opcode, String type, String name, String descriptor, boolean isInterface) {
    boolean initialises = name.equals("<init>") && stack() != null && isThis(descriptor);
    super.visitMethodInsn(opcode, type, name, descriptor, isInterface);
    if (initialises) {
      stackless &= type.equals(owner) || before == NOTHING.length && descriptor.equals(SUPER_DESCRIPTOR);
    }
  }

  private boolean isThis(String descriptor) {
    int arguments = parameters(owner, Opcodes.ACC_STATIC, "", descriptor).size();
    return stack().get(stack().size() - arguments - 1) == Opcodes.UNINITIALIZED_THIS;
  }

  @Override
  public void visitEnd() {
    answer.accept(stackless);
  }
}
