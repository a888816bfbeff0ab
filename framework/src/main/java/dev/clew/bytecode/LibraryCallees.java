package dev.clew.bytecode;

import dev.clew.trace.Effects;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Methods of the JDK as callees of their own: what a dispatched call comes to once the receiver's class is known. {@code Number.doubleValue} may do anything,
 * {@code Integer.doubleValue} is pure.
 */
public final class LibraryCallees {
  /** {@code Object.equals}, by which {@code Objects.equals} ends. */
  public static final Callee OBJECT_EQUALS = objectEquals();

  private static final Map<Method, Optional<MethodDescr>> DESCRIBED = new ConcurrentHashMap<>();

  private LibraryCallees() {}

  /**
   * Describes a method that a call selected, with what is known of it; null if nothing is, as of all methods outside of the JDK.
   *
   * <p>A method that runs code of the JDK only does so on objects of the JDK only: {@code Random.nextInt} calls {@code next}, which a subclass may override. What is pure calls nothing.
   *
   * @param receiver the class of the object it is called on
   * @param resolved the callee that the call names, which dispatches to it
   */
  public static MethodDescr of(Class<?> receiver, Method selected, MethodDescr resolved) {
    if (!selected.getDeclaringClass().getName().startsWith("java.")) {
      return null;
    }
    MethodDescr described = DESCRIBED.computeIfAbsent(selected, LibraryCallees::describe).orElse(null);
    KnownMethods.Known known = described == null ? KnownMethods.of(selected) : null;
    MethodDescr result = known == null ? described : new MethodDescr(resolved.name(), resolved.dispatch(), resolved.member(), resolved.handle(), known.effects(), known.pure());
    return result == null || result.isElidable() || receiver.getName().startsWith("java.") ? result : null;
  }

  private static Optional<MethodDescr> describe(Method m) {
    KnownMethods.Known known = KnownMethods.of(m);
    try {
      return known == null ? Optional.empty() : Optional.of(new MethodDescr(m.getDeclaringClass().getSimpleName() + '.' + m.getName(), Dispatch.VIRTUAL, m,
          MethodHandles.publicLookup().unreflect(m), known.effects(), known.pure()));
    } catch (IllegalAccessException e) {
      return Optional.empty(); // declared by a class that is not public
    }
  }

  private static Callee objectEquals() {
    try {
      Method m = Object.class.getMethod("equals", Object.class);
      MethodDescr d = new MethodDescr("Object.equals", Dispatch.VIRTUAL, m, MethodHandles.publicLookup().unreflect(m), Effects.ALL, false);
      return new Callee(m, null, d, Callee.Hint.NONE, true, true, true, d.name());
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
