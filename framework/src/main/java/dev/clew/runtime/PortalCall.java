package dev.clew.runtime;

import dev.clew.metainterp.Nesting;
import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;

/**
 * How traces call the code at a header: a call site that leads to the generated method once there is one, and to the interpreter while there is none.
 *
 * <p>Why a call site and not a field: HotSpot sees through it, so that a guest function that calls another is for C2 a method that calls another, to be inlined or not. It changes its target only when
 * the callee's tree is stitched anew.
 */
final class PortalCall {
  private static final MethodHandle SLOW;

  static {
    try {
      SLOW = MethodHandles.lookup().findVirtual(PortalCall.class, "slow", MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LoopHeader header;
  private final List<Kind> kinds;
  private final int primCount;
  private final MutableCallSite site;
  private final MethodDescr descriptor;
  private volatile boolean compiled;

  /** Creates the way to call a header, with what a jump to it brings. */
  PortalCall(LoopHeader header, List<Kind> kinds) {
    this.header = header;
    this.kinds = kinds;
    this.primCount = (int) kinds.stream().filter(Kind::isPrimitive).count();
    Class<?> result = header.cell().portal().resultType();
    MethodType type = MethodType.methodType(erased(result), kinds.stream().<Class<?>>map(PortalCall::javaType).toList());
    this.site = new MutableCallSite(interpreted(type));
    this.descriptor = MethodDescr.entering("enter " + header.name(), site.dynamicInvoker().asType(type.changeReturnType(result)), header);
  }

  private MethodHandle interpreted(MethodType type) {
    return SLOW.bindTo(this).asCollector(Object[].class, type.parameterCount()).asType(type);
  }

  MethodDescr descriptor() {
    return descriptor;
  }

  /** Leads calls to a generated method, or back to the interpreter. */
  void lead(MethodHandle generated) {
    compiled = generated != null;
    site.setTarget(generated == null ? interpreted(site.type()) : generated.asType(site.type()));
  }

  /** Tells whether calls are led to a generated method. */
  boolean isCompiled() {
    return compiled;
  }

  /** Calls without a generated method: by the dispatcher if there is code, else by the interpreter. */
  @SuppressWarnings("unused") // called by its handle
  private Object slow(Object[] arguments) throws Throwable {
    long[] prims = new long[primCount];
    Object[] refs = new Object[kinds.size() - primCount];
    int p = 0;
    int r = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (kinds.get(i).isPrimitive()) {
        prims[p++] = bits(arguments[i]);
      } else {
        refs[r++] = arguments[i];
      }
    }
    return complete(header.cell().portal(), Dispatcher.run(header, prims, refs));
  }

  /** Takes a portal call to its end: returns what it returns, as Java has it, or throws what it throws. */
  static Object complete(LinkedPortal portal, Transfer start) throws Throwable {
    Transfer t = start.kind == Transfer.JUMP ? Dispatcher.follow(start) : start;
    return switch (t.kind) {
      case Transfer.CONTINUE -> widened(interpret(portal, t));
      case Transfer.THROW -> throw t.rethrow();
      default -> result(portal.resultType(), t);
    };
  }

  private static Object interpret(LinkedPortal portal, Transfer t) throws Throwable {
    Nesting nesting = Nesting.current();
    int depth = nesting.depth;
    try {
      nesting.depth = depth + Nesting.COMPLETED;
      return portal.interpret(t);
    } finally {
      nesting.depth = depth;
    }
  }

  private static Object widened(Object returned) {
    return returned instanceof Boolean b ? (Object) (b ? 1 : 0) : returned instanceof Character c ? (int) c : returned instanceof Byte || returned instanceof Short ? ((Number) returned).intValue() : returned;
  }

  private static Object result(Class<?> type, Transfer t) {
    if (!type.isPrimitive()) {
      return t.refs[0];
    }
    return switch (type.descriptorString().charAt(0)) {
      case 'V' -> null;
      case 'J' -> t.prims[0];
      case 'F' -> (Object) Float.intBitsToFloat((int) t.prims[0]);
      case 'D' -> Double.longBitsToDouble(t.prims[0]);
      default -> (int) t.prims[0];
    };
  }

  private static long bits(Object boxed) {
    return boxed instanceof Float f ? Float.floatToRawIntBits(f) : boxed instanceof Double d ? Double.doubleToRawLongBits(d) : ((Number) boxed).longValue();
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
