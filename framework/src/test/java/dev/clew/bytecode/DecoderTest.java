package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.bytecode.DecodedMethod.Handler;
import dev.clew.bytecode.DecodedMethod.LocalName;
import dev.clew.bytecode.DecodedMethod.MarkedLocal;
import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.bytecode.DecodedMethod.SwitchTable;
import dev.clew.bytecode.DecodedMethod.TypeRef;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypeReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of instruction comes out of the class file as package {@code bytecode} describes it. */
class DecoderTest {
  private static final String GREEN = "Ldev/clew/annotations/Green;";
  private static final Handle BOOTSTRAP = new Handle(H_INVOKESTATIC, "demo/Boot", "strap",
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;", false);

  interface Comparing {
    int compare(Object other);
  }

  /** Decodes a method with a body; the class is never loaded, so that the body need not make sense. */
  private static DecodedMethod decode(int access, String descriptor, Consumer<MethodVisitor> body) {
    ClassWriter w = new ClassWriter(0);
    w.visit(V11, ACC_PUBLIC, "demo/Sample", null, "java/lang/Object", null);
    MethodVisitor code = w.visitMethod(access, "run", descriptor, null, null);
    code.visitCode();
    body.accept(code);
    code.visitMaxs(9, 400);
    code.visitEnd();
    w.visitEnd();
    return DecodedClass.decode(w.toByteArray(), DecoderTest.class).get(0);
  }

  private static DecodedMethod decode(Consumer<MethodVisitor> body) {
    return decode(ACC_STATIC, "()V", body);
  }

  /** All opcodes of the class file format that ASM gives as themselves: without jsr and ret (gone since version 51) and wide. */
  static IntStream opcodes() {
    return IntStream.concat(IntStream.rangeClosed(NOP, DCONST_1), IntStream.rangeClosed(ILOAD, IFNONNULL))
        .filter(op -> op <= ALOAD || op >= IALOAD).filter(op -> op <= ASTORE || op >= IASTORE).filter(op -> op != JSR && op != RET && op != 196);
  }

  @ParameterizedTest
  @MethodSource("opcodes")
  void everyOpcodeDecodesToItselfWithItsOperands(int op) {
    DecodedMethod m = decode(code -> emit(code, op));
    assertThat(m.length()).isEqualTo(2);
    assertThat(m.opcode).containsExactly(op, RETURN);
    switch (op) {
      case ILOAD, LLOAD, FLOAD, DLOAD, ALOAD, ISTORE, LSTORE, FSTORE, DSTORE, ASTORE -> assertThat(m.a[0]).isEqualTo(3);
      case IINC -> assertThat(m.operand[0]).isEqualTo(Constant.of(-7));
      case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> assertThat(m.operand[0]).isEqualTo(new MemberRef("demo/Other", "field", "J", false));
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC -> assertThat(m.operand[0]).isEqualTo(new MemberRef("demo/Other", "call", "(I)V", false));
      case INVOKEINTERFACE -> assertThat(m.operand[0]).isEqualTo(new MemberRef("demo/Other", "call", "(I)V", true));
      case INVOKEDYNAMIC -> assertThat(m.operand[0]).isInstanceOfSatisfying(Decoder.CallSiteRef.class, site -> {
        assertThat(site.name()).isEqualTo("make");
        assertThat(site.descriptor()).isEqualTo("(I)Ljava/lang/Object;");
        assertThat(site.bootstrap()).isEqualTo(BOOTSTRAP);
        assertThat(site.arguments()).containsExactly("x", 1);
      });
      case NEW, CHECKCAST, INSTANCEOF, ANEWARRAY -> assertThat(m.operand[0]).isEqualTo(new TypeRef("demo/Other"));
      case NEWARRAY -> assertThat(m.a[0]).isEqualTo(T_LONG);
      case MULTIANEWARRAY -> {
        assertThat(m.a[0]).isEqualTo(2);
        assertThat(m.operand[0]).isEqualTo(new TypeRef("[[[I"));
      }
      case TABLESWITCH, LOOKUPSWITCH -> assertThat(m.operand[0]).isInstanceOf(SwitchTable.class);
      case GOTO, IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE, IFNULL, IFNONNULL ->
          assertThat(m.a[0]).isEqualTo(1);
      default -> assertThat(m.operand[0]).isNull();
    }
  }

  private static void emit(MethodVisitor code, int op) {
    Label end = new Label();
    switch (op) {
      case ILOAD, LLOAD, FLOAD, DLOAD, ALOAD, ISTORE, LSTORE, FSTORE, DSTORE, ASTORE -> code.visitVarInsn(op, 3);
      case IINC -> code.visitIincInsn(3, -7);
      case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> code.visitFieldInsn(op, "demo/Other", "field", "J");
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> code.visitMethodInsn(op, "demo/Other", "call", "(I)V", op == INVOKEINTERFACE);
      case INVOKEDYNAMIC -> code.visitInvokeDynamicInsn("make", "(I)Ljava/lang/Object;", BOOTSTRAP, "x", 1);
      case NEW, CHECKCAST, INSTANCEOF, ANEWARRAY -> code.visitTypeInsn(op, "demo/Other");
      case NEWARRAY -> code.visitIntInsn(op, T_LONG);
      case MULTIANEWARRAY -> code.visitMultiANewArrayInsn("[[[I", 2);
      case TABLESWITCH -> code.visitTableSwitchInsn(1, 1, end, end);
      case LOOKUPSWITCH -> code.visitLookupSwitchInsn(end, new int[] {1}, new Label[] {end});
      case GOTO, IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE, IFNULL, IFNONNULL ->
          code.visitJumpInsn(op, end);
      default -> code.visitInsn(op);
    }
    code.visitLabel(end);
    code.visitInsn(RETURN);
  }

  @Test
  void shortFormsOfLocalsFold() {
    DecodedMethod m = decode(code -> {
      for (int slot : new int[] {0, 1, 2, 3, 4, 255, 256, 399}) {
        code.visitVarInsn(ALOAD, slot);
        code.visitVarInsn(DSTORE, slot);
      }
      code.visitIincInsn(300, 1000);
      code.visitInsn(RETURN);
    });
    assertThat(m.opcode).startsWith(ALOAD, DSTORE, ALOAD, DSTORE).endsWith(IINC, RETURN);
    assertThat(m.a).startsWith(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 255, 255, 256, 256, 399, 399, 300);
    assertThat(m.operand[16]).isEqualTo(Constant.of(1000));
  }

  @Test
  void pushedIntegersAreConstants() {
    DecodedMethod m = decode(code -> {
      code.visitIntInsn(BIPUSH, -128);
      code.visitIntInsn(SIPUSH, 32767);
      code.visitLdcInsn(70_000);
      code.visitInsn(RETURN);
    });
    assertThat(m.opcode).containsExactly(LDC, LDC, LDC, RETURN);
    assertThat(m.operand).startsWith(Constant.of(-128), Constant.of(32767), Constant.of(70_000));
  }

  @Test
  void constantsKeepTheirKindAndStringsAreInterned() {
    DecodedMethod m = decode(code -> {
      code.visitLdcInsn(1L << 40);
      code.visitLdcInsn(1.5f);
      code.visitLdcInsn(-0.0);
      code.visitLdcInsn("in" + code.hashCode());
      code.visitLdcInsn("interned");
      code.visitInsn(RETURN);
    });
    assertThat(m.operand).startsWith(Constant.of(1L << 40), Constant.of(1.5f), Constant.of(-0.0));
    assertThat(((Constant) m.operand[4]).object()).isSameAs("interned");
    assertThat(((Constant) m.operand[3]).kind()).isEqualTo(Kind.REF);
  }

  @Test
  void constantsThatMustBeLinkedStaySymbolic() {
    ConstantDynamic condy = new ConstantDynamic("name", "J", BOOTSTRAP, "argument");
    Type type = Type.getObjectType("demo/Other");
    DecodedMethod m = decode(code -> {
      code.visitLdcInsn(type);
      code.visitLdcInsn(Type.getMethodType("(I)V"));
      code.visitLdcInsn(BOOTSTRAP);
      code.visitLdcInsn(condy);
      code.visitInsn(RETURN);
    });
    assertThat(m.operand).containsExactly(type, Type.getMethodType("(I)V"), BOOTSTRAP, condy, null);
  }

  @Test
  void switchTablesGoToTheirTargetsAndElseToTheDefault() {
    DecodedMethod m = decode(code -> {
      Label[] targets = {new Label(), new Label(), new Label()};
      Label dflt = new Label();
      code.visitTableSwitchInsn(-1, 1, dflt, targets);
      code.visitLookupSwitchInsn(dflt, new int[] {Integer.MIN_VALUE, 5, Integer.MAX_VALUE}, targets);
      for (Label t : targets) {
        code.visitLabel(t);
        code.visitInsn(NOP);
      }
      code.visitLabel(dflt);
      code.visitInsn(RETURN);
    });
    SwitchTable dense = (SwitchTable) m.operand[0];
    SwitchTable sparse = (SwitchTable) m.operand[1];
    assertThat(IntStream.of(-2, -1, 0, 1, 2).map(dense::target)).containsExactly(5, 2, 3, 4, 5);
    assertThat(IntStream.of(Integer.MIN_VALUE, 0, 5, Integer.MAX_VALUE).map(sparse::target)).containsExactly(2, 5, 3, 4);
  }

  @Test
  void branchesGoBackAndForward() {
    DecodedMethod m = decode(code -> {
      Label top = new Label();
      Label end = new Label();
      code.visitInsn(NOP);
      code.visitLabel(top);
      code.visitInsn(ICONST_0);
      code.visitJumpInsn(IFEQ, end);
      code.visitJumpInsn(GOTO, top);
      code.visitLabel(end);
      code.visitInsn(RETURN);
    });
    assertThat(m.a).containsExactly(0, 0, 4, 1, 0);
  }

  @Test
  void handlersKeepTheirOrderAndEmptyRangesGo() {
    DecodedMethod m = decode(code -> {
      Label start = new Label();
      Label end = new Label();
      Label handler = new Label();
      code.visitTryCatchBlock(start, end, handler, "demo/Inner");
      code.visitTryCatchBlock(start, start, handler, "demo/Empty");
      code.visitTryCatchBlock(start, handler, handler, null);
      code.visitLabel(start);
      code.visitInsn(NOP);
      code.visitLabel(end);
      code.visitInsn(RETURN);
      code.visitLabel(handler);
      code.visitInsn(ATHROW);
    });
    assertThat(m.handlers).containsExactly(new Handler(0, 1, 2, "demo/Inner"), new Handler(0, 2, 2, null));
  }

  @Test
  void linesAndNamesOfLocalsComeFromDebugInformation() {
    DecodedMethod m = decode(code -> {
      Label start = new Label();
      Label end = new Label();
      code.visitInsn(NOP);
      code.visitLabel(start);
      code.visitLineNumber(17, start);
      code.visitInsn(NOP);
      code.visitInsn(RETURN);
      code.visitLabel(end);
      code.visitLocalVariable("x", "I", null, start, end, 4);
    });
    assertThat(m.line).containsExactly(0, 17, 17);
    assertThat(m.localNames).containsExactly(new LocalName("x", 4, 1, 3));
  }

  @Test
  void greensAreFoundOnParametersLocalsAndTheReceiver() {
    DecodedMethod m = decode(0, "(JILjava/lang/String;)V", code -> {
      code.visitParameterAnnotation(1, GREEN, true);
      code.visitTypeAnnotation(TypeReference.newFormalParameterReference(2).getValue(), null, GREEN, true);
      code.visitTypeAnnotation(TypeReference.newFormalParameterReference(1).getValue(), null, GREEN, true);
      code.visitTypeAnnotation(TypeReference.newTypeReference(TypeReference.METHOD_RECEIVER).getValue(), null, GREEN, true);
      code.visitParameterAnnotation(0, "Ldemo/Other;", true);
      Label start = new Label();
      Label end = new Label();
      code.visitInsn(NOP);
      code.visitLabel(start);
      code.visitInsn(RETURN);
      code.visitLabel(end);
      code.visitLocalVariableAnnotation(TypeReference.newTypeReference(TypeReference.LOCAL_VARIABLE).getValue(), null, new Label[] {start}, new Label[] {end},
          new int[] {9}, GREEN, true);
    });
    assertThat(m.greens).containsExactlyInAnyOrder(new MarkedLocal(3, 0, Integer.MAX_VALUE), new MarkedLocal(4, 0, Integer.MAX_VALUE),
        new MarkedLocal(0, 0, Integer.MAX_VALUE), new MarkedLocal(9, 1, 2));
  }

  @Test
  void markersBecomePseudoInstructionsAndOtherHintsStayCalls() {
    DecodedMethod m = decode(code -> {
      code.visitMethodInsn(INVOKESTATIC, "dev/clew/annotations/Jit", "mergePoint", "()V", false);
      code.visitMethodInsn(INVOKESTATIC, "dev/clew/annotations/Jit", "loopHeader", "()V", false);
      code.visitMethodInsn(INVOKESTATIC, "dev/clew/annotations/Jit", "inTrace", "()Z", false);
      code.visitInsn(POP);
      code.visitInsn(RETURN);
    });
    assertThat(m.opcode).containsExactly(DecodedMethod.MERGE_POINT, DecodedMethod.LOOP_HEADER, INVOKESTATIC, POP, RETURN);
  }

  @Test
  void kindsOfArgumentsIncludeTheReceiver() {
    DecodedMethod m = decode(0, "(ZBCSIJFD[[JLjava/lang/Object;)J", code -> code.visitInsn(RETURN));
    assertThat(m.argumentKinds).containsExactly(Kind.REF, Kind.INT, Kind.INT, Kind.INT, Kind.INT, Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.REF, Kind.REF);
    assertThat(m.returnKind).isEqualTo(Kind.LONG);
  }

  @Test
  void methodsWithoutCodeAreNotDecoded() {
    assertThat(DecodedClass.decode(RewrittenClasses.bytes(Comparing.class), Comparing.class)).isEmpty();
  }

  @Test
  void placesNameTheMethodAndTheLine() {
    DecodedMethod m = decode(code -> code.visitInsn(RETURN));
    assertThat(m.place(0).getMethodName()).isEqualTo("run");
    assertThat(m.place(0).getClassName()).isEqualTo(DecoderTest.class.getName());
  }
}
