package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Machine;

/** All areas together. */
public final class AllBuiltins {
  private AllBuiltins() {}

  /** Adds every builtin predicate to a machine. */
  public static void addTo(Machine machine) {
    ControlBuiltins.addTo(machine.predicates);
    TermBuiltins.addTo(machine.predicates);
    ArithmeticBuiltins.addTo(machine.predicates);
    AtomBuiltins.addTo(machine.predicates);
    SubAtom.addTo(machine.predicates);
    TextConversion.addTo(machine.predicates);
    ClauseBuiltins.addTo(machine.predicates);
    DeclarationBuiltins.addTo(machine.predicates);
    FlagBuiltins.addTo(machine.predicates);
    OperatorBuiltins.addTo(machine.predicates);
    SortBuiltins.addTo(machine.predicates);
    SolutionBuiltins.addTo(machine.predicates);
    GlobalBuiltins.addTo(machine.predicates);
    StreamBuiltins.addTo(machine.predicates);
    StreamProperties.addTo(machine.predicates);
    CharacterBuiltins.addTo(machine.predicates);
    ReadBuiltins.addTo(machine.predicates);
    WriteBuiltins.addTo(machine.predicates);
    FormatBuiltins.addTo(machine.predicates);
    SystemBuiltins.addTo(machine.predicates);
  }
}
