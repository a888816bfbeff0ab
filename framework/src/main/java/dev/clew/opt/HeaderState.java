package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known wherever a trace jumps to one version of a loop header: the abstract state of basic-block versioning, and the shape in which the loop's variables travel.
 *
 * <p>The greens of a header fix where the guest stands; the state fixes what the interpreter's own data look like there. Whatever is not known travels as an <em>input</em>,
 * one JVM local: a red, a field of an object that is not allocated, the content of a box, a value that a heap location is known to hold. Values of the state are trace values
 * over these inputs: a constant; an input; or a {@link dev.clew.trace.Virtual} of such.
 *
 * <p>RPython peels one iteration and exports what it knows through a short preamble; a state says the same as data, so that it can be compared: a jump from anywhere may ask
 * whether it fits ({@link StateMatch}).
 */
public final class HeaderState {
  private final List<Leaf> leaves;
  private final List<Value> reds;
  private final List<Operation> stores;
  private final List<Known> known;
  private final List<Distinct> distinct;
  private final List<Offset> offsets;

  /** An input, and what holds for it: class, nullness, whether an array's elements never change, bounds of an int or long (inclusive). */
  record Leaf(Input input, TypeDescr type, boolean exact, boolean nonNull, boolean steady, long low, long high) {}

  /** A location that holds a value: a load that need not be done. */
  record Known(Operation load, Value value) {}

  /** Two references that are not the same object. */
  record Distinct(Value a, Value b) {}

  /** An index that is another value plus a constant: two such are never the same place. */
  record Offset(Input value, Value base, Constant by) {}

  HeaderState(List<Leaf> leaves, List<Value> reds, List<Operation> stores, List<Known> known, List<Distinct> distinct, List<Offset> offsets) {
    this.offsets = List.copyOf(offsets);
    this.reds = List.copyOf(reds);
    this.stores = List.copyOf(stores);
    this.known = List.copyOf(known);
    this.distinct = List.copyOf(distinct);
    this.leaves = inOrder(leaves);
  }

  /** What {@link #snapshot} needs comes first, in its order, so that whoever rebuilds the reds from it may be given all that a jump brings. */
  private List<Leaf> inOrder(List<Leaf> given) {
    List<Value> first = snapshot(null).liveValues();
    List<Leaf> ordered = new ArrayList<>();
    for (Value v : first) {
      given.stream().filter(l -> l.input() == v).forEach(ordered::add);
    }
    given.stream().filter(l -> !first.contains(l.input())).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  /** Returns what a jump hands over, in order. */
  public List<Input> inputs() {
    return leaves.stream().map(Leaf::input).toList();
  }

  /**
   * Returns the reds of the portal at this header as the values of a frame, with the stores that are owed: what it takes to go on in the interpreter.
   *
   * @param point stands for the header
   */
  public Snapshot snapshot(Snapshot.FramePoint point) {
    return new Snapshot(point, reds.toArray(Value[]::new), null, stores);
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** Returns one value for each red of the portal. */
  List<Value> reds() {
    return reds;
  }

  /** Returns the stores that are owed to memory when the header is passed. */
  List<Operation> stores() {
    return stores;
  }

  List<Known> known() {
    return known;
  }

  List<Distinct> distinct() {
    return distinct;
  }

  List<Offset> offsets() {
    return offsets;
  }

  /** Tells whether one of the reds is an object that is not allocated. */
  boolean hasVirtuals() {
    return reds.stream().anyMatch(Virtual.class::isInstance);
  }

  /** Tells whether a jump that knows less would have to allocate something. */
  boolean savesAllocation() {
    return hasVirtuals() || stores.stream().anyMatch(s -> s.argument(s.count() - 1) instanceof Virtual);
  }

  /** Tells whether anything is known here that the reds' declared types do not say. */
  boolean saysAnything() {
    boolean eachByItself = reds.stream().allMatch(Input.class::isInstance) && reds.stream().distinct().count() == reds.size();
    return !stores.isEmpty() || !known.isEmpty() || !eachByItself || leaves.stream().anyMatch(HeaderState::saysMore);
  }

  private static boolean saysMore(Leaf l) {
    return l.nonNull || l.exact && !l.type.isExact();
  }

  @Override
  public String toString() {
    return leaves.size() + " values, " + stores.size() + " owed stores, " + known.size() + " known locations";
  }
}
