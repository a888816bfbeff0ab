/**
 * Compiled programs, and what they run on.
 *
 * <p><b>Does.</b> Turns {@link dev.clew.samples.lisp.syntax.Expr} into nodes in which every local variable is a pair of numbers, and decides where variables
 * live.
 *
 * <p>There are two kinds of nodes. A {@link dev.clew.samples.lisp.nodes.Simple} node computes its value in a plain recursive Java method: constants, variables,
 * calls of primitives with simple arguments, choices between such. A {@link dev.clew.samples.lisp.nodes.Step} is one transition of the machine, needed wherever
 * the guest may be called: it ends by naming the next step, or by giving its value to the continuation. An argument that is a call is bound to a variable of
 * its own first, so that a step needs simple arguments only, and a continuation frame is just a step and an environment.
 *
 * <p><b>Invariants.</b> Environments never change: what is assigned to lives in a {@link dev.clew.samples.lisp.values.Box}. Nodes do not change once a program
 * runs. <b>Does not</b> run steps. <b>Start reading at</b> {@link dev.clew.samples.lisp.nodes.Step}, then {@link dev.clew.samples.lisp.nodes.Compiler}.
 */
package dev.clew.samples.lisp.nodes;
