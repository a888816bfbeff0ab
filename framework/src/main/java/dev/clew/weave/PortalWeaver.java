package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.jar.asm.TypeReference;

/**
 * Weaves the body of a portal: the merge point's block, the loop header flag, and the frames that go with both.
 *
 * <p>The flag and the transfer get new slots behind the method's own, so that no other instruction changes; every frame of a portal with loop headers is widened by the flag. A
 * {@link dev.clew.spi.Transfer} that throws does so outside of the portal's own exception handlers, which have had their say in compiled code: the ranges that cover the merge point are
 * split around that one instruction.
 */
class PortalWeaver extends InstructionVisitor {
  final PortalFacts facts;
  final MergePointBlock block;
  private final Label after = new Label();
  private final Label throwStart = new Label();
  private final Label throwEnd = new Label();
  private final List<Integer> newTryIndex = new ArrayList<>();
  private Object[] pendingFrame;
  private int tries;
  private int newTries;

  PortalWeaver(PortalFacts facts, MethodVisitor next) {
    super(next);
    this.facts = facts;
    this.block = new MergePointBlock(facts, next, after, throwStart, throwEnd);
  }

  /** Where the woven merge point ends: execution goes on there, with locals as at the merge point. */
  final Label after() {
    return after;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    block.clearFlag();
  }

  /** Asks for a frame here, unless the code brings one of its own, which is then at least as general. */
  final void frameUnlessGiven(List<Object> locals) {
    pendingFrame = block.frameLocals(locals);
  }

  @Override
  void beforeInstruction() {
    if (pendingFrame != null) {
      mv.visitFrame(F_NEW, pendingFrame.length, pendingFrame, 0, new Object[0]);
      pendingFrame = null;
    }
  }

  @Override
  public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
    pendingFrame = null;
    Object[] widened = block.frameLocals(MergePointBlock.slots(localCount, locals));
    super.visitFrame(type, widened.length, widened, stackCount, stack);
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (opcode == INVOKESTATIC && owner.equals(Names.JIT)) {
      if (name.equals("mergePoint")) {
        block.emit();
        mv.visitLabel(after);
        frameUnlessGiven(facts.mergePoint().locals());
      } else if (name.equals("loopHeader")) {
        block.raiseFlag();
      }
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    int t = tries++;
    newTryIndex.add(newTries++);
    if (!facts.coveringTries().get(t)) {
      super.visitTryCatchBlock(start, end, handler, type);
      return;
    }
    super.visitTryCatchBlock(start, throwStart, handler, type);
    super.visitTryCatchBlock(throwEnd, end, handler, type);
    newTries++;
  }

  @Override
  public AnnotationVisitor visitTryCatchAnnotation(int typeRef, TypePath path, String descriptor, boolean visible) {
    int t = newTryIndex.get(new TypeReference(typeRef).getTryCatchBlockIndex());
    return super.visitTryCatchAnnotation(TypeReference.newTryCatchReference(t).getValue(), path, descriptor, visible);
  }
}
