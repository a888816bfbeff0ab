package dev.clew.codegen;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Type;

/**
 * Residual calls, and the guards on how they ended. A call whose guard expects a normal return has that guard's exit as its exception handler; one whose guard
 * expects an exception goes on in the handler.
 */
final class Calls {
  private final Straight straight;
  private final Code code;
  private final Access access;

  Calls(Straight straight) {
    this.straight = straight;
    this.code = straight.code();
    this.access = straight.emission().access();
  }

  /** Emits a call, and the exception guard behind it if there is one. */
  void emit(Operation call) {
    Operation guard = straight.following();
    if (guard == null || !Block.isExceptionGuard(guard)) {
      straight.result(call, invoke(call));
    } else if (guard.op() == Op.GUARD_NO_EXCEPTION) {
      expectReturn(call, guard);
    } else {
      expectException(call, guard);
    }
  }

  private void expectReturn(Operation call, Operation guard) {
    Local result = predefine(call, guard);
    Range range = new Range();
    Class<?> type = invoke(call, range);
    if (result != null) {
      code.store(call.kind(), result.slot());
      straight.releaseDying();
    } else {
      straight.releaseDying();
    }
    List<Local> live = straight.live(guard);
    Local exception = new Local(null, Kind.REF, straight.locals().scratch(1), Throwable.class);
    PendingExit exit = straight.method().exits().add(guard, live, exception, true);
    code.out().visitTryCatchBlock(range.start, range.end, exit.label(), null);
    straight.consumeFollowing();
    if (result == null) {
      straight.result(call, type);
    } else {
      straight.releaseDying();
    }
  }

  private void expectException(Operation call, Operation guard) {
    Local result = predefine(call, guard);
    Range range = new Range();
    invoke(call, range);
    if (result != null) {
      code.store(call.kind(), result.slot());
    } else if (call.kind() != Kind.VOID) {
      code.op(call.kind().slots() == 2 ? POP2 : POP);
    }
    straight.releaseDying();
    List<Local> live = straight.live(guard);
    Local exception = new Local(guard, Kind.REF, straight.locals().scratch(1), Throwable.class);
    PendingExit exit = straight.method().exits().add(guard, live, exception, false);
    code.op(ACONST_NULL);
    code.store(Kind.REF, exception.slot());
    code.jump(exit.label());
    Label handler = new Label();
    code.out().visitTryCatchBlock(range.start, range.end, handler, null);
    code.place(handler, straight.locals().all(), "java/lang/Throwable");
    code.store(Kind.REF, exception.slot());
    code.load(exception);
    code.invokeVirtual(Object.class, "getClass", "()Ljava/lang/Class;");
    Guards.pushClass(straight, guard.typeDescriptor().javaClass());
    code.jump(IF_ACMPNE, exit.label());
    straight.locals().bind(exception);
    straight.consumeFollowing();
    straight.releaseDying();
    if (straight.uses().unused(guard)) {
      straight.locals().release(guard);
    }
  }

  /** The result of a call can be live in the guard behind it; on the way of an exception it is zero then, which the verifier wants to see. */
  private Local predefine(Operation call, Operation guard) {
    if (!straight.uses().live(guard).contains(call)) {
      return null;
    }
    Local local = straight.define(call, resultType(call));
    code.pushZero(call.kind());
    code.store(call.kind(), local.slot());
    return local;
  }

  /** The instructions an exception may come from. */
  private static final class Range {
    private final Label start = new Label();
    private final Label end = new Label();
  }

  private Class<?> invoke(Operation call) {
    return invoke(call, null);
  }

  /** Emits the call and leaves the result on the stack; returns what the verifier knows of it. */
  private Class<?> invoke(Operation call, Range range) {
    MethodDescr callee = call.method();
    boolean direct = access.canCall(callee);
    MethodHandle handle = direct ? null : Access.erased(callee.handle());
    if (!direct) {
      straight.emission().constants().push(code, handle);
    }
    for (int k = 0; k < call.count(); k++) {
      Class<?> type = parameterType(callee, k, direct);
      straight.push(call.argument(k), type.isPrimitive() || !direct ? null : type);
      code.narrow(type);
    }
    if (range != null) {
      code.out().visitLabel(range.start);
    }
    if (direct) {
      invokeMember(callee);
    } else {
      code.out().visitMethodInsn(INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", handle.type().toMethodDescriptorString(), false);
    }
    if (range != null) {
      code.out().visitLabel(range.end);
    }
    return resultType(call);
  }

  private Class<?> resultType(Operation call) {
    return call.kind() != Kind.REF ? null : access.canCall(call.method()) ? call.method().methodType().returnType() : Object.class;
  }

  private static Class<?> parameterType(MethodDescr callee, int k, boolean direct) {
    return direct && k == 0 && callee.dispatch() != MethodDescr.Dispatch.STATIC ? callee.member().getDeclaringClass() : callee.methodType().parameterType(k);
  }

  private void invokeMember(MethodDescr callee) {
    Method member = (Method) callee.member();
    boolean inInterface = member.getDeclaringClass().isInterface();
    int opcode = Modifier.isStatic(member.getModifiers()) ? INVOKESTATIC : inInterface ? INVOKEINTERFACE : INVOKEVIRTUAL;
    boolean polymorphic = callee.dispatch() == MethodDescr.Dispatch.POLYMORPHIC;
    String descriptor = polymorphic ? callee.methodType().dropParameterTypes(0, 1).toMethodDescriptorString() : Type.getMethodDescriptor(member);
    code.out().visitMethodInsn(opcode, TypeNames.internal(member.getDeclaringClass()), member.getName(), descriptor, inInterface);
  }
}
