package dev.clew.samples.prolog.term;

/** A compound term with any number of arguments. */
public final class StructN extends Struct {
  private final Term[] arguments;

  StructN(Functor functor, Term[] arguments) {
    super(functor);
    this.arguments = arguments;
  }

  @Override
  public Term arg(int i) {
    return arguments[i];
  }

  @Override
  public void setArg(int i, Term value) {
    arguments[i] = value;
  }
}
