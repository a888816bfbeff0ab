package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.term.Term;
import java.util.List;

/** Solutions that are known terms: a term is unified with one after the other. */
final class Each extends Solutions {
  private final Term term;
  private final List<Term> values;
  private int position;

  Each(Term term, List<Term> values) {
    this.term = term;
    this.values = values;
  }

  @Override
  public boolean hasNext() {
    return position < values.size();
  }

  @Override
  public boolean next(Machine machine, ChoicePoint choice) {
    return Unification.unify(term, values.get(position++), choice);
  }
}
