package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the tracer out of a method: traces call it, as interpreted code does.
 *
 * <p><b>What.</b> The call is assumed to read and write anything and to throw anything, unless {@link Elidable}, {@link Effects} or {@link LoopInvariant} says more. On a class or package it speaks for
 * all methods and constructors in it; the nearest word counts: method, then class, then package.
 *
 * <p><b>When.</b> The method is big and its inside has nothing to do with the guest's position: printing, parsing, hashing, I/O, growing a table. Traces stay short and HotSpot
 * compiles the method well on its own.
 *
 * <p><b>Wrong use.</b> On a small method of the fast path it costs a real call, forces the objects passed to it to exist, and forgets what was known of the heap; the report lists it as
 * a residual call with its count.
 *
 * <pre>{@code
 * @DontLookInside
 * static void print(Value v) { ... }
 * }</pre>
 *
 * <p>After RPython's {@code @dont_look_inside}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DontLookInside {}
