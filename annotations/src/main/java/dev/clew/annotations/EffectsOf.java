package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type whose methods stand for those of another class that cannot be annotated: of the JDK, or of a library.
 *
 * <p><b>What.</b> Each method, found by its name and parameter types, carries {@link Effects} or {@link Elidable} for the method of the other class; a
 * constructor stands for its constructor. Whether it is static, and what it returns, does not matter. The type is never used otherwise. It speaks for calls
 * made by classes that {@link UseEffects} it: those that name the class itself, or inherit the method from it.
 *
 * <p><b>When.</b> The interpreter calls a few methods of a library on its fast path, and a wrapper of its own around each would be noise.
 *
 * <p><b>Wrong use</b> is refused when the class is woven: a method that the other class does not declare, or one that promises nothing. For a broken promise
 * see {@link Effects}.
 *
 * <pre>{@code
 * @EffectsOf(BigInteger.class)
 * interface BigIntegerEffects {
 *   @Elidable @Effects(raises = false) BigInteger add(BigInteger other);
 *   @Elidable @Effects(raises = false) int signum();
 * }
 * }</pre>
 *
 * <p>RPython has no need of it: it translates the libraries as well.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EffectsOf {
  /**
   * The class whose methods are meant.
   *
   * @return any class or interface
   */
  Class<?> value();
}
