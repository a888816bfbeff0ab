package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.syntax.Expr;
import dev.clew.samples.lisp.syntax.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sorts the definitions of a body, so that as few variables as possible need a box. Those before all others that depend on nothing later are plain variables
 * ({@link #first}). Procedures that are never assigned to need no place at all ({@link #procedures}). Of the others only those need a box that a procedure or
 * an earlier definition mentions.
 */
final class Recursion {
  /** A definition. */
  record Binding(Variable variable, Expr value) {}

  final List<Binding> first = new ArrayList<>();
  final List<Binding> procedures = new ArrayList<>();
  final List<Binding> later = new ArrayList<>();
  private final Set<Variable> boxes = new HashSet<>();
  private final Set<Variable> mentioned;

  Recursion(Expr.Letrec letrec) {
    List<Binding> others = new ArrayList<>();
    mentioned = References.in(letrec);
    for (int i = 0; i < letrec.variables().size(); i++) {
      Binding b = new Binding(letrec.variables().get(i), letrec.values().get(i));
      boolean procedure = b.value instanceof Expr.Lambda || b.value instanceof Expr.CaseLambda;
      (procedure && !b.variable.isAssigned() ? procedures : others).add(b);
    }
    Set<Variable> notYet = new HashSet<>();
    procedures.forEach(b -> notYet.add(b.variable));
    others.forEach(b -> notYet.add(b.variable));
    for (Binding b : others) {
      if (later.isEmpty() && References.in(b.value).stream().noneMatch(notYet::contains)) {
        notYet.remove(b.variable);
        first.add(b);
      } else {
        later.add(b);
      }
    }
    findBoxes();
  }

  private void findBoxes() {
    Set<Variable> early = new HashSet<>();
    procedures.forEach(b -> early.addAll(References.in(b.value)));
    for (Binding b : later) {
      early.addAll(References.in(b.value));
      if (early.contains(b.variable) || b.variable.isAssigned()) {
        boxes.add(b.variable);
      }
    }
  }

  boolean needsBox(Binding b) {
    return boxes.contains(b.variable);
  }

  /** Returns whether nobody asks for the variable: an expression between definitions, or a mistake. */
  boolean isUnused(Binding b) {
    return !mentioned.contains(b.variable);
  }
}
