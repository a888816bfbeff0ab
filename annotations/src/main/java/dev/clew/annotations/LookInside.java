package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the tracer into a method or class although the class or package around it is marked {@link DontLookInside}.
 *
 * <p><b>What.</b> The nearest word counts: method, then class, then package. Woven methods are looked into anyway, so elsewhere the hint says nothing.
 *
 * <p><b>When.</b> A support package is closed as a whole and a few of its methods are on the fast path.
 *
 * <p><b>Wrong use.</b> Together with {@link DontLookInside} on the same element it contradicts itself, and on a method without a body it can do nothing; both are refused when the
 * class is woven.
 *
 * <pre>{@code
 * @DontLookInside
 * final class Strings {
 *   @LookInside static int length(Str s) { return s.length; }
 * }
 * }</pre>
 *
 * <p>After RPython's {@code look_inside} and its policies.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LookInside {}
