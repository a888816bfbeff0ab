package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the promises of {@link EffectsOf} types hold for the calls that a class, or all classes of a package, make.
 *
 * <p><b>What.</b> The class's own word comes first, then those of the classes around it, then the package's. What the called method says of itself comes before
 * all.
 *
 * <p><b>When.</b> In {@code package-info.java} of an interpreter that calls into libraries on its fast path.
 *
 * <p><b>Wrong use.</b> A type that is not marked {@link EffectsOf} is refused when the class is woven.
 *
 * <pre>{@code
 * @UseEffects(BigIntegerEffects.class)
 * package my.interp;
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UseEffects {
  /**
   * The types that promise.
   *
   * @return types marked {@link EffectsOf}
   */
  Class<?>[] value();
}
