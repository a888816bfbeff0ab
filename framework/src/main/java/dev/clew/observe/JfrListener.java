package dev.clew.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * Turns events into those of the JDK's Flight Recorder, where they stand on one time line with HotSpot's own compilations and collections. Reached
 * through {@link FlightRecorder} only.
 *
 * <p>The first event object of a process costs a quarter of a second (measured, JDK 17 and 25), which would fall into the guest's warm-up. So none is made before
 * somebody has used Flight Recorder, and then the price is paid already.
 */
final class JfrListener implements JitListener {

  @Override
  public void on(JitEvent event) {
    if (jdk.jfr.FlightRecorder.isInitialized()) {
      record(event);
    }
  }

  private static void record(JitEvent event) {
    if (event instanceof LoopCompiled e) {
      compiled(new Loop(), e.id(), e.guest().text(), e.work());
    } else if (event instanceof BridgeCompiled e) {
      Bridge bridge = new Bridge();
      bridge.tree = e.tree();
      bridge.parent = e.parent();
      bridge.guard = e.guard();
      compiled(bridge, e.id(), e.guest().text(), e.work());
    } else if (event instanceof TraceAborted e) {
      aborted(e);
    } else if (event instanceof InternalFailure e) {
      failed(e);
    }
  }

  private static void compiled(Compiled jfr, int id, String guest, Work work) {
    if (jfr.shouldCommit()) {
      jfr.trace = id;
      jfr.guest = guest;
      jfr.recorded = work.recorded();
      jfr.optimised = work.optimised();
      jfr.recording = work.recordingNanos();
      jfr.optimising = work.optimisingNanos();
      jfr.generating = work.generatingNanos();
      jfr.bytes = work.bytes();
      jfr.commit();
    }
  }

  private static void aborted(TraceAborted e) {
    Aborted jfr = new Aborted();
    if (jfr.shouldCommit()) {
      jfr.trace = e.id();
      jfr.guest = e.guest().text();
      jfr.reason = Words.of(e.reason());
      jfr.interpreter = e.interpreter() == null ? null : e.interpreter().toString();
      jfr.recorded = e.recorded();
      jfr.spent = e.nanos();
      jfr.consequence = e.consequence();
      jfr.advice = e.reason().advice();
      jfr.commit();
    }
  }

  private static void failed(InternalFailure e) {
    Failed jfr = new Failed();
    if (jfr.shouldCommit()) {
      jfr.phase = Words.of(e.phase());
      jfr.guest = e.guest().text();
      jfr.error = e.error().toString();
      jfr.commit();
    }
  }

  /** What loops and bridges have in common. */
  @Category("Clew")
  @StackTrace(false)
  abstract static class Compiled extends Event {
    @Label("Trace")
    int trace;

    @Label("Guest Location")
    String guest;

    @Label("Operations Recorded")
    int recorded;

    @Label("Operations Optimised")
    int optimised;

    @Label("Time Recording")
    @Timespan(Timespan.NANOSECONDS)
    long recording;

    @Label("Time Optimising")
    @Timespan(Timespan.NANOSECONDS)
    long optimising;

    @Label("Time Generating")
    @Timespan(Timespan.NANOSECONDS)
    long generating;

    @Label("Class File Size")
    @DataAmount
    long bytes;
  }

  /** See {@link LoopCompiled}. */
  @Name("dev.clew.LoopCompiled")
  @Label("Loop Compiled")
  @Description("A trace that starts at a guest loop header was compiled")
  static final class Loop extends Compiled {}

  /** See {@link BridgeCompiled}. */
  @Name("dev.clew.BridgeCompiled")
  @Label("Bridge Compiled")
  @Description("A trace that starts at a failing guard was compiled")
  static final class Bridge extends Compiled {
    @Label("Loop")
    int tree;

    @Label("Parent Trace")
    int parent;

    @Label("Guard")
    int guard;
  }

  /** See {@link TraceAborted}. */
  @Name("dev.clew.TraceAborted")
  @Label("Trace Aborted")
  @Description("A recording was given up")
  @Category("Clew")
  @StackTrace(false)
  static final class Aborted extends Event {
    @Label("Recording")
    int trace;

    @Label("Guest Location")
    String guest;

    @Label("Reason")
    String reason;

    @Label("Place in the Interpreter")
    String interpreter;

    @Label("Operations Recorded")
    int recorded;

    @Label("Time Spent")
    @Timespan(Timespan.NANOSECONDS)
    long spent;

    @Label("Consequence")
    String consequence;

    @Label("Advice")
    String advice;
  }

  /** See {@link InternalFailure}. */
  @Name("dev.clew.InternalFailure")
  @Label("Internal Failure")
  @Description("The JIT compiler itself failed; the guest went on")
  @Category("Clew")
  @StackTrace(false)
  static final class Failed extends Event {
    @Label("Phase")
    String phase;

    @Label("Guest Location")
    String guest;

    @Label("Error")
    String error;
  }
}
