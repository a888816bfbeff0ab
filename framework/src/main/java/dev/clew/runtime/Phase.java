package dev.clew.runtime;

/** The phases of compiling a trace, as fault tests name them. */
public enum Phase {
  /** Recording an operation. */
  RECORD,
  /** Optimising a recorded trace. */
  OPTIMISE,
  /** Generating and defining a class. */
  GENERATE,
  /** Making compiled code reachable. */
  INSTALL,
  /** Leaving compiled code at a guard, before its bridge is looked for. */
  EXIT
}
