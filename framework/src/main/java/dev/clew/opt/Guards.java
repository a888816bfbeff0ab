package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Guards: dropped if what they ask is known, else emitted and learned from.
 *
 * <p>Why {@code guard_nonnull} may become {@code guard_class}: if the class of the same object is asked for a little later, the earlier guard can ask
 * for it and the later one goes away. It leaves to its own, earlier snapshot, and leaving early is always allowed: the instruction there is simply
 * executed again. It is done only while nothing others can see lies between the two, so that what is executed again stays short.
 *
 * <p>Invariants: a guard that is known to fail is kept, and nothing is learned from it: behind it the facts may contradict each other, and nothing
 * may depend on them. Facts are learned after the snapshot is made, as in the snapshot they do not hold yet.
 *
 * <p>Does not: move guards, or merge those of different values.
 */
final class Guards {
  private final Nodes nodes;
  private final Output output;
  private final Facts facts;
  private final Calls calls;
  private final Snapshots snapshots;
  private Map<Operation, TypeDescr> strengthened = new IdentityHashMap<>();
  private boolean valid;
  private int contradiction = -1;

  Guards(Nodes nodes, Output output, Facts facts, Calls calls, Snapshots snapshots) {
    this.nodes = nodes;
    this.output = output;
    this.facts = facts;
    this.calls = calls;
    this.snapshots = snapshots;
  }

  void guard(Operation o, Node[] a) {
    switch (o.op()) {
      case GUARD_TRUE -> {
        if (!facts.isTrue(a[0])) {
          boolean fails = a[0].isBits(0);
          emit(o, a);
          contradictsIf(fails);
          if (!fails) {
            facts.becomesTrue(a[0]);
          }
        }
      }
      case GUARD_FALSE -> {
        if (!a[0].isBits(0)) {
          boolean fails = facts.isTrue(a[0]);
          emit(o, a);
          contradictsIf(fails);
          if (!fails) {
            facts.becomesFalse(a[0]);
          }
        }
      }
      case GUARD_VALUE -> value(o, a);
      case GUARD_CLASS -> exactClass(o, a);
      case GUARD_NONNULL -> {
        TypeDescr type = strengthened.get(o);
        if (type != null && !a[0].isConstant() && !a[0].exact) {
          exactClass(Operation.guard(Op.GUARD_CLASS, type, o.snapshot(), o.arguments()), a);
        } else if (!a[0].nonNull) {
          emit(o, a);
          if (!a[0].isConstant()) {
            facts.nonNull(a[0]);
            a[0].nonNullGuard = output.size() - 1;
            a[0].nonNullRecorded = o;
          }
        }
      }
      case GUARD_ISNULL -> {
        if (!a[0].isNull()) {
          boolean fails = a[0].nonNull;
          emit(o, a);
          contradictsIf(fails);
          if (!fails) {
            facts.equal(a[0], nodes.constant(Constant.NULL));
          }
        }
      }
      case GUARD_NO_EXCEPTION -> {
        if (!calls.wasDropped()) {
          emit(o, a);
          calls.returnedNormally();
        }
      }
      case GUARD_EXCEPTION -> {
        Node exception = emit(o, a);
        exception.nonNull = true;
        exception.exact = true;
        nodes.bind(o, exception);
      }
      case GUARD_NOT_INVALIDATED -> {
        if (!valid) {
          emit(o, a);
          valid = true;
        }
      }
      default -> throw new IllegalArgumentException("no guard: " + o.op().text());
    }
  }

  private void value(Operation o, Node[] a) {
    if (a[0] == a[1]) {
      return;
    }
    boolean fails = a[0].isConstant() || a[0].isVirtual() || a[0].fresh;
    emit(o, a);
    contradictsIf(fails);
    if (!fails) {
      facts.equal(a[0], a[1]);
    }
  }

  private void exactClass(Operation o, Node[] a) {
    Node n = a[0];
    TypeDescr type = o.typeDescriptor();
    boolean same = n.exact && n.type == type;
    if (same && n.nonNull) {
      return;
    }
    if (n.isConstant() || n.exact && !same) {
      emit(o, a);
      contradicts();
      return;
    }
    if (n.nonNullGuard >= 0 && !output.hasEffectSince(n.nonNullGuard)) {
      output.strengthen(n.nonNullGuard, Op.GUARD_CLASS, type);
      strengthened.put(n.nonNullRecorded, type);
      n.nonNullGuard = -1;
    } else {
      emit(o, a);
    }
    facts.nonNull(n);
    facts.exactly(n, type);
  }

  private Node emit(Operation o, Node[] a) {
    for (Node n : a) {
      if (n.kind == Kind.REF) {
        output.real(n);
      }
    }
    for (Operation owed : o.snapshot().stores()) { // of a trace that was optimised before; whoever leaves can store into what exists only
      if (owed.op() != Op.SETSTATIC) {
        output.real(nodes.of(owed.argument(0)));
      }
    }
    return output.emitGuard(o.op(), o.descriptor(), snapshots.of(o.snapshot(), output.lastChange()), a);
  }

  /** Returns which recorded guards were made to ask for a class. */
  Map<Operation, TypeDescr> strengthened() {
    return strengthened;
  }

  /** Makes guards ask for a class where it is known that they may, so that what lies between knows the class, too; the walk adds what it finds out itself, for another walk over the same trace. */
  void strengthen(Map<Operation, TypeDescr> known) {
    strengthened = known;
  }

  /** Tells whether a guard was met that is known to fail: behind it the trace is not what will happen. */
  boolean isContradicted() {
    return contradiction >= 0;
  }

  /** Returns the index in the output of the first guard that is known to fail, or -1. */
  int contradiction() {
    return contradiction;
  }

  private void contradictsIf(boolean fails) {
    if (fails) {
      contradicts();
    }
  }

  private void contradicts() {
    contradiction = contradiction >= 0 ? contradiction : output.size() - 1;
  }

  /** Learns that something with these effects happens: it may break what the trace relies on. */
  void happens(Effects effects) {
    valid &= !effects.mayInvalidate();
  }

  /** Learns that a field is written. */
  void written(FieldDescr field) {
    valid &= !field.isQuasiImmutable();
  }

  /** Forgets that the assumptions held, at a label. */
  void forget() {
    valid = false;
  }
}
