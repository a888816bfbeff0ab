package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a rule about {@link Elidable} methods: two expressions that always give the same, of which the second is cheaper.
 *
 * <p><b>What.</b> The method is static and one statement, {@code return Jit.rewrites(from, to)}. Its parameters are the variables of the rule; {@code from} is
 * a call of an elidable method of the same class. Where a trace would compute {@code from}, it computes {@code to} instead, if what the arguments were computed
 * by is known to the trace. Nobody calls the method when the guest runs; it is read from the class file. In tests it is run: it says whether both sides are the
 * same, and {@code assertThatRules} of the test kit calls it with random values.
 *
 * <p><b>When.</b> The guest's own strings, numbers or collections obey laws that the JIT cannot know, and guest programs, or the interpreter's own conversions,
 * compute one side of them in loops.
 *
 * <p><b>Wrong use.</b> A law that does not hold for all values makes compiled code compute something else; of objects, it says that the guest cannot tell one
 * from the other, by identity neither. All methods called in a rule are {@link Elidable} and cannot raise ({@link Effects#raises}), for else an exception would
 * be lost. Branches, fields, assignments, casts, allocations, a variable that {@code from} does not have, and a rule that applies to its own result are refused
 * when the class is woven. Computations on primitives inside of {@code from} may have been rewritten into others before the rule sees them; rely on calls.
 * Prefer static methods: on a receiver that may be null the interpreter checks, which keeps the call that makes it.
 *
 * <pre>{@code
 * @Rewrite
 * static boolean lengthOfJoined(Text a, Text b) {
 *   return Jit.rewrites(length(join(a, b)), length(a) + length(b));
 * }
 * }</pre>
 *
 * <p>RPython has such rules for its own operations only.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rewrite {}
