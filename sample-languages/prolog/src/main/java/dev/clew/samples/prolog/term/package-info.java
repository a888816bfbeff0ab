/**
 * The data of Prolog: variables, atoms, numbers and compound terms.
 *
 * <p><b>Does.</b> Represents terms, follows bindings, compares in standard order, copies, walks lists. <b>Input and output.</b> Terms. <b>Invariants.</b> Atoms and functors are unique
 * per name (and arity), so that identity is equality; a bound variable is never shown by {@link dev.clew.samples.prolog.term.Term#deref}. All walks go down the last argument by
 * looping, so that lists of any length need no Java stack. <b>Does not</b> unify (see the engine, which keeps the trail) and knows no syntax. <b>Start reading at</b>
 * {@link dev.clew.samples.prolog.term.Term}.
 */
package dev.clew.samples.prolog.term;
