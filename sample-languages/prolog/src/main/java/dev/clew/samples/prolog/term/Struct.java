package dev.clew.samples.prolog.term;

import dev.clew.annotations.UnrollSafe;
import java.util.ArrayDeque;

/** A compound term. Arities up to three have classes of their own, which saves the array: most terms are list cells. */
public abstract class Struct extends Term {
  /** Name and arity. */
  public final Functor functor;

  Struct(Functor functor) {
    this.functor = functor;
  }

  /** Makes a compound term; the array belongs to the term from now on. */
  public static Struct of(Functor functor, Term... arguments) {
    return switch (functor.arity) {
      case 1 -> new Struct1(functor, arguments[0]);
      case 2 -> new Struct2(functor, arguments[0], arguments[1]);
      case 3 -> new Struct3(functor, arguments[0], arguments[1], arguments[2]);
      default -> new StructN(functor, arguments);
    };
  }

  /** Makes a compound term. */
  public static Struct of(String name, Term... arguments) {
    return of(Functor.of(name, arguments.length), arguments);
  }

  /** Makes a list cell. */
  public static Struct cons(Term head, Term tail) {
    return new Struct2(Functor.LIST, head, tail);
  }

  /** Returns an argument as it stands, the first being number 0. */
  public abstract Term arg(int i);

  /** Replaces an argument; who does so cares for the trail. */
  public abstract void setArg(int i, Term value);

  /** Returns how many arguments there are. */
  public final int arity() {
    return functor.arity;
  }

  /** Returns the name. */
  public final Atom name() {
    return functor.name;
  }

  /** Returns the arguments in a new array. */
  @UnrollSafe
  public final Term[] args() {
    Term[] result = new Term[functor.arity];
    for (int i = 0; i < result.length; i++) {
      result[i] = arg(i);
    }
    return result;
  }

  @Override
  public final boolean isAtomic() {
    return false;
  }

  @Override
  public final boolean isCallable() {
    return true;
  }

  @Override
  final int rank() {
    return 4;
  }

  /** Shows the term in canonical notation, cut off after some dozen nodes. */
  @Override
  public final String toString() {
    StringBuilder out = new StringBuilder();
    var todo = new ArrayDeque<Object>();
    todo.push(this);
    int budget = 60;
    while (!todo.isEmpty()) {
      Object o = todo.pop();
      if (o instanceof Term t && t.deref() instanceof Struct s) {
        if (budget-- <= 0) {
          out.append("...");
          continue;
        }
        out.append(s.functor.name).append('(');
        todo.push(")");
        for (int i = s.arity() - 1; i >= 0; i--) {
          todo.push(s.arg(i));
          if (i > 0) {
            todo.push(",");
          }
        }
      } else {
        out.append(o);
      }
    }
    return out.toString();
  }
}
