package dev.clew.samples.prolog.engine;

/** The other branch of a disjunction or an if-then-else. */
final class Alternative extends ChoicePoint {
  private Node branch;
  private final Frame frame;

  Alternative(ChoicePoint previous, long serial, Node branch, Frame frame) {
    super(previous, serial);
    this.branch = branch;
    this.frame = frame;
  }

  /** Makes this choice point fail when it is backtracked to: a soft cut leaves the choice points above it alone. */
  void disable() {
    branch = Fail.NODE;
  }

  @Override
  void retry(Registers registers) {
    registers.choice = previous;
    registers.node = branch;
    registers.frame = frame;
  }
}
