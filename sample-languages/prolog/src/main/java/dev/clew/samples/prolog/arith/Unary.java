package dev.clew.samples.prolog.arith;

import dev.clew.samples.prolog.term.Numeric;

/** An evaluable functor with one argument. */
interface Unary {
  Numeric apply(Numeric x);
}
