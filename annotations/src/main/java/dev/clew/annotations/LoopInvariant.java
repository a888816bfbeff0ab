package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that the method gives the same result for as long as one guest loop runs in compiled code.
 *
 * <p><b>What.</b> It is called once when the loop is entered and not again inside. The method has no parameters but its receiver.
 *
 * <p><b>When.</b> What is fixed for a thread or an invocation but is no constant: the current interpreter, the execution context.
 *
 * <p><b>Wrong use.</b> If the result changes while a loop runs, the loop goes on with the old one. With parameters, or without a result, it is refused when the class is woven;
 * {@link Elidable} is for methods with parameters.
 *
 * <pre>{@code
 * @LoopInvariant
 * static Context current() { return CONTEXT.get(); }
 * }</pre>
 *
 * <p>After RPython's {@code @loop_invariant}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LoopInvariant {}
