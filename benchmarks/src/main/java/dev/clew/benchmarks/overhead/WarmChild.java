package dev.clew.benchmarks.overhead;

import dev.clew.Clew;
import dev.clew.benchmarks.measure.Child;
import dev.clew.benchmarks.measure.Transcript;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import dev.clew.benchmarks.program.Way;
import dev.clew.observe.BridgeCompiled;
import dev.clew.observe.JitEvent;
import dev.clew.observe.LoopCompiled;
import dev.clew.observe.TraceStarted;
import dev.clew.observe.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The process that compiles traces until its compiler is warm, and some more. The output of its {@link Transcript} has a line for each trace, a {@link Cost}.
 *
 * <p>Arguments: how many traces, after how many nanoseconds to stop all the same, then for each program what it is found by and its name.
 */
public final class WarmChild {
  private final Map<Integer, Long> starts = new HashMap<>();
  private final List<Cost> costs = new ArrayList<>();
  private String program;

  private WarmChild() {}

  /** Compiles, and exits with 0, or with 1 and a message if a program fails. */
  public static void main(String[] args) {
    Child.answer(() -> {
      List<Program> programs = new ArrayList<>();
      for (int i = 2; i < args.length; i += 2) {
        programs.add(Programs.one(args[i], args[i + 1]));
      }
      List<Cost> costs = new WarmChild().compile(programs, Integer.parseInt(args[0]), Long.parseLong(args[1]));
      return new Transcript(List.of(), costs.stream().map(Cost::line).collect(Collectors.joining("\n")));
    });
  }

  /** Each time a program is loaded it is a new guest program, whose traces are compiled anew. If there are none for any program, there will not be. */
  private List<Cost> compile(List<Program> programs, int traces, long nanos) throws Exception {
    Clew.shared().addListener(this::on);
    long start = System.nanoTime();
    int before;
    do {
      before = costs.size();
      for (Program next : programs) {
        if (costs.size() < traces) {
          program = next.name();
          next.load(Way.ON).run();
        }
      }
    } while (costs.size() > before && costs.size() < traces && System.nanoTime() - start < nanos);
    return costs;
  }

  /** Called on the thread of the program only, as nothing is compiled in the background. */
  private void on(JitEvent event) {
    if (event instanceof TraceStarted e) {
      starts.put(e.id(), e.stamp().nanos());
    } else if (event instanceof LoopCompiled e) {
      compiled(e, e.id(), e.work());
    } else if (event instanceof BridgeCompiled e) {
      compiled(e, e.id(), e.work());
    }
  }

  /** Leaves out versions of a loop that are compiled from what was recorded for it before: they have no start. */
  private void compiled(JitEvent event, int id, Work work) {
    Long start = starts.remove(id);
    if (start != null && work.recorded() > 0) {
      costs.add(Cost.of(program, work, event.stamp().nanos() - start));
    }
  }
}
