package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.nodes.Env;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Entering a continuation: leaves the {@code dynamic-wind}s that it is not in and enters those that it is in. */
final class Winding {
  /** Does the next thunk of a journey. */
  private static final Resumption NEXT = new Resumption() {
    @Override
    protected void resume(Machine machine, Env env, Object ignored) {
      travel(machine, (Journey) env.get(0), (Integer) env.get(1));
    }
  };

  private Winding() {}

  /** One thunk to be called on the way. */
  private record Stage(Object thunk, Dynamic in) {}

  /** The way to a continuation. */
  private record Journey(List<Stage> stages, Continuation target, Object value) {}

  static void reenter(Machine machine, Continuation target, Object value) {
    Dynamic.Winders here = machine.dynamic().winders();
    Dynamic.Winders there = target.dynamic.winders();
    if (here == there) {
      arrive(machine, target, value);
    } else {
      travel(machine, new Journey(stages(here, there), target, value), 0);
    }
  }

  private static void arrive(Machine machine, Continuation target, Object value) {
    machine.setDynamic(target.dynamic);
    machine.kont = target.kont;
    machine.returns(value);
  }

  private static void travel(Machine machine, Journey journey, int next) {
    if (next == journey.stages.size()) {
      arrive(machine, journey.target, journey.value);
      return;
    }
    Stage stage = journey.stages.get(next);
    machine.setDynamic(stage.in);
    machine.push(NEXT, new Env(null, journey, next + 1));
    machine.apply(stage.thunk);
  }

  private static List<Stage> stages(Dynamic.Winders from, Dynamic.Winders to) {
    List<Stage> leave = new ArrayList<>();
    ArrayDeque<Stage> enter = new ArrayDeque<>();
    Dynamic.Winders a = from;
    Dynamic.Winders b = to;
    while (a != b) {
      if (b == null || a != null && a.depth() >= b.depth()) {
        leave.add(new Stage(a.after(), a.around()));
        a = a.outer();
      } else {
        enter.push(new Stage(b.before(), b.around()));
        b = b.outer();
      }
    }
    leave.addAll(enter);
    return leave;
  }
}
