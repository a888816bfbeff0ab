package dev.clew.opt;

import dev.clew.opt.HeaderState.Distinct;
import dev.clew.opt.HeaderState.Known;
import dev.clew.opt.HeaderState.Leaf;
import dev.clew.opt.HeaderState.Offset;
import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two states of one header have in common: a state that fits wherever either does.
 *
 * <p>The two graphs are followed together. A pair of values that agree stays what it is; a pair that does not becomes an input, about which only that is known which holds for both. Stores that
 * only one state owes, and locations that only one knows, are dropped.
 *
 * <p>Invariants: what is virtual in the result was virtual in both, one to one; an object that would be two in the result, or two that would be one, has to be allocated, so it becomes an input
 * wherever it occurs. To find them the walk starts over with such objects marked, which ends because each time there is one more. Bounds that differ are given up at once, so
 * that joining again and again ends, too.
 */
final class StateJoin {
  private final Map<Value, Leaf> leavesOfA = new IdentityHashMap<>();
  private final Map<Value, Leaf> leavesOfB = new IdentityHashMap<>();
  private static final int MAX_CONTENTS = 8;

  private final HeaderState a;
  private final HeaderState b;
  private final Set<Value> allocated;
  private final Map<Pair, Value> joined = new LinkedHashMap<>();
  private final Map<Value, Value> partners = new IdentityHashMap<>();
  private final Deque<Pair> unfilled = new ArrayDeque<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<Operation> joinedStores = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Contents> contentsKnown = new ArrayDeque<>();
  private boolean allocatedMore;

  /** Two values that meet; compared by identity, but constants by what they are. */
  private record Pair(Value a, Value b) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair p && same(a, p.a) && same(b, p.b);
    }

    @Override
    public int hashCode() {
      return hash(a) * 31 + hash(b);
    }

    private static boolean same(Value x, Value y) {
      return x == y || x.isConstant() && x.equals(y);
    }

    private static int hash(Value v) {
      return v.isConstant() ? v.hashCode() : System.identityHashCode(v);
    }
  }

  /** An object that is allocated by both jumps, which know what is in it. */
  private record Contents(Input object, Virtual a, Virtual b) {}

  /** An object was found that cannot stay virtual. */
  private static final class StartOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartOver() {
      super(null, null, false, false);
    }
  }

  private StateJoin(HeaderState a, HeaderState b, Set<Value> allocated) {
    this.a = a;
    this.b = b;
    this.allocated = allocated;
    a.leaves().forEach(l -> leavesOfA.put(l.input(), l));
    b.leaves().forEach(l -> leavesOfB.put(l.input(), l));
  }

  /** Returns the state that both imply. */
  static HeaderState of(HeaderState a, HeaderState b) {
    Set<Value> allocated = Collections.newSetFromMap(new IdentityHashMap<>());
    while (true) {
      try {
        return new StateJoin(a, b, allocated).join();
      } catch (StartOver e) {
        // one more object is marked now
      }
    }
  }

  private HeaderState join() {
    List<Value> reds = new ArrayList<>();
    for (int i = 0; i < a.reds().size(); i++) {
      reds.add(value(a.reds().get(i), b.reds().get(i)));
    }
    fill();
    List<Operation> stores = new ArrayList<>();
    List<Known> known = new ArrayList<>();
    List<Operation> storesLeft = new ArrayList<>(a.stores());
    List<Known> knownLeft = new ArrayList<>(a.known());
    for (boolean progress = true; progress;) {
      progress = storesLeft.removeIf(s -> joinStore(s, stores)) | knownLeft.removeIf(k -> joinKnown(k, known));
    }
    fill();
    storesLeft.forEach(this::allocate);
    b.stores().stream().filter(s -> !joinedStores.contains(s)).forEach(this::allocate);
    if (allocatedMore) {
      throw new StartOver();
    }
    for (int i = 0; i < MAX_CONTENTS && !contentsKnown.isEmpty(); i++) {
      knowContents(contentsKnown.remove(), known);
    }
    return new HeaderState(leaves, reds, stores, known, distinct(), offsets());
  }

  /** A store that only one state owes will be done before the jump: what it stores is known elsewhere then. */
  private void allocate(Operation store) {
    allocate(store.argument(store.count() - 1));
  }

  /** An object that is allocated is so with all that it holds. */
  private void allocate(Value value) {
    Deque<Value> left = new ArrayDeque<>(List.of(value));
    while (!left.isEmpty()) {
      if (left.remove() instanceof Virtual v && allocated.add(v)) {
        allocatedMore = true;
        left.addAll(List.of(v.contents()));
      }
    }
  }

  private void knowContents(Contents c, List<Known> known) {
    for (FieldDescr field : allFields(c.a, c.b)) {
      if (!Modifier.isVolatile(field.javaField().getModifiers())) {
        known.add(new Known(Operation.of(Op.GETFIELD, field, c.object), value(content(c.a, field), content(c.b, field))));
      }
    }
  }

  private boolean joinStore(Operation s, List<Operation> stores) {
    for (Operation other : b.stores()) {
      if (s.op() == other.op() && s.descriptor() == other.descriptor() && sameLocation(s, other, 1)) {
        Value[] arguments = new Value[s.count()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = value(s.argument(i), other.argument(i));
        }
        stores.add(Operation.of(s.op(), s.descriptor(), arguments));
        joinedStores.add(other);
        fill();
        return true;
      }
    }
    return false;
  }

  private boolean joinKnown(Known k, List<Known> known) {
    for (Known other : b.known()) {
      if (k.load().op() == other.load().op() && k.load().descriptor() == other.load().descriptor() && sameLocation(k.load(), other.load(), 0)) {
        Value[] arguments = new Value[k.load().count()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = value(k.load().argument(i), other.load().argument(i));
        }
        known.add(new Known(Operation.of(k.load().op(), k.load().descriptor(), arguments), value(k.value(), other.value())));
        fill();
        return true;
      }
    }
    return false;
  }

  /** Objects have to be paired already; an index may be paired here for the first time. */
  private boolean sameLocation(Operation x, Operation y, int values) {
    int n = x.count() - values;
    if (n > 0 && !isPaired(x.argument(0), y.argument(0))) {
      return false;
    }
    if (n < 2) {
      return true;
    }
    Value i = x.argument(1);
    Value j = y.argument(1);
    return isPaired(i, j) || i instanceof Input && j instanceof Input && joined.keySet().stream().noneMatch(p -> p.a == i || p.b == j) && sameOffset(i, j);
  }

  /** Indices that are met for the first time go together if they are equally far from values that go together. */
  private boolean sameOffset(Value i, Value j) {
    Offset x = offset(a, i);
    Offset y = offset(b, j);
    return x == null && y == null || x != null && y != null && x.by().equals(y.by()) && isPaired(x.base(), y.base());
  }

  private static Offset offset(HeaderState state, Value value) {
    return state.offsets().stream().filter(o -> o.value() == value).findFirst().orElse(null);
  }

  private List<Offset> offsets() {
    List<Offset> common = new ArrayList<>();
    for (Offset x : a.offsets()) {
      for (Offset y : b.offsets()) {
        if (x.by().equals(y.by()) && isPaired(x.base(), y.base()) && joined.get(new Pair(x.value(), y.value())) instanceof Input value) {
          common.add(new Offset(value, joinedOf(x.base(), y.base()), x.by()));
        }
      }
    }
    return common;
  }

  private boolean isPaired(Value x, Value y) {
    return x.isConstant() ? x.equals(y) : joined.get(new Pair(x, y)) instanceof Input;
  }

  private Value value(Value x, Value y) {
    if (x.isConstant() && x.equals(y)) {
      return x;
    }
    Pair pair = new Pair(x, y);
    Value known = joined.get(pair);
    if (known != null) {
      return known;
    }
    Value made = x instanceof Virtual v && y instanceof Virtual w && !allocated.contains(x) && !allocated.contains(y) ? virtual(pair, v, w) : leaf(pair);
    joined.put(pair, made);
    return made;
  }

  private Value virtual(Pair pair, Virtual v, Virtual w) {
    boolean alike = v.type() == w.type() && (!v.isArray() || v.contents().length == w.contents().length);
    Value other = partners.put(v, w);
    Value back = partners.put(w, v);
    if (!alike || other != null && other != w || back != null && back != v) {
      allocate(v);
      allocate(w);
      throw new StartOver();
    }
    unfilled.add(pair);
    return new Virtual(v.type(), v.isArray() || Boxes.isBox(v.type()) ? v.fields() : allFields(v, w));
  }

  private static List<FieldDescr> allFields(Virtual v, Virtual w) {
    List<FieldDescr> fields = new ArrayList<>(v.fields());
    w.fields().stream().filter(f -> !fields.contains(f)).forEach(fields::add);
    return fields;
  }

  private void fill() {
    while (!unfilled.isEmpty()) {
      Pair pair = unfilled.remove();
      Virtual v = (Virtual) pair.a;
      Virtual w = (Virtual) pair.b;
      Virtual made = (Virtual) joined.get(pair);
      boolean byField = !v.isArray() && !Boxes.isBox(v.type());
      Value[] contents = new Value[byField ? made.fields().size() : v.contents().length];
      for (int i = 0; i < contents.length; i++) {
        contents[i] = byField ? value(content(v, made.fields().get(i)), content(w, made.fields().get(i))) : value(v.contents()[i], w.contents()[i]);
      }
      made.fill(contents);
    }
  }

  private static Value content(Virtual v, FieldDescr field) {
    int i = v.fields().indexOf(field);
    return i < 0 ? Shape.zero(field.kind()) : v.contents()[i];
  }

  private Value leaf(Pair pair) {
    allocate(pair.a);
    allocate(pair.b);
    if (allocatedMore) {
      throw new StartOver();
    }
    Leaf x = StateCapture.describe(pair.a, leavesOfA);
    Leaf y = StateCapture.describe(pair.b, leavesOfB);
    boolean sameType = x.type() != null && x.type() == y.type();
    TypeDescr type = isNull(pair.a) ? y.type() : isNull(pair.b) ? x.type() : sameType ? x.type() : common(x.type(), y.type());
    boolean exact = isNull(pair.a) ? y.exact() : isNull(pair.b) ? x.exact() : sameType && x.exact() && y.exact();
    boolean sameBounds = x.low() == y.low() && x.high() == y.high();
    Node anything = new Node(0, pair.a.kind(), null);
    Input input = new Input(pair.a.kind(), type);
    if (pair.a instanceof Virtual v && pair.b instanceof Virtual w && v.type() == w.type() && !v.isArray() && !Boxes.isBox(v.type())) {
      contentsKnown.add(new Contents(input, v, w));
    }
    leaves.add(new Leaf(input, type, exact, x.nonNull() && y.nonNull(), x.steady() && y.steady(), sameBounds ? x.low() : anything.low, sameBounds ? x.high() : anything.high));
    return input;
  }

  private static boolean isNull(Value v) {
    return v instanceof Constant c && c.isNull();
  }

  private static TypeDescr common(TypeDescr x, TypeDescr y) {
    return x == null || y == null ? null : x.isSubtypeOf(y) ? y : y.isSubtypeOf(x) ? x : null;
  }

  private List<Distinct> distinct() {
    if (a.distinct().isEmpty() || b.distinct().isEmpty()) {
      return List.of();
    }
    Map<Value, List<Pair>> joinedWith = new IdentityHashMap<>();
    joined.forEach((pair, made) -> {
      if (made instanceof Input) {
        joinedWith.computeIfAbsent(pair.a, k -> new ArrayList<>()).add(pair);
      }
    });
    Set<Pair> distinctInB = new HashSet<>();
    b.distinct().forEach(e -> {
      distinctInB.add(new Pair(e.a(), e.b()));
      distinctInB.add(new Pair(e.b(), e.a()));
    });
    List<Distinct> pairs = new ArrayList<>();
    for (Distinct d : a.distinct()) { // of inputs only
      for (Pair first : joinedWith.getOrDefault(d.a(), List.of())) {
        for (Pair second : joinedWith.getOrDefault(d.b(), List.of())) {
          if (distinctInB.contains(new Pair(first.b, second.b))) {
            pairs.add(new Distinct(joined.get(first), joined.get(second)));
          }
        }
      }
    }
    return pairs;
  }

  private Value joinedOf(Value x, Value y) {
    return joined.getOrDefault(new Pair(x, y), x);
  }
}
