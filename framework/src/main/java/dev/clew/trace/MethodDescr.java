package dev.clew.trace;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.function.Supplier;

/**
 * A callee of a residual call: what it takes and gives, what it may do, how the executor invokes it, and, if there is one, the Java member so that generated
 * code may use a plain invoke instruction. Dispatch happens in the callee: a virtual call's descriptor names the method found by resolution, not by receiver.
 */
public final class MethodDescr {
  /** How generated code would invoke the member, if it may access it. */
  public enum Dispatch {
    /** {@code invokestatic}. */
    STATIC,
    /** {@code invokevirtual}. */
    VIRTUAL,
    /** {@code invokeinterface}. */
    INTERFACE,
    /** {@code invokevirtual} with the types of {@link #methodType} instead of the member's: what handles of methods and variables take depends on the call site. */
    POLYMORPHIC,
    /** Only the method handle can do it: constructors, super calls, private members, call sites of invokedynamic. */
    HANDLE
  }

  private final String name;
  private final Dispatch dispatch;
  private final Executable member;
  private final MethodHandle handle;
  private final Kind[] kinds;
  private final Effects effects;
  private final boolean elidable;
  private final Target entered;
  private final Supplier<List<Rewrite>> rewrites;
  private volatile MethodHandle spread;

  /**
   * Describes a callee.
   *
   * @param name {@code Owner.method}, for logs and the text format
   * @param dispatch how generated code may invoke it
   * @param member the Java member, or null with {@link Dispatch#HANDLE}
   * @param handle invokes it; its parameters are the arguments of the call operation, receiver first, with their exact Java types
   * @param effects what it may do
   * @param elidable whether equal arguments give equal results and the call may be left out or repeated
   */
  public MethodDescr(String name, Dispatch dispatch, Executable member, MethodHandle handle, Effects effects, boolean elidable) {
    this(name, dispatch, member, handle, effects, elidable, null, List::of);
  }

  /**
   * Describes a callee that is elidable.
   *
   * @param member the Java member
   * @param rewrites gives the rewrite rules whose pattern is a call of it; asked when needed, as rules name callees themselves
   */
  public static MethodDescr elidable(String name, Dispatch dispatch, Executable member, MethodHandle handle, Effects effects, Supplier<List<Rewrite>> rewrites) {
    return new MethodDescr(name, dispatch, member, handle, effects, true, null, rewrites);
  }

  /**
   * Describes a call of a portal from its first merge point on.
   *
   * @param name what logs and the text format show
   * @param handle invokes it; its parameters are what a jump to the header brings
   * @param entered the header
   */
  public static MethodDescr entering(String name, MethodHandle handle, Target entered) {
    return new MethodDescr(name, Dispatch.HANDLE, null, handle, Effects.ALL, false, entered, List::of);
  }

  private MethodDescr(String name, Dispatch dispatch, Executable member, MethodHandle handle, Effects effects, boolean elidable, Target entered,
      Supplier<List<Rewrite>> rewrites) {
    this.name = name;
    this.dispatch = dispatch;
    this.member = member;
    this.handle = handle;
    this.kinds = handle.type().parameterList().stream().map(Kind::of).toArray(Kind[]::new);
    this.effects = effects;
    this.elidable = elidable;
    this.entered = entered;
    this.rewrites = rewrites;
  }

  /** Returns {@code Owner.method}. */
  public String name() {
    return name;
  }

  /** Returns how generated code may invoke the member. */
  public Dispatch dispatch() {
    return dispatch;
  }

  /** Returns the Java member, or null. */
  public Executable member() {
    return member;
  }

  /** Returns the handle that invokes the callee; parameters as the call operation's arguments. */
  public MethodHandle handle() {
    return handle;
  }

  /** Returns exact parameter types (receiver first) and return type. */
  public MethodType methodType() {
    return handle.type();
  }

  /** Returns the kinds of the arguments, receiver first; the array itself, not to be changed. */
  public Kind[] kinds() {
    return kinds;
  }

  /** Returns the kinds of the arguments, receiver first. */
  public List<Kind> parameterKinds() {
    return List.of(kinds);
  }

  /** Returns the kind of the result. */
  public Kind returnKind() {
    return Kind.of(handle.type().returnType());
  }

  /** Returns the declared type of a reference result, or null. */
  public TypeDescr returnType() {
    return returnKind() == Kind.REF ? TypeDescr.of(handle.type().returnType()) : null;
  }

  /** Returns what the callee may do. */
  public Effects effects() {
    return effects;
  }

  /** Tells whether equal arguments give equal results and nobody sees how often it is called. */
  public boolean isElidable() {
    return elidable;
  }

  /** Returns the author's rewrite rules whose pattern is a call of this callee. */
  public List<Rewrite> rewrites() {
    return rewrites.get();
  }

  /** Returns the loop header that the call enters, if it is a call of a portal's own code; else null. */
  public Target entered() {
    return entered;
  }

  /**
   * Invokes the callee.
   *
   * @param arguments boxed by kind, in order, receiver first: narrow types as {@link Integer}, as traces see them
   * @return the result, boxed by kind, or null for void
   * @throws Throwable whatever the callee throws
   */
  public Object invoke(Object... arguments) throws Throwable {
    MethodHandle h = spread;
    if (h == null) {
      h = spread(handle);
      spread = h;
    }
    return (Object) h.invokeExact(arguments);
  }

  /** Any signature to {@code (Object[])Object}; explicit casts keep the low bits of narrow arguments and extend narrow results. */
  private static MethodHandle spread(MethodHandle h) {
    MethodType t = h.type();
    for (int i = 0; i < t.parameterCount(); i++) {
      t = t.changeParameterType(i, widen(t.parameterType(i)));
    }
    t = t.changeReturnType(widen(t.returnType()));
    MethodHandle wide = t.equals(h.type()) ? h : MethodHandles.explicitCastArguments(h, t);
    return wide.asType(t.generic()).asSpreader(Object[].class, t.parameterCount());
  }

  private static Class<?> widen(Class<?> c) {
    return c == boolean.class || c == byte.class || c == char.class || c == short.class ? int.class : c;
  }

  @Override
  public String toString() {
    return name;
  }
}
