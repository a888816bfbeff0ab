package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter or local variable of a {@linkplain Portal portal} that carries guest data across the merge point.
 *
 * <p><b>What.</b> A statement that is checked, nothing more: every local variable that is live at the merge point and not {@linkplain Green green} is red, marked or not.
 *
 * <p><b>When.</b> Where the reader should see at a glance what the loop carries, and the weaver should say so when that stops being true.
 *
 * <p><b>Wrong use</b> is refused when the class is woven: a variable that is also green, or one that is not live at the merge point (not yet assigned, or never read again).
 *
 * <pre>{@code
 * static void run(@Green Program program, @Red Tape tape) { ... }
 * }</pre>
 *
 * <p>After RPython's {@code reds}, where {@code 'auto'} is what leaving it out means here.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Red {}
