package dev.clew.samples.prolog.engine;

/** {@code X == Y} and {@code X \== Y}. */
final class IdentityTest extends Test {
  private final Pattern left;
  private final Pattern right;
  private final boolean wanted;

  IdentityTest(Origin origin, Node next, Node otherwise, Pattern left, Pattern right, boolean wanted) {
    super(origin, next, otherwise);
    this.left = left;
    this.right = right;
    this.wanted = wanted;
  }

  @Override
  boolean holds(Registers registers) {
    return Unification.identical(left.build(registers.frame.variables, registers.choice), right.build(registers.frame.variables, registers.choice)) == wanted;
  }
}
