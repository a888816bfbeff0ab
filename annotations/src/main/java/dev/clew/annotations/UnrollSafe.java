package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells that a method with a loop may be traced through without limit, its loop unrolled.
 *
 * <p><b>What.</b> Every method is looked into as long as a budget lasts, loops included; over it the call is left as a call, with a reported reason. This hint lifts the budget for
 * the method's own loops.
 *
 * <p><b>When.</b> The number of iterations is small and belongs to the guest program: the arguments of a guest call, the elements of a pattern.
 *
 * <p><b>Wrong use.</b> If the number of iterations depends on guest data, traces grow until they are given up as too long; the report names the method.
 *
 * <pre>{@code
 * @UnrollSafe
 * void pushArguments(Frame callee, int count) {
 *   for (int i = 0; i < count; i++) callee.set(i, pop());
 * }
 * }</pre>
 *
 * <p>After RPython's {@code @unroll_safe}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
@Retention(RetentionPolicy.RUNTIME)
public @interface UnrollSafe {}
