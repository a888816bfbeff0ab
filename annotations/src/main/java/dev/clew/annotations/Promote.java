package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns the parameter into a constant of the compiled code at every call that is traced into: {@link Jit#promote} written at the declaration.
 *
 * <p><b>What.</b> The trace compares the argument with the value it had while tracing, and from there on treats it as that constant. Another value leaves the trace.
 *
 * <p><b>When.</b> The value is nearly always the same at one guest position, and knowing it makes much else constant: the shape of an object, the class of a receiver, the callee of a
 * guest call.
 *
 * <p><b>Wrong use.</b> A value that varies makes a bridge for each value until the exit gives up and goes generic; the report shows the exit with its many targets. On a method
 * without a body (abstract or native) it can do nothing and is refused when the class is woven.
 *
 * <pre>{@code
 * Value get(@Promote Shape shape, String name) { return slots[shape.indexOf(name)]; }
 * }</pre>
 *
 * <p>After RPython's {@code hint(x, promote=True)} and {@code @elidable_promote}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Promote {}
