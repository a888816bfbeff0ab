package dev.clew.testkit;

import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about one trace, or about a part of it. What is counted is what compiled code does: merge points and other hints are no operations, and objects
 * that exist only in the snapshots of guards are not allocated.
 *
 * <p>Classes, fields and callees go by simple names, as traces print them: {@code Frame}, {@code Frame.pc}, {@code Frame.push}; a nested class is {@code
 * Outer$Inner}.
 */
public final class TraceAssert extends AbstractAssert<TraceAssert, Part> {
  TraceAssert(Part part) {
    super(part, TraceAssert.class);
  }

  /** Goes on with the operations from every merge point at a guest location up to the next merge point: one guest instruction. */
  public TraceAssert at(String location) {
    return narrowed(actual.at(location), location);
  }

  /** Goes on with the operations from the first merge point at one guest location up to the next one at another. */
  public TraceAssert between(String from, String to) {
    return narrowed(actual.between(from, to), from);
  }

  private TraceAssert narrowed(Part part, String location) {
    if (part == null) {
      fail("does not pass \"" + location + '"', "a merge point at \"" + location + '"', "merge points at " + actual.locations(), List.of(), false);
    }
    return new TraceAssert(part);
  }

  /** Asserts that nothing is allocated: no objects, no arrays, no boxes. */
  public TraceAssert hasNoAllocations() {
    return hasAllocations(Count.none());
  }

  /** Asserts how many objects, arrays and boxes are allocated. */
  public TraceAssert hasAllocations(Count count) {
    return has("allocations", count, Operations::allocates);
  }

  /** Asserts that no box of {@code java.lang} is made or read. */
  public TraceAssert hasNoBoxing() {
    return has("boxing or unboxing", Count.none(), Operations::isBoxing);
  }

  /** Asserts that nothing is called: everything was looked into or computed while tracing. Boxing and constructors that are called count as calls. */
  public TraceAssert hasNoResidualCalls() {
    return hasResidualCalls(Count.none());
  }

  /** Asserts how many calls are left. */
  public TraceAssert hasResidualCalls(Count count) {
    return has("residual calls", count, o -> o.op().isCall());
  }

  /** Asserts how many calls of one method are left: {@code Strings.hash}. */
  public TraceAssert hasCallsTo(String callee, Count count) {
    return has("calls of " + callee, count, o -> o.op().isCall() && ((MethodDescr) o.descriptor()).name().equals(callee));
  }

  /** Asserts how many guards there are, of any sort. */
  public TraceAssert hasGuards(Count count) {
    return has("guards", count, o -> o.op().isGuard());
  }

  /** Asserts that nothing asks for the class of an object, or whether it is null. */
  public TraceAssert hasNoTypeGuards() {
    return has("type guards", Count.none(), TypeGuards::isTypeGuard);
  }

  /**
   * Asserts that nothing asks for the class of an object, or whether it is null, where an earlier guard has answered: one on the same value or the same
   * unwritten field, or, in a loop, one in the iteration before on what the loop hands on unchanged.
   */
  public TraceAssert hasNoRepeatedTypeGuards() {
    List<Operation> repeated = TypeGuards.repeated(actual);
    if (!repeated.isEmpty()) {
      fail("repeated type guards", "each type is checked once, and not in every iteration", Integer.toString(repeated.size()), repeated, false);
    }
    return this;
  }

  /**
   * Asserts that no field of a class ({@code Frame}), or this one field ({@code Frame.pc}), is read or written: its objects travel in local variables, or not
   * at all.
   */
  public TraceAssert hasNoAccessTo(String classOrField) {
    return has("accesses to " + classOrField, Count.none(), o -> Operations.accesses(o, classOrField));
  }

  /** Asserts that no element of an array is read or written. */
  public TraceAssert hasNoArrayAccess() {
    return has("array accesses", Count.none(), Operations::isArrayAccess);
  }

  /** Asserts how many operations there are, hints not counted. */
  public TraceAssert hasOperations(Count count) {
    return has("operations", count, Operations::isReal);
  }

  /** Asserts how many operations there are of these rows of the operations table. */
  public TraceAssert hasOperations(Count count, Op... ops) {
    List<Op> wanted = List.of(ops);
    return has(wanted.stream().map(Op::text).toList() + " operations", count, o -> wanted.contains(o.op()));
  }

  /**
   * Asserts what the trace gets handed, in order, as it is printed but without numbers: {@code carries("i", "j", "r:Frame")}. For a loop part this is what
   * travels around the loop: {@code i} an int, {@code j} a long, {@code f} a float, {@code d} a double, {@code r} a reference, with its declared type if it has
   * one. A type that is left out is not compared.
   */
  public TraceAssert carries(String... kinds) {
    String list = actual.inputs.substring(1, actual.inputs.length() - 1).replaceAll("\\b([ijfdr])\\d+", "$1");
    List<String> found = list.isEmpty() ? List.of() : List.of(list.split(", "));
    boolean same = found.size() == kinds.length;
    for (int i = 0; same && i < kinds.length; i++) {
      same = found.get(i).equals(kinds[i]) || found.get(i).startsWith(kinds[i] + ":");
    }
    if (!same) {
      fail("other values are carried", List.of(kinds).toString(), found.toString(), List.of(), false);
    }
    return this;
  }

  /**
   * Asserts that the trace has these operations somewhere, one after the other. A line {@code ...} stands for any number of operations; names of values are
   * free, but the same name means the same value and different names different ones; snapshots and merge points are compared only where the fragment writes
   * them.
   *
   * <pre>{@code
   * .matchesFragment("""
   *     next = int_add(i, 1)
   *     ...
   *     test = int_lt(next, limit)
   *     guard_true(test)
   *     """)
   * }</pre>
   *
   * @throws IllegalArgumentException if the text is no fragment
   */
  public TraceAssert matchesFragment(String text) {
    Fragment fragment = new Fragment(text);
    if (!fragment.isIn(actual)) {
      String found = "nothing that fits the line: " + fragment.failedAt();
      fail("the fragment does not match", text.strip().indent(14).strip(), found, List.of(), fragment.hasSnapshots());
    }
    return this;
  }

  /**
   * Asserts that the trace does not have these operations one after the other; see {@link #matchesFragment}.
   *
   * @throws IllegalArgumentException if the text is no fragment
   */
  public TraceAssert doesNotMatchFragment(String text) {
    Fragment fragment = new Fragment(text);
    if (fragment.isIn(actual)) {
      fail("the fragment matches", "nothing like\n              " + text.strip().indent(14).strip(), "it", List.of(), fragment.hasSnapshots());
    }
    return this;
  }

  private TraceAssert has(String what, Count wanted, Predicate<Operation> which) {
    List<Operation> found = actual.lines.stream().map(Part.Line::operation).filter(which).toList();
    if (!wanted.allows(found.size())) {
      String verdict = found.size() < wanted.least() ? "too few " : wanted.most() == 0 ? "has " : "too many ";
      fail(verdict + what, wanted.toString(), Integer.toString(found.size()), found, false);
    }
    return this;
  }

  private void fail(String what, String expected, String found, List<Operation> atFault, boolean snapshots) {
    failWithMessage("%s", Listing.of(actual, what, expected, found, atFault, snapshots));
  }
}
