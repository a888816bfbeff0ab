package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.DecodedMethod.Handler;
import dev.clew.bytecode.DecodedMethod.LocalName;
import dev.clew.bytecode.DecodedMethod.MarkedLocal;
import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.bytecode.DecodedMethod.SwitchTable;
import dev.clew.bytecode.DecodedMethod.TypeRef;
import dev.clew.trace.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.jar.asm.TypeReference;

/**
 * Decodes one method from ASM's events into flat arrays. What the weaver put behind {@code Jit.mergePoint()} is skipped, up to and including the first
 * {@code pop} after the call site it added, so that class files decode the same before and after weaving; the flag it keeps for {@code Jit.loopHeader()}
 * is then a dead store.
 */
final class Decoder extends MethodVisitor {
  private static final String JIT = "dev/clew/annotations/Jit";
  private static final String BOOTSTRAPS = "dev/clew/spi/Bootstraps";
  private static final String UNROLL_SAFE = "Ldev/clew/annotations/UnrollSafe;";
  private static final String GREEN = "Ldev/clew/annotations/Green;";

  private final Class<?> owner;
  private final String sourceFile;
  private final String name;
  private final String descriptor;
  private final int access;
  private final List<DecodedMethod> sink;

  private int[] opcode = new int[64];
  private int[] a = new int[64];
  private Object[] operand = new Object[64];
  private int[] line = new int[64];
  private int count;
  private int currentLine;
  private int maxLocals;
  private int maxStack;
  private final Map<Label, Integer> labels = new HashMap<>();
  private final List<Runnable> fixups = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private final List<LocalName> localNames = new ArrayList<>();
  private final List<MarkedLocal> greens = new ArrayList<>();
  private final boolean woven;
  private boolean unrollSafe;
  private boolean skipping;
  private boolean skipSawCallSite;

  Decoder(Class<?> owner, String sourceFile, String name, String descriptor, int access, boolean woven, List<DecodedMethod> sink) {
    super(ASM9);
    this.owner = owner;
    this.sourceFile = sourceFile;
    this.name = name;
    this.descriptor = descriptor;
    this.access = access;
    this.woven = woven;
    this.sink = sink;
  }

  private int add(int op, int immediate, Object what) {
    if (skipping) {
      if (op == POP && skipSawCallSite) {
        skipping = false;
      }
      return -1;
    }
    if (count == opcode.length) {
      opcode = java.util.Arrays.copyOf(opcode, count * 2);
      a = java.util.Arrays.copyOf(a, count * 2);
      operand = java.util.Arrays.copyOf(operand, count * 2);
      line = java.util.Arrays.copyOf(line, count * 2);
    }
    opcode[count] = op;
    a[count] = immediate;
    operand[count] = what;
    line[count] = currentLine;
    return count++;
  }

  private int at(Label label) {
    return labels.get(label);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    unrollSafe |= annotation.equals(UNROLL_SAFE);
    return null;
  }

  @Override
  public void visitLabel(Label label) {
    labels.put(label, count);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    if (!skipping) {
      currentLine = number;
    }
  }

  @Override
  public void visitInsn(int op) {
    add(op, 0, null);
  }

  @Override
  public void visitIntInsn(int op, int value) {
    if (op == NEWARRAY) {
      add(op, value, null);
    } else {
      add(LDC, 0, Constant.of(value));
    }
  }

  @Override
  public void visitVarInsn(int op, int slot) {
    add(op, slot, null);
  }

  @Override
  public void visitIincInsn(int slot, int by) {
    add(IINC, slot, Constant.of(by));
  }

  @Override
  public void visitTypeInsn(int op, String type) {
    add(op, 0, new TypeRef(type));
  }

  @Override
  public void visitMultiANewArrayInsn(String type, int dimensions) {
    add(MULTIANEWARRAY, dimensions, new TypeRef(type));
  }

  @Override
  public void visitFieldInsn(int op, String fieldOwner, String fieldName, String fieldDescriptor) {
    add(op, 0, new MemberRef(fieldOwner, fieldName, fieldDescriptor, false));
  }

  @Override
  public void visitMethodInsn(int op, String callee, String calleeName, String calleeDescriptor, boolean isInterface) {
    if (op == INVOKESTATIC && callee.equals(JIT) && calleeName.equals("mergePoint")) {
      add(DecodedMethod.MERGE_POINT, 0, null);
      skipping = woven;
      skipSawCallSite = false;
    } else if (op == INVOKESTATIC && callee.equals(JIT) && calleeName.equals("loopHeader")) {
      add(DecodedMethod.LOOP_HEADER, 0, null);
    } else {
      add(op, 0, new MemberRef(callee, calleeName, calleeDescriptor, isInterface));
    }
  }

  @Override
  public void visitInvokeDynamicInsn(String siteName, String siteDescriptor, Handle bootstrap, Object... arguments) {
    if (skipping && bootstrap.getOwner().equals(BOOTSTRAPS)) {
      skipSawCallSite = true;
      return;
    }
    add(INVOKEDYNAMIC, 0, new CallSiteRef(siteName, siteDescriptor, bootstrap, arguments));
  }

  /** An unlinked {@code invokedynamic}. */
  record CallSiteRef(String name, String descriptor, Handle bootstrap, Object[] arguments) {}

  @Override
  public void visitLdcInsn(Object value) {
    add(LDC, 0, constant(value));
  }

  private static Object constant(Object value) {
    if (value instanceof Integer i) {
      return Constant.of((int) i);
    } else if (value instanceof Long l) {
      return Constant.of((long) l);
    } else if (value instanceof Float f) {
      return Constant.of((float) f);
    } else if (value instanceof Double d) {
      return Constant.of((double) d);
    } else if (value instanceof String s) {
      return Constant.of(s.intern());
    }
    return value instanceof Type || value instanceof Handle || value instanceof ConstantDynamic ? value : Constant.of(value);
  }

  @Override
  public void visitJumpInsn(int op, Label target) {
    int i = add(op, 0, null);
    if (i >= 0) {
      fixups.add(() -> a[i] = at(target));
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label dflt, Label... targets) {
    int[] keys = new int[targets.length];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = min + k;
    }
    addSwitch(TABLESWITCH, dflt, keys, targets);
  }

  @Override
  public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] targets) {
    addSwitch(LOOKUPSWITCH, dflt, keys, targets);
  }

  private void addSwitch(int op, Label dflt, int[] keys, Label[] targets) {
    int i = add(op, 0, null);
    fixups.add(() -> {
      int[] to = new int[targets.length];
      for (int k = 0; k < to.length; k++) {
        to[k] = at(targets[k]);
      }
      operand[i] = new SwitchTable(at(dflt), keys, to);
    });
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    fixups.add(() -> {
      if (at(start) < at(end)) {
        handlers.add(new Handler(at(start), at(end), at(handler), type));
      }
    });
  }

  @Override
  public void visitLocalVariable(String variable, String type, String signature, Label start, Label end, int slot) {
    fixups.add(() -> localNames.add(new LocalName(variable, slot, at(start), at(end))));
  }

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(int typeRef, TypePath path, Label[] start, Label[] end, int[] slots, String annotation, boolean visible) {
    if (annotation.equals(GREEN)) {
      for (int k = 0; k < slots.length; k++) {
        int r = k;
        // javac's range starts after the initialising store; the slot is what counts
        fixups.add(() -> greens.add(new MarkedLocal(slots[r], at(start[r]), at(end[r]))));
      }
    }
    return null;
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(int typeRef, TypePath path, String annotation, boolean visible) {
    TypeReference reference = new TypeReference(typeRef);
    if (annotation.equals(GREEN) && reference.getSort() == TypeReference.METHOD_FORMAL_PARAMETER) {
      markParameter(reference.getFormalParameterIndex());
    } else if (annotation.equals(GREEN) && reference.getSort() == TypeReference.METHOD_RECEIVER) {
      greens.add(new MarkedLocal(0, 0, Integer.MAX_VALUE));
    }
    return null;
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
    if (annotation.equals(GREEN)) {
      markParameter(parameter);
    }
    return null;
  }

  private void markParameter(int parameter) {
    int slot = (access & ACC_STATIC) != 0 ? 0 : 1;
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int k = 0; k < parameter; k++) {
      slot += types[k].getSize();
    }
    MarkedLocal mark = new MarkedLocal(slot, 0, Integer.MAX_VALUE);
    if (!greens.contains(mark)) {
      greens.add(mark);
    }
  }

  @Override
  public void visitMaxs(int stack, int locals) {
    maxStack = stack;
    maxLocals = locals;
  }

  @Override
  public void visitEnd() {
    if (count == 0) {
      return;
    }
    fixups.forEach(Runnable::run);
    sink.add(new DecodedMethod(owner, sourceFile, name, descriptor, access, maxLocals, maxStack, java.util.Arrays.copyOf(opcode, count), java.util.Arrays.copyOf(a, count),
        java.util.Arrays.copyOf(operand, count), java.util.Arrays.copyOf(line, count), handlers.toArray(Handler[]::new), List.copyOf(localNames), List.copyOf(greens), unrollSafe));
  }
}
