package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Random;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Random methods over nodes and arrays of nodes that sooner or later meet null, with joins and loops as javac does not write them: tests at the end of a
 * loop, and operands below branches. Each instruction has its own line number.
 */
final class NullPrograms {
  /** What every method takes: three nodes, two arrays, two numbers. */
  static final String DESCRIPTOR = Type.getMethodDescriptor(Type.INT_TYPE, Type.getType(NullCases.Node.class), Type.getType(NullCases.Node.class),
      Type.getType(NullCases.Node.class), Type.getType(NullCases.Node[].class), Type.getType(NullCases.Node[].class), Type.INT_TYPE, Type.INT_TYPE);

  private static final String NODE = Type.getInternalName(NullCases.Node.class);
  private static final String NODE_TYPE = Type.getDescriptor(NullCases.Node.class);
  private static final int FIRST_COUNTER = 9;

  private final Random random;
  private final MethodVisitor code;
  private int counters;

  private NullPrograms(Random random, MethodVisitor code) {
    this.random = random;
    this.code = code;
  }

  /** Returns the file of a class of this package with methods {@code m0}, {@code m1} and so on. */
  static byte[] generate(long seed, int methods) {
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(V1_5, ACC_PUBLIC, "dev/clew/bytecode/RandomNulls" + seed, null, "java/lang/Object", null); // so old that joins need no frames
    w.visitAnnotation("Ldev/clew/spi/Woven;", true).visitEnd();
    Random random = new Random(seed);
    for (int i = 0; i < methods; i++) {
      MethodVisitor code = new RewrittenClasses.LineEachInstruction(w.visitMethod(ACC_PUBLIC | ACC_STATIC, "m" + i, DESCRIPTOR, null, null), false);
      code.visitCode();
      new NullPrograms(random, code).body();
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
    w.visitEnd();
    return w.toByteArray();
  }

  /** Returns the file of a class that calls {@code toString()} on what a call site gives, which is null. */
  static byte[] callOnLinkedNull() {
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(V17, ACC_PUBLIC, "dev/clew/bytecode/LinkedNull", null, "java/lang/Object", null);
    MethodVisitor code = w.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()Ljava/lang/String;", null, null);
    code.visitCode();
    code.visitInvokeDynamicInsn("none", "()Ljava/lang/Object;", new Handle(H_INVOKESTATIC, Type.getInternalName(NullPrograms.class), "none",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;", false));
    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    w.visitEnd();
    return w.toByteArray();
  }

  static CallSite none(MethodHandles.Lookup lookup, String name, MethodType type) {
    return new ConstantCallSite(MethodHandles.zero(type.returnType()));
  }

  private void body() {
    code.visitInsn(ACONST_NULL);
    code.visitVarInsn(ASTORE, 7);
    code.visitInsn(ICONST_2);
    code.visitVarInsn(ISTORE, 8);
    for (int i = 0; i < 6; i++) {
      statement(3);
    }
    number(4);
    code.visitInsn(IRETURN);
  }

  private int nodeLocal() {
    return new int[] {0, 1, 2, 7}[random.nextInt(4)];
  }

  private int numberLocal() {
    return new int[] {5, 6, 8}[random.nextInt(3)];
  }

  private void statement(int depth) {
    switch (random.nextInt(depth > 0 ? 8 : 4)) {
      case 0 -> {
        node(3);
        code.visitVarInsn(ASTORE, nodeLocal());
      }
      case 1 -> {
        number(3);
        code.visitVarInsn(ISTORE, numberLocal());
      }
      case 2 -> code.visitIincInsn(numberLocal(), 1);
      case 3 -> {
        node(3);
        number(2);
        code.visitFieldInsn(PUTFIELD, NODE, "count", "I");
      }
      case 4 -> {
        Label other = new Label();
        Label end = new Label();
        condition(other);
        statement(depth - 1);
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(other);
        statement(depth - 1);
        code.visitLabel(end);
      }
      case 5 -> guarded(depth - 1);
      case 6 -> choice(depth - 1);
      default -> loop(depth - 1);
    }
  }

  private void choice(int depth) {
    Label[] cases = {new Label(), new Label()};
    Label dflt = new Label();
    Label end = new Label();
    number(1);
    if (random.nextBoolean()) {
      code.visitTableSwitchInsn(0, 1, dflt, cases);
    } else {
      code.visitLookupSwitchInsn(dflt, new int[] {-5, 1}, cases);
    }
    statement(depth); // never reached: to be skipped, and yet seen, right behind the switch
    for (Label l : cases) {
      code.visitLabel(l);
      statement(depth);
    }
    code.visitJumpInsn(GOTO, end);
    code.visitLabel(dflt);
    statement(depth);
    code.visitLabel(end);
  }

  private void guarded(int depth) {
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label after = new Label();
    code.visitTryCatchBlock(start, end, handler, "java/lang/ArrayIndexOutOfBoundsException");
    code.visitLabel(start);
    statement(depth);
    statement(depth);
    code.visitJumpInsn(GOTO, after);
    code.visitLabel(end);
    code.visitLabel(handler);
    code.visitInsn(POP);
    statement(depth);
    code.visitLabel(after);
  }

  /** Twice round, with the test above or below the body. */
  private void loop(int depth) {
    int counter = FIRST_COUNTER + counters++;
    Label body = new Label();
    Label test = new Label();
    boolean below = random.nextBoolean();
    code.visitInsn(ICONST_2);
    code.visitVarInsn(ISTORE, counter);
    Label end = new Label();
    if (below) {
      code.visitJumpInsn(GOTO, test);
    } else {
      code.visitLabel(test);
      code.visitVarInsn(ILOAD, counter);
      code.visitJumpInsn(IFEQ, end);
    }
    code.visitLabel(body);
    code.visitIincInsn(counter, -1);
    statement(depth);
    statement(depth);
    if (below) {
      code.visitLabel(test);
      code.visitVarInsn(ILOAD, counter);
      code.visitJumpInsn(IFNE, body);
    } else {
      code.visitJumpInsn(GOTO, test);
    }
    code.visitLabel(end);
  }

  private void condition(Label otherwise) {
    number(1);
    code.visitJumpInsn(random.nextBoolean() ? IFEQ : IFLE, otherwise);
  }

  private void node(int depth) {
    switch (random.nextInt(depth > 0 ? 12 : 2)) {
      case 0, 1, 2 -> code.visitVarInsn(ALOAD, nodeLocal());
      case 3, 4, 5 -> {
        node(depth - 1);
        code.visitFieldInsn(GETFIELD, NODE, "next", NODE_TYPE);
      }
      case 6, 7 -> {
        array(depth - 1);
        number(depth - 1);
        code.visitInsn(AALOAD);
      }
      case 8 -> {
        node(depth - 1);
        code.visitMethodInsn(INVOKEVIRTUAL, NODE, "next", "()" + NODE_TYPE, false);
      }
      case 9 -> {
        Label other = new Label();
        Label end = new Label();
        condition(other);
        node(depth - 1);
        code.visitJumpInsn(GOTO, end);
        code.visitLabel(other);
        node(depth - 1);
        code.visitLabel(end);
      }
      case 10 -> {
        node(depth - 1);
        code.visitInsn(DUP);
        code.visitVarInsn(ASTORE, nodeLocal());
      }
      default -> {
        node(depth - 1);
        number(depth - 1);
        code.visitInsn(SWAP);
        code.visitTypeInsn(CHECKCAST, NODE);
        code.visitInsn(SWAP);
        code.visitInsn(POP);
      }
    }
  }

  private void array(int depth) {
    if (depth <= 0 || random.nextInt(3) > 0) {
      code.visitVarInsn(ALOAD, 3 + random.nextInt(2));
    } else if (random.nextBoolean()) {
      code.visitFieldInsn(GETSTATIC, NODE, "nodes", '[' + NODE_TYPE);
    } else {
      node(depth - 1);
      code.visitFieldInsn(GETFIELD, NODE, "children", '[' + NODE_TYPE);
    }
  }

  private void number(int depth) {
    switch (random.nextInt(depth > 0 ? 8 : 3)) {
      case 0 -> code.visitInsn(ICONST_0 + random.nextInt(2));
      case 1, 2 -> code.visitVarInsn(ILOAD, numberLocal());
      case 3 -> code.visitIntInsn(BIPUSH, 1);
      case 4 -> {
        number(depth - 1);
        code.visitInsn(ICONST_1);
        code.visitInsn(IAND);
      }
      case 5 -> {
        node(depth - 1);
        code.visitFieldInsn(GETFIELD, NODE, "index", "I");
      }
      case 6 -> {
        node(depth - 1);
        code.visitMethodInsn(INVOKEVIRTUAL, NODE, "at", "()I", false);
      }
      default -> {
        array(depth - 1);
        code.visitInsn(ARRAYLENGTH);
      }
    }
  }
}
