package dev.clew.samples.prolog.term;

/** A compound term with three arguments. */
public final class Struct3 extends Struct {
  private Term first;
  private Term second;
  private Term third;

  /** Makes a term. */
  public Struct3(Functor functor, Term first, Term second, Term third) {
    super(functor);
    this.first = first;
    this.second = second;
    this.third = third;
  }

  @Override
  public Term arg(int i) {
    return i == 0 ? first : i == 1 ? second : third;
  }

  @Override
  public void setArg(int i, Term value) {
    if (i == 0) {
      first = value;
    } else if (i == 1) {
      second = value;
    } else {
      third = value;
    }
  }
}
