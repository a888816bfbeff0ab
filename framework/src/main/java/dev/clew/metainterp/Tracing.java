package dev.clew.metainterp;

import dev.clew.resume.CodePoint;
import dev.clew.resume.Frame;
import dev.clew.resume.ResumeData;
import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The three ways into the meta-interpreter: record a loop from a merge point, record a bridge from a failed guard, or just go on from a failed guard.
 */
public final class Tracing {
  private Tracing() {}

  /**
   * Records a loop.
   *
   * @param name name of the trace
   * @param prims raw bits of the primitives among greens and reds, in the portal's order
   * @param refs the references among them
   */
  public static Recording loop(Environment environment, Portal portal, String name, long[] prims, Object[] refs) {
    List<Input> inputs = new ArrayList<>();
    List<Constant> greens = new ArrayList<>();
    Frame frame = new Frame(portal.method(), null, true);
    frame.pc = portal.mergePoint() + 1;
    int p = 0;
    int r = 0;
    for (int i = 0; i < portal.count(); i++) {
      Kind kind = portal.kind(i);
      long bits = kind.isPrimitive() ? prims[p++] : 0;
      Object reference = kind.isPrimitive() ? null : refs[r++];
      Value value;
      if (i < portal.greenCount()) {
        Constant green = Constant.of(kind, bits, reference);
        greens.add(green);
        value = green;
      } else {
        Input input = new Input(kind, portal.type(i));
        inputs.add(input);
        value = input;
      }
      frame.prims[portal.slot(i)] = bits;
      frame.refs[portal.slot(i)] = reference;
      frame.values[portal.slot(i)] = value;
    }
    Machine machine = new Machine(environment);
    Recorder recorder = new Recorder(machine, new Closing(environment, greens));
    recorder.restartAt(frame);
    machine.record(recorder);
    return finish(machine, machine.run(frame), recorder, name, Trace.Role.LOOP, inputs);
  }

  /**
   * Records a bridge.
   *
   * @param name name of the trace
   * @param prims raw bits of the guard's primitive live values
   * @param refs its reference live values, then the pending exception if the guard is about one
   * @param forAnyValue whether the value that the guard is about is not promoted again, so that the bridge is for all values
   */
  public static Recording bridge(Environment environment, ResumeData data, String name, long[] prims, Object[] refs, boolean forAnyValue) {
    List<Input> inputs = data.inputs();
    CodePoint.Mode mode = data.point().mode();
    if (isAboutCall(mode)) {
      inputs.add(new Input(Kind.REF, TypeDescr.of(Throwable.class)));
    }
    Machine machine = new Machine(environment);
    Recorder recorder = new Recorder(machine, new Closing(environment, null));
    if (forAnyValue) {
      recorder.spareNext();
    }
    Transfer transfer;
    Frame frame = rebuild(data, recorder, inputs, prims, refs);
    if (recorder.isOver()) {
      transfer = blackhole(environment, data, prims, refs);
    } else {
      if (isBehindMergePoint(environment, data)) {
        recorder.restartAt(frame);
      }
      machine.record(recorder);
      machine.setTop(frame);
      transfer = goOn(machine, recorder, frame, mode, refs, isAboutCall(mode) ? inputs.get(inputs.size() - 1) : null);
    }
    return finish(machine, transfer, recorder, name, Trace.Role.BRIDGE, inputs);
  }

  /**
   * Goes on from a failed guard without recording.
   *
   * @param prims raw bits of the guard's primitive live values
   * @param refs its reference live values, then the pending exception if the guard is about one
   */
  public static Transfer blackhole(Environment environment, ResumeData data, long[] prims, Object[] refs) {
    if (isBehindMergePoint(environment, data)) {
      return environment.portal(data.point().method()).transfer(data.rebuild(prims, refs, null));
    }
    return goOn(new Machine(environment), null, data.rebuild(prims, refs, null), data.point().mode(), refs, null);
  }

  /** Tells whether the author's interpreter can go on by itself: the only frame is the portal's, and stands where a transfer leads to. */
  private static boolean isBehindMergePoint(Environment environment, ResumeData data) {
    CodePoint point = data.point();
    if (data.depth() > 1 || point.mode() != CodePoint.Mode.BEFORE) {
      return false;
    }
    Portal portal = environment.portal(point.method());
    return portal != null && point.index() == portal.mergePoint() + 1;
  }

  private static boolean isAboutCall(CodePoint.Mode mode) {
    return mode == CodePoint.Mode.THROWN || mode == CodePoint.Mode.CALLED;
  }

  private static Frame rebuild(ResumeData data, Recorder recorder, List<Input> inputs, long[] prims, Object[] refs) {
    try {
      return data.rebuild(prims, refs, new Rebuilding(recorder, inputs));
    } catch (Throwable t) { // rebuilding only allocates, so it can be done again without recording
      recorder.failed(t);
      return null;
    }
  }

  private static Transfer goOn(Machine machine, Recorder recorder, Frame frame, CodePoint.Mode mode, Object[] refs, Value pendingInput) {
    Object pending;
    Value value;
    switch (mode) {
      case BEFORE, CALLING -> {
        frame.headerSeen = frame.caller == null && frame.method.opcode[frame.pc] == dev.clew.bytecode.DecodedMethod.MERGE_POINT;
        return machine.run(frame);
      }
      case THROWN, CALLED -> {
        pending = refs[refs.length - 1];
        value = pendingInput;
      }
      case THROWING, OUTCOME -> {
        frame.sp--;
        pending = frame.refs[frame.sp];
        value = frame.value(frame.sp);
      }
      default -> throw new IllegalStateException("unknown mode " + mode);
    }
    if (recorder != null) {
      guardOutcome(recorder, frame, mode, pending, value);
    }
    return machine.runAfterCall(frame, pending, value);
  }

  /** What the bridge does depends on whether the call threw, and what: guards that go back to the same pending outcome. */
  private static void guardOutcome(Recorder recorder, Frame frame, CodePoint.Mode mode, Object pending, Value value) {
    boolean threw = mode == CodePoint.Mode.THROWN || mode == CodePoint.Mode.THROWING;
    try {
      recorder.guardAt(frame, threw ? CodePoint.Mode.THROWING : CodePoint.Mode.OUTCOME, value);
      recorder.nullness(value, pending == null);
      if (pending != null) {
        recorder.exactClass(value, pending.getClass());
      }
    } catch (Throwable t) {
      recorder.failed(t);
    }
  }

  private static Recording finish(Machine machine, Transfer transfer, Recorder recorder, String name, Trace.Role role, List<Input> inputs) {
    Trace trace = recorder.reason() == null && !recorder.operations().isEmpty() && recorder.operations().get(recorder.size() - 1).op().endsTrace()
        ? new Trace(name, role, inputs, recorder.operations(), recorder.assumptions())
        : null;
    return new Recording(transfer, trace, recorder.reason(), recorder.place(), recorder.cause(), recorder.size(), machine.instructions());
  }
}
