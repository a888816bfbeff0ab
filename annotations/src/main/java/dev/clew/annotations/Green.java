package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter or local variable of a {@linkplain Portal portal} that belongs to the position in the guest program.
 *
 * <p><b>What.</b> All greens together are the key under which a loop is counted and compiled, and each is a constant in the compiled code: equal greens mean the same
 * guest instruction. Objects are compared by identity; weaving warns of texts and boxes, which are often made anew.
 *
 * <p><b>When.</b> The program (or function, or code object) and the position in it; also what selects how the instruction is interpreted, such as a mode flag. The first green
 * that is an object should be the one that lives as long as the guest code, for compiled code is kept with it and freed with it.
 *
 * <p><b>Wrong use.</b> A green whose value changes with the guest's data (a counter, the top of the stack) gives a new key at every iteration: nothing ever becomes hot. The symptom
 * is a program that stays as slow as without the JIT; when the portal has met 20,000 keys and compiled none, log and summary name the green. The same happens with an object that is
 * made anew for each run of a guest program: keep the one that stands for its code. A green must be definitely assigned at the merge point, and the annotation belongs on the variable's own type, not on a type
 * argument ({@code List<@Green X>}); both are refused when the class is woven.
 *
 * <pre>{@code
 * static Value run(@Green Code code, @Red Frame frame) {
 *   @Green int pc = 0;
 *   ...
 * }
 * }</pre>
 *
 * <p>On a local variable this is an annotation of its type, the only kind the compiler keeps in the class file; no {@code -g} is needed. After RPython's {@code greens}.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Green {}
