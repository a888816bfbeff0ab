package dev.clew.observe;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import java.util.List;

/** One event of each kind, with fixed times. */
final class SampleEvents {
  /** The nanoTime all samples count from. */
  static final long START = 5_000_000_000L;

  static final Location HEADER = new Location("sum.b:12");
  static final Location INNER = new Location("sum.b:20");
  static final StackTraceElement RUN = new StackTraceElement("demo.Interp", "run", "Interp.java", 41);
  static final StackTraceElement PUT = new StackTraceElement("demo.Interp", "put", "Interp.java", 77);

  private SampleEvents() {}

  static Stamp at(int millis) {
    return new Stamp(START + millis * 1_000_000L, "main");
  }

  static LoopCompiled loop() {
    return new LoopCompiled(at(132), 3, HEADER, new Work(214, 61, 12, 1_210_000, 400_000, 950_000, 1840), "demo.Clew$sum_b_12/0x1");
  }

  static BridgeCompiled bridge() {
    return new BridgeCompiled(at(140), 4, 3, 3, 7, new Location("sum.b:14"), new Work(80, 35, 6, 310_000, 120_000, 400_000, 900), "demo.Clew$sum_b_14/0x2");
  }

  static TraceAborted abort() {
    return new TraceAborted(
        new Stamp(START + 150_000_000, "worker-1"), 5, INNER, AbortReason.TRACE_TOO_LONG, RUN, 6000, 4_100_000, "tried again after 400 more passes");
  }

  static InternalFailure failure() {
    var error = new IllegalStateException("no value for i7");
    error.setStackTrace(new StackTraceElement[] {new StackTraceElement("demo.Opt", "find", "Opt.java", 9)});
    return new InternalFailure(at(200), InternalFailure.Phase.OPTIMISING, new Location("sum.b:30"), error, "[i0]\njump(i0)\n");
  }

  /** Returns one event of each kind, in order of time. */
  static List<JitEvent> all() {
    return List.of(
        new TraceStarted(at(120), 3, HEADER, -1, -1),
        loop(),
        new Entered(at(133), 3, HEADER),
        new GuardFailed(at(134), 3, 7, new Location("sum.b:14")),
        new GuardHot(at(135), 3, 7, new Location("sum.b:14"), 50),
        bridge(),
        abort(),
        new RegionStitched(at(160), 3, HEADER, 2, 1_500_000, 2500, "demo.Clew$sum_b_12/0x3"),
        new ResidualCall(at(170), 5, INNER, "PrintStream.write", "its class is not woven", PUT, 2),
        new Blacklisted(at(180), INNER, AbortReason.TRACE_TOO_LONG, 5, 60),
        new NothingRepeats(at(185), new Location("sum.b:30"), "demo.Interp.run", List.of("n"), 20_000),
        new Invalidated(at(190), 3, HEADER, "Config.limit"),
        failure());
  }
}
