package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class of the guest's frames: their fields, and the elements of the arrays they hold, live in Java locals while compiled code runs.
 *
 * <p><b>What.</b> A frame that is red in a portal is loaded once when a trace is entered and written back when the trace is left or someone else asks for it. Between, reading and
 * writing its fields and array elements costs nothing.
 *
 * <p><b>When.</b> The one object per guest call that holds local variables and operand stack, when it must exist as an object because something else (a debugger, a closure) may look at
 * it. Frames nobody else sees need no hint: they are removed anyway.
 *
 * <p><b>Wrong use.</b> Arrays in it must keep their length and belong to one frame alone. If two frames share an array, writes through one are seen late through the other. A frame
 * that is looked at from outside in every iteration is written back every time: the report counts it.
 *
 * <pre>{@code
 * @Virtualizable
 * final class Frame {
 *   final Value[] stack;
 *   int top;
 * }
 * }</pre>
 *
 * <p>After RPython's {@code _virtualizable_}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Virtualizable {}
