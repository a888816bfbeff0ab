package dev.clew.opt;

import dev.clew.opt.HeaderState.Distinct;
import dev.clew.opt.HeaderState.Known;
import dev.clew.opt.HeaderState.Leaf;
import dev.clew.opt.HeaderState.Offset;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a walk that is about to jump knows at least what a {@link HeaderState} says, and what the jump has to bring if so.
 *
 * <p>The two graphs are followed together from the reds; then come the owed stores and known locations, each as soon as its object has been met. A store that the walk owes and the
 * state does not is done before the jump. One that the state owes and the walk does not is a mismatch: doing it later would write what nobody wrote. A location that the state knows and the walk
 * does not may be read before the jump, if nothing is asked of what it holds.
 *
 * <p>Invariants: what is virtual in the state is virtual in the walk, one to one, and nothing that happens before the jump allocates it. {@link #found} changes nothing; {@link #jump} does.
 */
final class StateMatch {
  private final Forward walk;
  private final HeaderState state;
  private final Map<Value, Leaf> leaves = new IdentityHashMap<>();
  private final Map<Value, Node> bound = new IdentityHashMap<>();
  private final Map<Node, Virtual> virtuals = new IdentityHashMap<>();
  private final Set<MemoryCache.Entry> carried = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Known> toRead = new ArrayList<>();

  private StateMatch(Forward walk, HeaderState state) {
    this.walk = walk;
    this.state = state;
    for (Leaf l : state.leaves()) {
      leaves.put(l.input(), l);
    }
  }

  /**
   * Returns the match, or null if the state does not fit.
   *
   * @param mayRead whether a location the walk does not know may be read before the jump
   */
  static StateMatch found(Forward walk, HeaderState state, Node[] reds, boolean mayRead) {
    StateMatch match = new StateMatch(walk, state);
    return match.matches(reds, mayRead) ? match : null;
  }

  private boolean matches(Node[] reds, boolean mayRead) {
    for (int i = 0; i < reds.length; i++) {
      if (!bind(state.reds().get(i), reds[i])) {
        return false;
      }
    }
    List<Operation> stores = new ArrayList<>(state.stores());
    List<Known> known = new ArrayList<>(state.known());
    for (boolean progress = true; progress;) {
      int before = stores.size() + known.size();
      for (Operation s : List.copyOf(stores)) {
        if (isReachable(s, 1)) {
          if (!owed(s)) {
            return false;
          }
          stores.remove(s);
        }
      }
      for (Known k : List.copyOf(known)) {
        if (isReachable(k.load(), 0)) {
          if (!holds(k, mayRead)) {
            return false;
          }
          known.remove(k);
        }
      }
      progress = stores.size() + known.size() < before;
    }
    return stores.isEmpty() && known.isEmpty() && distinct() && offsets() && allBound() && staysVirtual();
  }

  private boolean bind(Value v, Node given) {
    Node n = given.find();
    if (v instanceof Constant c) {
      return n.isConstant() && n.constant.equals(c);
    }
    if (bound.containsKey(v)) {
      return bound.get(v) == n; // never, if it is to be read first
    }
    bound.put(v, n);
    if (v instanceof Virtual virtual) {
      return sameShape(virtual, n);
    }
    return v instanceof Input && satisfies(n, leaves.get(v));
  }

  private static boolean satisfies(Node n, Leaf leaf) {
    boolean type = leaf.type() == null || n.isNull() || n.type != null && (leaf.exact() ? n.exact && n.type == leaf.type() : n.type.isSubtypeOf(leaf.type()));
    return type && (n.nonNull || !leaf.nonNull()) && (n.steady || !leaf.steady()) && n.isWithin(leaf.low(), leaf.high());
  }

  private boolean sameShape(Virtual v, Node n) {
    if (!n.isVirtual() || n.type != v.type() || virtuals.put(n, v) != null) {
      return false;
    }
    if (!(n.shape instanceof Shape.OfObject object)) {
      Node[] contents = n.shape.contents();
      if (contents.length != v.contents().length) {
        return false;
      }
      for (int i = 0; i < contents.length; i++) {
        if (!bind(v.contents()[i], contents[i])) {
          return false;
        }
      }
      return true;
    }
    for (int i = 0; i < v.contents().length; i++) {
      Node content = object.get(v.fields().get(i));
      if (!bind(v.contents()[i], content != null ? content : walk.nodes().constant(Shape.zero(v.fields().get(i).kind())))) {
        return false;
      }
    }
    for (int i = 0; i < object.size(); i++) {
      if (!v.fields().contains(object.fields().get(i)) && !object.contents()[i].find().isDefault()) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether it is known by now which location an access is to. */
  private boolean isReachable(Operation access, int values) {
    for (int i = 0; i < access.count() - values; i++) {
      Value v = access.argument(i);
      if (!v.isConstant() && !bound.containsKey(v) && !(i == 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean owed(Operation store) {
    Node object = store.op() == Op.SETSTATIC ? null : at(store.argument(0));
    for (MemoryCache.Entry e : walk.owed().entries()) {
      if (e.owed.op() == store.op() && e.owed.descriptor() == store.descriptor() && (e.object == null ? null : e.object.find()) == object && !carried.contains(e)
          && (e.index == null || isIndex(store.argument(1), e.index.find()))) {
        carried.add(e);
        return bind(store.argument(store.count() - 1), e.value);
      }
    }
    return false;
  }

  private boolean holds(Known k, boolean mayRead) {
    Operation load = k.load();
    Node object = load.count() == 0 ? null : at(load.argument(0));
    MemoryCache.Entry e = null;
    if (load.op() == Op.GETARRAYITEM) {
      for (MemoryCache.Entry each : walk.heap().entries(load.descriptor())) {
        if (e == null && each.object.find() == object && isIndex(load.argument(1), each.index.find())) {
          e = each;
        }
      }
    } else if (object != null && object.shape instanceof Shape.OfObject shape) { // allocated before the jump, with what is in it
      Node content = shape.get(load.field());
      return bind(k.value(), content != null ? content : walk.nodes().constant(Shape.zero(load.field().kind())));
    } else {
      e = walk.heap().find(load.descriptor(), object, null);
    }
    if (e != null) {
      return bind(k.value(), e.value);
    }
    if (!mayRead || load.op() == Op.GETARRAYITEM || !(k.value() instanceof Input input) || bound.containsKey(input) || asksForMore(leaves.get(input), load.field())) {
      return false;
    }
    for (MemoryCache.Entry each : walk.heap().entries(load.descriptor())) {
      if (each.owed != null && !MemoryCache.isDistinct(each, object, null, walk.facts())) {
        return false; // reading would do that store, and allocate what it stores
      }
    }
    if (object != null && !(object.nonNull && !object.isVirtual() && object.type != null && object.type.isSubtypeOf(load.field().owner()))) {
      return false;
    }
    toRead.add(k);
    bound.put(input, null);
    return true;
  }

  private static boolean asksForMore(Leaf leaf, FieldDescr field) {
    TypeDescr declared = field.type();
    boolean type = leaf.type() == null || declared != null && declared.isSubtypeOf(leaf.type()) && (!leaf.exact() || declared.isExact());
    return !type || leaf.nonNull() || leaf.steady() || leaf.low() > Integer.MIN_VALUE || leaf.high() < (leaf.input().kind() == dev.clew.trace.Kind.INT ? Integer.MAX_VALUE : Long.MAX_VALUE);
  }

  private Node at(Value v) {
    return v instanceof Constant c ? walk.nodes().constant(c) : bound.get(v);
  }

  /** Tells whether a node is the index the state means; an index met for the first time is taken as it comes, if it is as far from its base as it should be. */
  private boolean isIndex(Value v, Node n) {
    if (v instanceof Constant c) {
      return n.isConstant() && n.constant.equals(c);
    }
    if (bound.containsKey(v)) {
      return bound.get(v) == n;
    }
    for (Offset o : state.offsets()) {
      if (o.value() == v && !isApart(n, bound.get(o.base()), o.by())) {
        return false;
      }
    }
    return bind(v, n);
  }

  private static boolean isApart(Node n, Node base, Constant by) {
    if (base == null) {
      return false;
    }
    return base.isConstant() ? n.isBits((int) (base.constant.bits() + by.bits()))
        : n.op == Op.INT_ADD && n.arguments[0].find() == base && n.arguments[1].find().isBits(by.bits());
  }

  private boolean offsets() {
    return state.offsets().stream().allMatch(o -> bound.get(o.value()) != null && isApart(bound.get(o.value()), bound.get(o.base()), o.by()));
  }

  private boolean distinct() {
    for (Distinct d : state.distinct()) {
      Node a = at(d.a());
      Node b = at(d.b());
      if (a == null || b == null || !walk.facts().aliasing().distinct(a, b)) {
        return false;
      }
    }
    return true;
  }

  private boolean allBound() {
    return state.leaves().stream().allMatch(l -> bound.containsKey(l.input()));
  }

  /** What is allocated before the jump must not be what the state wants virtual. */
  private boolean staysVirtual() {
    Deque<Node> allocated = new ArrayDeque<>();
    for (Map.Entry<Value, Node> e : bound.entrySet()) {
      if (e.getKey() instanceof Input && e.getValue() != null) {
        allocated.add(e.getValue());
      }
    }
    for (MemoryCache.Entry e : walk.owed().entries()) {
      if (!carried.contains(e)) {
        allocated.add(e.value.find());
      }
    }
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!allocated.isEmpty()) {
      Node n = allocated.remove();
      if (n.isVirtual() && seen.add(n)) {
        if (virtuals.containsKey(n)) {
          return false;
        }
        for (int i = 0; i < n.shape.size(); i++) {
          allocated.add(n.shape.contents()[i].find());
        }
      }
    }
    return true;
  }

  /** Tells whether one of these objects travels by its contents. */
  boolean handsOver(Set<Node> objects) {
    return virtuals.keySet().stream().anyMatch(objects::contains);
  }

  /** Returns how much has to be done before the jump: stores that the state does not take over, and objects it does not take apart. */
  int leftToDo() {
    Set<Node> allocated = Collections.newSetFromMap(new IdentityHashMap<>());
    int stores = 0;
    for (MemoryCache.Entry e : walk.owed().entries()) {
      if (!carried.contains(e)) {
        stores++;
        allocated.add(e.value.find());
      }
    }
    bound.forEach((value, node) -> {
      if (value instanceof Input && node != null) {
        allocated.add(node);
      }
    });
    return stores + (int) allocated.stream().filter(Node::isVirtual).count();
  }

  /** Does what has to be done before the jump, and returns what it brings, one node for each input of the state. */
  Node[] jump() {
    for (MemoryCache.Entry e : List.copyOf(walk.owed().entries())) {
      if (!carried.contains(e)) {
        walk.owed().settle(e);
      }
    }
    for (Known k : toRead) {
      Operation load = k.load();
      bound.put(k.value(), walk.heap().load(load, load.count() == 0 ? null : at(load.argument(0)), false));
    }
    return state.leaves().stream().map(l -> bound.get(l.input()).find()).toArray(Node[]::new);
  }
}
