/**
 * The optimiser.
 *
 * <p><b>Does:</b> maps a recorded trace to an equivalent one with fewer operations: constants and algebra, common subexpressions, guards that are
 * implied, ranges of ints, known contents of the heap, objects that need not be allocated, stores that nobody sees, dead code.
 *
 * <p><b>Input and output:</b> {@link dev.clew.trace.Trace}s. Snapshots of the output may hold {@link dev.clew.trace.Virtual}s.
 *
 * <p><b>Invariants:</b> a pure function; the input stays as it is. What is learned lives in a side table, not in the IR. One forward walk, in which
 * every operation is answered by a known value, put into abstract state, or emitted; then one backward sweep. A guard that is known to fail is kept.
 * Time is linear in the length of the trace with its snapshots.
 *
 * <p><b>Does not:</b> know class files, or classes beyond what descriptors tell; move operations; do what C2
 * does well on the generated code (loop invariants, strength reduction, register allocation).
 *
 * <p><b>Start reading at</b> {@link dev.clew.opt.Optimizer}, then {@code Forward}, which is the map of the package, {@code Node}, and the essay at
 * the top of each concern: {@code Pure} with {@code Rules}, {@code Ranges} and {@code Comparisons}; {@code Guards}; {@code Calls} with {@code LibraryCalls} and {@code ArrayCopies}; {@code Heap} with
 * {@code Aliasing}; {@code Virtuals} with {@code Materializer}; {@code OwedStores}; {@code DeadCode}. What goes round loops and into bridges: {@code Loops}, then {@code HeaderState} with {@code StateCapture},
 * {@code StateEntry}, {@code StateMatch}, {@code StateJoin} and {@code StatePruning}; {@code NewVersion}; {@code ExitKnowledge}; {@code PortalCalls}.
 */
package dev.clew.opt;
