package dev.clew.samples.prolog.term;

/** A compound term with two arguments, such as a list cell. */
public final class Struct2 extends Struct {
  private Term first;
  private Term second;

  /** Makes a term. */
  public Struct2(Functor functor, Term first, Term second) {
    super(functor);
    this.first = first;
    this.second = second;
  }

  @Override
  public Term arg(int i) {
    return i == 0 ? first : second;
  }

  @Override
  public void setArg(int i, Term value) {
    if (i == 0) {
      first = value;
    } else {
      second = value;
    }
  }
}
