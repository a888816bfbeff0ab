package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises what a method does at most, for where it is called and not traced into: every element takes something away from "anything at all".
 *
 * <p><b>What.</b> After a call that may write a field, compiled code reads the field again; before a call that may read it, a write that was put off is done; a
 * call that may raise is followed by a check. What is promised not to happen costs none of that. Memory means fields of woven classes and array elements; what
 * a JDK collection or a file holds is not memory in this sense but is seen from {@linkplain #observable outside}. With {@link Elidable} both promises hold.
 * Objects passed to the call have to exist all the same.
 *
 * <p><b>When.</b> On a hot opaque method: one that is {@link DontLookInside}, native, synchronized or loops for long. For methods that cannot be annotated see
 * {@link EffectsOf}.
 *
 * <p><b>Wrong use.</b> If the method writes more than it says, compiled code goes on with old values: a stale value, only when hot. If it reads more, it sees
 * old values itself. If it throws although it says it does not, the exception leaves the portal at once, past the interpreter's own handlers. It speaks for
 * overriding methods as well, and for what the method calls: {@code HashMap.get} runs {@code equals} and {@code hashCode} of its keys. A field that does not
 * exist, and fields that no memory is left to hold, are refused when the class is woven.
 *
 * <pre>{@code
 * @DontLookInside
 * @Effects(reads = Memory.FIELDS, writes = Memory.FIELDS, fields = {"top", "Stack.limit"}, raises = false, observable = false)
 * void grow() { ... }
 * }</pre>
 *
 * <p>After what RPython's {@code EffectInfo} finds out by itself, by analysing the whole program.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
@Retention(RetentionPolicy.RUNTIME)
public @interface Effects {
  /**
   * What the method may read.
   *
   * @return the memory
   */
  Memory reads() default Memory.ALL;

  /**
   * What the method may write.
   *
   * @return the memory
   */
  Memory writes() default Memory.ALL;

  /**
   * The only fields it may read or write, as far as {@link #reads} and {@link #writes} let it touch fields at all. A field of the same class goes by its name,
   * others by {@code Frame.top} for a class of the same package, {@code my.interp.Frame.top} for any, {@code Outer$Inner.top} for a nested one. A class
   * inherits: {@code Frame.top} is the field that {@code frame.top} would be.
   *
   * @return the names; none for all fields
   */
  String[] fields() default {};

  /**
   * Whether it may throw anything, errors of the JVM aside.
   *
   * @return false if it cannot
   */
  boolean raises() default true;

  /**
   * Whether anybody could tell that it was called, by anything but memory: output, the state of a file, of a native library, of a collection of the JDK, a
   * lock. What a method that waits for other threads lets happen is what it does itself. A call that is not observable, writes nothing and does not raise
   * vanishes if its result is not used.
   *
   * @return false if nobody can tell
   */
  boolean observable() default true;
}
