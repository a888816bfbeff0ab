package dev.clew.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Checks a trace between stages. The checklist:
 * <ol>
 * <li>inputs are distinct and not void;
 * <li>there are operations, the last one ends the trace, and none before does;
 * <li>each operation stands once; its arguments are constants, inputs, or operations before it;
 * <li>number and kinds of arguments are those of the row's signature and of the descriptor; no void argument, no virtual outside snapshots;
 * <li>the descriptor is of the row's class; fields are static or not as the row wants; only blank-allocatable types are allocated;
 * <li>guards, and only guards, have a snapshot; its values are defined before the guard, virtuals' contents included, and fit the virtual's fields or elements;
 *     what it owes are stores, by the innermost frame, and not into virtuals;
 * <li>a call that may raise is directly followed by one of the two exception guards, and these stand nowhere else;
 * <li>the value of a call that raised (it is followed by {@code guard_exception}) is used at most in that guard's own snapshot, where it is zero if the
 *     exception came;
 * <li>a {@code guard_value} compares with a constant;
 * <li>labels have distinct targets and distinct arguments, which are no constants;
 * <li>a jump to a label of the trace or to its own start brings as many values of the same kinds.
 * </ol>
 * What a value's class must be is not checked: the recorder knows it from the bytecode, and the code generator casts.
 */
public final class TraceVerifier {
  private final Trace trace;
  private final Set<Value> defined = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Target> targets = Collections.newSetFromMap(new IdentityHashMap<>());
  private int index = -1;

  private TraceVerifier(Trace trace) {
    this.trace = trace;
  }

  /**
   * Checks a trace.
   *
   * @throws InvalidTraceException if it breaks a rule
   */
  public static void verify(Trace trace) {
    new TraceVerifier(trace).check();
  }

  private void check() {
    for (Input input : trace.inputs()) {
      require(input.kind() != Kind.VOID, "an input is void");
      require(defined.add(input), "an input stands twice");
    }
    require(!trace.operations().isEmpty(), "there are no operations");
    for (index = 0; index < trace.operations().size(); index++) {
      Operation o = trace.operations().get(index);
      boolean last = index == trace.operations().size() - 1;
      require(o.op().endsTrace() == last, last ? "the trace ends without a jump or finish" : "operations follow the end of the trace");
      descriptor(o);
      arguments(o);
      snapshot(o);
      exceptions(o);
      control(o);
      require(!defined.contains(o), "the operation stands twice");
      if (o.kind() != Kind.VOID) {
        defined.add(o);
      }
      if (o.op() == Op.GUARD_EXCEPTION) {
        defined.remove(trace.operations().get(index - 1));
      }
    }
  }

  private void descriptor(Operation o) {
    Class<?> wanted = o.op().descriptor();
    boolean optional = o.op() == Op.JUMP && o.descriptor() == null;
    require(optional || (wanted == null ? o.descriptor() == null : wanted.isInstance(o.descriptor())),
        wanted == null ? "a descriptor where none belongs" : "the descriptor is no " + wanted.getSimpleName());
    switch (o.op()) {
      case GETFIELD, SETFIELD -> require(!o.field().isStatic(), "the field is static");
      case GETSTATIC, SETSTATIC -> require(o.field().isStatic(), "the field is not static");
      case NEW -> require(o.typeDescriptor().blankAllocatable(), "the type is not blank-allocatable");
      default -> { }
    }
  }

  private void arguments(Operation o) {
    for (Value v : o.arguments()) {
      defined(v, "argument");
    }
    if (o.op().isCall()) {
      kinds(List.of(o.arguments()), o.method().parameterKinds());
    } else if (o.op() == Op.FINISH) {
      require(o.count() <= 1, "more than one value to return");
    } else if (!o.op().arguments().equals("*")) {
      signature(o);
    }
    require(o.op() != Op.GUARD_VALUE || o.argument(1).isConstant(), "the value to compare with is not constant");
  }

  private void signature(Operation o) {
    require(o.count() == o.op().arguments().length(), "takes " + o.op().arguments().length() + " arguments, has " + o.count());
    List<Kind> wanted = new ArrayList<>();
    for (int i = 0; i < o.count(); i++) {
      char letter = o.op().arguments().charAt(i);
      wanted.add(letter != '?' ? Kind.ofLetter(letter)
          : o.descriptor() instanceof FieldDescr f ? f.kind()
          : o.descriptor() instanceof ArrayDescr a ? a.kind()
          : o.argument(0).kind());
    }
    kinds(List.of(o.arguments()), wanted);
  }

  private void kinds(List<? extends Value> values, List<Kind> wanted) {
    require(values.size() == wanted.size(), "takes " + wanted.size() + " arguments, has " + values.size());
    for (int i = 0; i < wanted.size(); i++) {
      require(values.get(i).kind() == wanted.get(i), "argument " + i + " is to be " + wanted.get(i) + " but is " + values.get(i).kind());
    }
  }

  private void defined(Value v, String what) {
    require(v != null, what + " missing");
    require(!(v instanceof Virtual), what + " is a virtual");
    require(!(v instanceof Operation o) || o.op().descriptor() == null || o.descriptor() != null, what + " is an operation without its descriptor");
    require(v.kind() != Kind.VOID, what + " is void");
    require(v.isConstant() || defined.contains(v), what + " is not defined before");
  }

  private void snapshot(Operation o) {
    require(o.op().isGuard() == (o.snapshot() != null), o.op().isGuard() ? "the guard has no snapshot" : "a snapshot, but no guard");
    Set<Virtual> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Snapshot s = o.snapshot(); s != null; s = s.caller()) {
      require(s.point() != null, "a frame without a place");
      for (Value v : s.values()) {
        inSnapshot(v, seen);
      }
      require(s == o.snapshot() || s.stores().isEmpty() && s.kept().isEmpty(), "a calling frame owes stores, or keeps values");
    }
    if (o.snapshot() != null) {
      o.snapshot().stores().forEach(store -> owed(store, seen));
      o.snapshot().kept().forEach(v -> defined(v, "a value kept for a bridge"));
    }
  }

  private void owed(Operation store, Set<Virtual> seen) {
    require(store.op().family() == Op.Family.STORE, "the snapshot owes something that is no store");
    descriptor(store);
    for (Value v : store.arguments()) {
      inSnapshot(v, seen);
    }
    for (int i = 0; i < store.count() - 1; i++) {
      require(!(store.argument(i) instanceof Virtual), "a snapshot owes a store into a virtual");
    }
    signature(store);
  }

  private void inSnapshot(Value v, Set<Virtual> seen) {
    if (!(v instanceof Virtual virtual)) {
      defined(v, "a value of the snapshot");
      return;
    }
    if (!seen.add(virtual)) {
      return;
    }
    Value[] contents = virtual.contents();
    require(contents != null, "a virtual without contents");
    require(virtual.isArray() == virtual.type().javaClass().isArray(), "a virtual is half array, half object");
    if (Boxes.isBox(virtual.type())) {
      require(contents.length == 1 && contents[0].kind() == Boxes.kind(virtual.type()), "a virtual box has not one primitive of its kind as content");
      inSnapshot(contents[0], seen);
      return;
    }
    require(virtual.isArray() || contents.length == virtual.fields().size(), "a virtual has not one value for each field");
    for (int i = 0; i < contents.length; i++) {
      inSnapshot(contents[i], seen);
      Kind wanted = virtual.isArray() ? Kind.of(virtual.type().javaClass().getComponentType()) : virtual.fields().get(i).kind();
      require(contents[i].kind() == wanted, "content " + i + " of a virtual is to be " + wanted + " but is " + contents[i].kind());
      require(virtual.isArray() || virtual.type().isSubtypeOf(virtual.fields().get(i).owner()), "a virtual has a field of another class");
    }
  }

  private void exceptions(Operation o) {
    Operation before = index == 0 ? null : trace.operations().get(index - 1);
    boolean afterRaising = before != null && before.op().isCall() && before.effects().raises();
    boolean guard = o.op() == Op.GUARD_EXCEPTION || o.op() == Op.GUARD_NO_EXCEPTION;
    require(!afterRaising || guard, "a call that may raise is not followed by an exception guard");
    require(!guard || before != null && before.op().isCall(), "an exception guard without a call before it");
  }

  private void control(Operation o) {
    if (o.op() == Op.LABEL) {
      require(targets.add(o.target()), "two labels with the same target");
      Set<Value> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Value v : o.arguments()) {
        require(!v.isConstant(), "a label rebinds a constant");
        require(distinct.add(v), "a label rebinds a value twice");
      }
    } else if (o.op() == Op.JUMP) {
      List<? extends Value> to = o.target() == null ? trace.inputs() : null;
      for (Operation label : trace.operations()) {
        if (label.op() == Op.LABEL && label.target() == o.target()) {
          to = List.of(label.arguments());
        }
      }
      if (to != null) {
        kinds(List.of(o.arguments()), to.stream().map(Value::kind).toList());
      }
    }
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      List<String> lines = TracePrinter.lines(trace, new Symbols());
      String where = index >= 0 && index < lines.size() ? "operation " + index + ", " + lines.get(index) : "trace " + trace.name();
      throw new InvalidTraceException(where + ": " + rule + "\n" + TracePrinter.print(trace), index);
    }
  }
}
