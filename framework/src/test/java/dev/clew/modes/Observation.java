package dev.clew.modes;

import dev.clew.observe.Summary;
import dev.clew.runtime.CompiledTrace;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import java.util.List;
import java.util.Set;

/**
 * What can be seen after one run.
 *
 * @param result what the run returned
 * @param summary the counters at the end
 * @param traces every trace compiled and still alive, with what was recorded
 * @param type the program's class, to look at its static fields
 */
public record Observation(String result, Summary summary, List<CompiledTrace> traces, Class<?> type) {
  /** Returns how many operations of these rows all compiled traces have. */
  public long all(Op... ops) {
    return traces.stream().mapToLong(t -> count(t.optimised().operations(), ops)).sum();
  }

  /** Returns how many operations of these rows all traces had as recorded. */
  public long recorded(Op... ops) {
    return traces.stream().mapToLong(t -> count(t.recorded().operations(), ops)).sum();
  }

  /** Returns how many operations of these rows the body of the only loop has. */
  public long body(Op... ops) {
    return count(body(), ops);
  }

  /** Returns the guards in the body of the only loop. */
  public List<Operation> guards() {
    return body().stream().filter(o -> o.op().isGuard()).toList();
  }

  /** Returns the body of the only loop: its loop part, or if it has none what follows its last label, or everything. */
  public List<Operation> body() {
    List<Operation> operations = loop().operations();
    int label = -1;
    for (int i = 0; i < operations.size(); i++) {
      label = operations.get(i).op() == Op.LABEL ? i : label;
    }
    return operations.subList(label + 1, operations.size());
  }

  private Trace loop() {
    List<Trace> loops = traces.stream().map(CompiledTrace::optimised).filter(t -> t.role() == Trace.Role.LOOP).toList();
    List<Trace> parts = loops.size() == 1 ? loops : loops.stream().filter(Observation::goesRound).toList();
    if (parts.size() != 1) {
      throw new AssertionError("not one loop but " + parts.size());
    }
    return parts.get(0);
  }

  private static boolean goesRound(Trace trace) {
    return trace.last().op() == Op.JUMP && trace.last().target() == null;
  }

  private static long count(List<Operation> operations, Op... ops) {
    Set<Op> wanted = Set.of(ops);
    return operations.stream().filter(o -> wanted.contains(o.op())).count();
  }
}
