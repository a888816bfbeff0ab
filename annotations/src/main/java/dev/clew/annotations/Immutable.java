package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that a field does not change once its object is in use; on an array field, that the elements do not change either.
 *
 * <p><b>What.</b> Read from an object that is a constant in compiled code, the field (and any element of the array it holds) is a constant too. On a class it speaks for all instance
 * fields the class declares.
 *
 * <p><b>When.</b> Guest code: instruction arrays, constant pools, the fields of syntax-tree nodes. {@code final} fields, the components of records and enum constants are understood
 * without it; it adds the elements of arrays, and fields that are set once but cannot be {@code final}.
 *
 * <p><b>Wrong use.</b> A field or element that changes after a trace has read it keeps its old value in compiled code: a stale value, only when hot. A field that is assigned outside
 * a constructor gets a warning when the class is woven, which {@link #setLater} answers; elements of arrays are not watched. For what changes seldom rather than never use {@link QuasiImmutable}; on an array field both together mean that the array is
 * replaced seldom and its elements never change.
 *
 * <pre>{@code
 * final class Code {
 *   @Immutable final int[] ops;
 * }
 * }</pre>
 *
 * <p>After RPython's {@code _immutable_fields_ = ['ops[*]']} and {@code _immutable_ = True}.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Immutable {
  /**
   * Confirms that the field is assigned after its object was made, and in time all the same: before a guest program runs that uses the object.
   *
   * <p><b>What.</b> The warning about such an assignment is not given. Compiled code is the same.
   *
   * <p><b>When.</b> What builds guest code comes back to it: the target of a jump forward that is known only when its label is met, the body of a function that calls itself, a table that is
   * cut to its size at the end. On a class it speaks for all its fields; better is to say it of those that need it, so that others are still watched.
   *
   * <p><b>Wrong use.</b> A field that is assigned while the guest program runs, as a call site that remembers its callee: compiled code goes on with the value that was there when it was recorded.
   * The symptom is a stale value, only when hot. Such a field is {@link QuasiImmutable}.
   *
   * <pre>{@code
   * final class Jump extends Instruction {
   *   @Immutable(setLater = true) int target; // assigned by the parser when it meets the label
   * }
   * }</pre>
   */
  boolean setLater() default false;
}
