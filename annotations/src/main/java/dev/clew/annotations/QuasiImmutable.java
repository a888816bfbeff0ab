package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells that a field changes seldom: compiled code takes its value for a constant and is thrown away when it changes.
 *
 * <p><b>What.</b> Reading the field of a constant object costs nothing in compiled code. Writing it is slow: every trace that relied on the old value is invalidated at once.
 *
 * <p><b>When.</b> Global variables of the guest that are set once, method tables of guest classes, a flag that turns a feature on.
 *
 * <p><b>Wrong use.</b> On a field that changes all the time the guest keeps tracing and throwing away; the report counts the invalidations by field. Writes are seen in woven code
 * only, so writing it by reflection or from a class that is not woven leaves stale code running. A {@code final} field needs no hint and is refused when the class is woven.
 *
 * <p><b>Arrays.</b> Only the reference in the field is meant. With {@link Immutable} beside it the elements are constants too: the array is never written, and replaced as a whole when
 * something is to change, as the children of a syntax-tree node that specialises itself.
 *
 * <pre>{@code
 * final class Block extends Node {
 *   @QuasiImmutable @Immutable Node[] children;
 *
 *   void replace(int i, Node by) {
 *     Node[] copy = children.clone();
 *     copy[i] = by;
 *     children = copy;
 *   }
 * }
 *
 * final class Global {
 *   @QuasiImmutable Value value;
 * }
 * }</pre>
 *
 * <p>After RPython's quasi-immutable fields, {@code _immutable_fields_ = ['value?', 'children?[*]']}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface QuasiImmutable {}
