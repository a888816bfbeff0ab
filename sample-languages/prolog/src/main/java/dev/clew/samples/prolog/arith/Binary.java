package dev.clew.samples.prolog.arith;

import dev.clew.samples.prolog.term.Numeric;

/** An evaluable functor with two arguments. */
interface Binary {
  Numeric apply(Numeric x, Numeric y);
}
