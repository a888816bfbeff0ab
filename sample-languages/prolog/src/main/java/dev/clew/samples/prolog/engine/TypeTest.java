package dev.clew.samples.prolog.engine;

/** {@code var(X)} and the like. */
final class TypeTest extends Test {
  private final TermKind kind;
  private final Pattern argument;

  TypeTest(Origin origin, Node next, Node otherwise, TermKind kind, Pattern argument) {
    super(origin, next, otherwise);
    this.kind = kind;
    this.argument = argument;
  }

  @Override
  boolean holds(Registers registers) {
    return kind.has(argument.build(registers.frame.variables, registers.choice).deref());
  }
}
