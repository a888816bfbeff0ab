package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.samples.lisp.values.Location;

/** One transition of the machine; {@link #kind} says which, and the machine's dispatch loop does it. */
@Immutable
public abstract class Step {
  /** Gives the value of a simple node to the continuation: {@link Steps.Return}. */
  public static final int RETURN = 0;
  /** Chooses by the value of a simple node: {@link Steps.Branch}. */
  public static final int BRANCH = 1;
  /** Enters a scope whose variables have simple values: {@link Steps.Let}. */
  public static final int LET = 2;
  /** Evaluates a simple node and drops its value: {@link Steps.Effect}. */
  public static final int EFFECT = 3;
  /** Does something that may call the guest, and will go on elsewhere with its value: {@link Steps.Push}. */
  public static final int PUSH = 4;
  /** Continues with the value as a new variable: {@link Steps.Bind}. */
  public static final int BIND = 5;
  /** Continues and drops the value: {@link Steps.Drop}. */
  public static final int DROP = 6;
  /** Continues with a choice by the value: {@link Steps.Choose}. */
  public static final int CHOOSE = 7;
  /** Calls a procedure that is known where the program is compiled: {@link Calls.Known}. */
  public static final int CALL_KNOWN = 8;
  /** Calls whatever an expression gives: {@link Calls.Call}. */
  public static final int CALL = 9;
  /** Calls a procedure with arguments that are in the machine already. */
  public static final int APPLY = 10;
  /** Lets the machine continue something of its own with the value. */
  public static final int RESUME = 11;
  /** Ends the run with the value. */
  public static final int HALT = 12;

  /** Which transition it is. */
  public final int kind;

  private final Code owner;
  private final Location at;

  /** Makes a step of some code; null for one of the machine's own. */
  protected Step(int kind, Code owner, Location at) {
    this.kind = kind;
    this.owner = owner;
    this.at = at;
  }

  /** Returns the code that it is part of, null for one of the machine's own. */
  public Code owner() {
    return owner;
  }

  /** Returns its place, or that of the procedure it is in. */
  public Location at() {
    return at.isKnown() || owner == null ? at : owner.at();
  }
}
