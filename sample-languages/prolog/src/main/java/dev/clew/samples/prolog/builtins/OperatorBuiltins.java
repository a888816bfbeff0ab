package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.reader.Operators.Type;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;

/** Operators and character conversions. */
final class OperatorBuiltins {
  private OperatorBuiltins() {}

  static void addTo(Predicates p) {
    p.add("op", 3, OperatorBuiltins::op);
    p.addMany("current_op", 3, OperatorBuiltins::currentOp);
    p.add("char_conversion", 2, OperatorBuiltins::charConversion);
    p.addMany("current_char_conversion", 2, OperatorBuiltins::currentCharConversion);
  }

  private static Type type(Atom name) {
    for (Type type : Type.values()) {
      if (type.atom() == name) {
        return type;
      }
    }
    throw Errors.domain("operator_specifier", name);
  }

  private static boolean op(Machine machine, Term[] a, ChoicePoint choice) {
    Numeric priority = Args.integer(a[0]);
    Term specifier = Args.bound(a[1]);
    Term names = Args.bound(a[2]);
    List<Term> list = names instanceof Atom && names != Atom.NIL ? List.of(names) : Args.list(names);
    if (names == Atom.NIL) {
      list = List.of(names);
    }
    long p = priority instanceof Int i ? i.value : -1;
    if (p < 0 || p > 1200) {
      throw Errors.domain("operator_priority", priority);
    }
    Type type = type(Args.atom(specifier));
    for (Term t : list) {
      check(machine.operators, (int) p, type, Args.atom(t));
    }
    for (Term t : list) {
      machine.operators.define((int) p, type, ((Atom) t).name);
    }
    return true;
  }

  private static void check(Operators operators, int priority, Type type, Atom name) {
    if (name == Atom.COMMA) {
      throw Errors.permission("modify", "operator", name);
    }
    boolean infix = !type.isPrefix() && !type.isPostfix();
    if (name == Atom.NIL || name == Atom.CURLY) {
      throw Errors.permission("create", "operator", name);
    }
    if (name == Atom.BAR && (!infix || priority > 0 && priority < 1001)) {
      throw Errors.permission("create", "operator", name);
    }
    if (priority > 0 && (infix && operators.postfix(name.name) != null || type.isPostfix() && operators.infix(name.name) != null)) {
      throw Errors.permission("create", "operator", name);
    }
  }

  private static Solutions currentOp(Machine machine, Term[] a, ChoicePoint choice) {
    Term priority = a[0].deref();
    if (!(priority instanceof Var) && !(priority instanceof Int i && i.value >= 0 && i.value <= 1200)) {
      throw Errors.domain("operator_priority", priority);
    }
    if (!(a[1].deref() instanceof Var)) {
      if (!(a[1].deref() instanceof Atom specifier)) {
        throw Errors.domain("operator_specifier", a[1].deref());
      }
      type(specifier);
    }
    Atom name = Args.atomOrVar(a[2]);
    var found = new ArrayList<Term>();
    for (Operators.Entry e : machine.operators.entries()) {
      if (name == null || name == e.name()) {
        found.add(Struct.of("op", new Int(e.operator().priority()), e.operator().type().atom(), e.name()));
      }
    }
    return new Each(Struct.of("op", a[0], a[1], a[2]), found);
  }

  private static boolean charConversion(Machine machine, Term[] a, ChoicePoint choice) {
    machine.flags.convert(Args.character(a[0]), Args.character(a[1]));
    return true;
  }

  private static Solutions currentCharConversion(Machine machine, Term[] a, ChoicePoint choice) {
    for (int i = 0; i < 2; i++) {
      if (!(a[i].deref() instanceof Var)) {
        Args.character(a[i]);
      }
    }
    if (!(a[0].deref() instanceof Var)) {
      return new Each(a[1], List.of(Atom.ofCharacter(machine.flags.conversion(Args.character(a[0])))));
    }
    var pairs = new ArrayList<Term>();
    for (int c = 0; c < 256; c++) {
      pairs.add(Struct.cons(Atom.ofCharacter(c), Atom.ofCharacter(machine.flags.conversion(c))));
    }
    return new Each(Struct.cons(a[0], a[1]), pairs);
  }
}
