package dev.clew.samples.prolog.term;

/** A compound term with one argument. */
public final class Struct1 extends Struct {
  private Term first;

  /** Makes a term. */
  public Struct1(Functor functor, Term first) {
    super(functor);
    this.first = first;
  }

  @Override
  public Term arg(int i) {
    return first;
  }

  @Override
  public void setArg(int i, Term value) {
    first = value;
  }
}
