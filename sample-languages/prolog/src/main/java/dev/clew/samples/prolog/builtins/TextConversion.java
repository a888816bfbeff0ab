package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.ReadTerm;
import dev.clew.samples.prolog.reader.TextSource;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Between atoms, numbers, terms, and lists of characters or codes. */
final class TextConversion {
  private TextConversion() {}

  static void addTo(Predicates p) {
    p.add("atom_chars", 2, (m, a, c) -> atomList(m, a, c, Text::ofCharacters, Lists::characters));
    p.add("atom_codes", 2, (m, a, c) -> atomList(m, a, c, Text::ofCodes, Lists::codes));
    p.add("number_chars", 2, (m, a, c) -> numberList(a, c, Text::ofCharacters, Lists::characters));
    p.add("number_codes", 2, (m, a, c) -> numberList(a, c, Text::ofCodes, Lists::codes));
    p.add("char_code", 2, TextConversion::charCode);
    p.add("atom_number", 2, TextConversion::atomNumber);
    p.add("term_to_atom", 2, TextConversion::termToAtom);
    p.add("read_term_from_atom", 3, (m, a, c) -> Unification.unify(a[1], parse(m, Args.atom(a[0]).name).term(), c));
  }

  private static boolean atomList(Machine machine, Term[] a, ChoicePoint choice, Function<Term, String> text, BiFunction<String, Term, Term> list) {
    Term atom = a[0].deref();
    if (atom instanceof Var) {
      String name = text.apply(a[1]);
      if (name == null) {
        throw Errors.instantiation();
      }
      return Unification.unify(atom, Atom.of(name), choice);
    }
    String name = AtomBuiltins.atomText(machine, atom);
    text.apply(a[1]);
    return Unification.unify(a[1], list.apply(name, Atom.NIL), choice);
  }

  private static boolean numberList(Term[] a, ChoicePoint choice, Function<Term, String> text, BiFunction<String, Term, Term> list) {
    Term number = a[0].deref();
    String digits = text.apply(a[1]);
    if (number instanceof Var && digits == null) {
      throw Errors.instantiation();
    }
    if (!(number instanceof Var) && !(number instanceof Numeric)) {
      throw Errors.type("number", number);
    }
    if (digits != null) {
      return Unification.unify(number, Text.number(digits), choice);
    }
    return Unification.unify(a[1], list.apply(number.toString(), Atom.NIL), choice);
  }

  private static boolean charCode(Machine machine, Term[] a, ChoicePoint choice) {
    if (a[0].deref() instanceof Var) {
      return Unification.unify(a[0], Atom.ofCharacter(Args.code(a[1])), choice);
    }
    int code = Args.character(a[0]);
    if (!(a[1].deref() instanceof Var)) {
      Args.code(a[1]);
    }
    return Unification.unify(a[1], new Int(code), choice);
  }

  private static boolean atomNumber(Machine machine, Term[] a, ChoicePoint choice) {
    if (a[0].deref() instanceof Var) {
      Term number = Args.bound(a[1]);
      if (!(number instanceof Numeric)) {
        throw Errors.type("number", number);
      }
      return Unification.unify(a[0], Atom.of(number.toString()), choice);
    }
    Numeric n = Text.numberOrNull(Args.atom(a[0]).name);
    return n != null && Unification.unify(a[1], n, choice);
  }

  private static ReadTerm parse(Machine machine, String text) {
    return new Parser(new TextSource("atom", text + " ."), machine.operators, machine.flags).read();
  }

  private static boolean termToAtom(Machine machine, Term[] a, ChoicePoint choice) {
    if (a[0].deref() instanceof Var) {
      return Unification.unify(a[0], parse(machine, Args.atom(a[1]).name).term(), choice);
    }
    return Unification.unify(a[1], Atom.of(TermWriter.toText(a[0], machine.operators, WriteOptions.PRINT)), choice);
  }
}
