/**
 * The builtin predicates that are written in Java, by area.
 *
 * <p><b>Does.</b> One class per area, each with a method {@code addTo} that puts its predicates in the machine's table. <b>Input and output.</b> Arguments as terms; success, or the
 * errors of the standard. <b>Invariants.</b> Arguments are checked before anything is changed. Compiled code calls these methods and does not look into them: they are either rare or
 * big. What programs spend their time in, unification, arithmetic and tests, is done by the engine. <b>Does not</b> contain what is natural in Prolog; that is in the library, which is
 * itself a Prolog program. <b>Start reading at</b> {@link dev.clew.samples.prolog.builtins.AllBuiltins}.
 */
@DontLookInside
package dev.clew.samples.prolog.builtins;

import dev.clew.annotations.DontLookInside;
