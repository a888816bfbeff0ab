package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that the method's result depends on its arguments only (the receiver included), and that nobody can tell how often it is called.
 *
 * <p><b>What.</b> A call with constant arguments is made once, while tracing, and replaced by its result; a second call with the same arguments is left out; a call whose result is
 * unused vanishes. The method may keep caches, provided they cannot be observed. It may throw: the exception then belongs to the arguments as the result does.
 *
 * <p><b>When.</b> Reading the guest's code ({@code code.op(pc)}), looking a name up in a structure that does not change, pure arithmetic that is big inside. Objects are compared by
 * identity, so an argument that is a fresh object each time gains nothing.
 *
 * <p><b>Wrong use.</b> If the result can change, compiled loops go on with the old one: the guest sees a stale value, but only when hot. If it has an effect, the effect happens too
 * seldom. On a method without a result it can mean nothing and is refused when the class is woven.
 *
 * <pre>{@code
 * @Elidable
 * int op(int pc) { return code[pc]; }
 * }</pre>
 *
 * <p>After RPython's {@code @elidable}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Elidable {}
