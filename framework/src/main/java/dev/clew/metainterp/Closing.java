package dev.clew.metainterp;

import dev.clew.resume.Frame;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Constant;
import dev.clew.trace.Location;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides at merge points whether the trace is complete. In the portal's own frame: back at the greens the loop started with, as often as asked for, it closes; at greens with compiled code it jumps there, behind a
 * loop header or not, so that a loop that is entered from its front is not copied into every trace that enters it; at greens passed before behind a loop header, an inner loop has shown
 * itself, which is to be compiled first. A trace that is long already is cut: the rest becomes a trace of its own. A portal call in which a loop comes round is not unrolled for ever: from the next recording on it is called. Where the guest goes on at a place
 * that its data say, and that has been many places already, the trace ends with a jump to wherever that is.
 */
final class Closing {
  private final Environment environment;
  private final List<Constant> start;
  private final Set<List<Constant>> passed = new HashSet<>();
  private final List<Constant> entry;
  private final Map<Frame, List<Constant>> entries = new IdentityHashMap<>();
  private final Map<Frame, Set<List<Constant>>> passedInCalls = new IdentityHashMap<>();
  private int iterations;

  /**
   * Creates the decision for one recording.
   *
   * @param start the greens a loop starts with, or null for a bridge
   */
  Closing(Environment environment, List<Constant> start) {
    this.environment = environment;
    this.start = start;
    this.entry = start == null ? environment.entered() : start;
    this.iterations = start == null ? 0 : environment.iterations();
  }

  /**
   * At the first merge point of a portal call: decides whether the guest function is inlined or called. One that calls itself is called, once it is inlined recursion-limit times: C2 inlines
   * calls of itself as it sees fit. One in which a loop came round, or that made a trace too long, is called too.
   */
  MethodDescr callInstead(Recorder recorder, Frame frame) {
    if (frame.caller == null || entries.containsKey(frame)) {
      return null;
    }
    Portal portal = environment.portal(frame.method);
    boolean header = frame.headerSeen || !portal.hasLoopHeader();
    List<Constant> greens = greens(recorder, portal, frame);
    entries.put(frame, greens);
    if (recorder.isOver() || !header || portal.resume() == null) {
      return null;
    }
    int depth = 0;
    for (Frame f = frame.caller; f != null; f = f.caller) {
      List<Constant> other = f.caller == null ? entry : entries.get(f);
      depth += f.method == frame.method && greens.equals(other) ? 1 : 0;
    }
    return depth > environment.recursionLimit() || environment.callsSeparately(portal, greens) ? environment.callee(portal, greens) : null;
  }

  /** Makes the guest function whose portal call a frame is one that is called; false if the frame is none. */
  boolean callSeparately(Frame frame) {
    List<Constant> greens = frame.caller == null ? null : entries.get(frame);
    if (greens != null) {
      environment.callSeparately(environment.portal(frame.method), greens);
    }
    return greens != null;
  }

  Transfer mergePoint(Recorder recorder, Frame frame) {
    Portal portal = environment.portal(frame.method);
    if (recorder.takeSpared() && frame.caller == null && hasOpenGreen(portal, frame)) {
      recorder.complete(Operation.of(Op.JUMP, environment.anywhere(portal), variables(portal, frame, 0)));
      return portal.transfer(frame);
    }
    int before = recorder.size();
    List<Constant> greens = greens(recorder, portal, frame);
    boolean promoted = recorder.size() > before;
    Location location = environment.location(portal, greens);
    if (location != null) {
      recorder.emit(Operation.of(Op.MERGE_POINT, location));
    }
    boolean header = frame.headerSeen || !portal.hasLoopHeader();
    frame.headerSeen = false;
    if (recorder.isOver()) {
      return null;
    }
    return frame.caller == null ? own(recorder, portal, frame, greens, header, promoted) : header ? inlined(recorder, frame, greens) : null;
  }

  private static boolean hasOpenGreen(Portal portal, Frame frame) {
    return IntStream.range(0, portal.greenCount()).anyMatch(i -> !frame.values[portal.slot(i)].isConstant());
  }

  private static List<Constant> greens(Recorder recorder, Portal portal, Frame frame) {
    List<Constant> greens = new ArrayList<>(portal.greenCount());
    for (int i = 0; i < portal.greenCount(); i++) {
      int slot = portal.slot(i);
      Constant c = recorder.pin(frame.values[slot], portal.kind(i), frame.prims[slot], frame.refs[slot]);
      frame.values[slot] = c;
      greens.add(c);
    }
    return greens;
  }

  private Transfer own(Recorder recorder, Portal portal, Frame frame, List<Constant> greens, boolean header, boolean promoted) {
    if (greens.equals(start)) {
      if (--iterations > 0 && recorder.size() < environment.segmentLimit()) {
        passed.clear();
        return null;
      }
      recorder.complete(Operation.of(Op.JUMP, null, reds(portal, frame)));
      return portal.transfer(frame);
    }
    Target target = recorder.size() < environment.segmentLimit() ? environment.compiled(portal, greens, promoted) : environment.segment(portal, greens);
    if (target != null) {
      recorder.complete(Operation.of(Op.JUMP, target, reds(portal, frame)));
      return portal.transfer(frame);
    }
    if (header && !passed.add(greens)) {
      environment.compileFirst(portal, greens);
      recorder.giveUp(AbortReason.INNER_LOOP_FIRST);
      return portal.transfer(frame);
    }
    return null;
  }

  private Transfer inlined(Recorder recorder, Frame frame, List<Constant> greens) {
    if (!passedInCalls.computeIfAbsent(frame, k -> new HashSet<>()).add(greens)) {
      callSeparately(frame);
      recorder.giveUp(AbortReason.LOOP_IN_CALL);
    }
    return null;
  }

  private static Value[] reds(Portal portal, Frame frame) {
    return variables(portal, frame, portal.greenCount());
  }

  /** Returns the portal's greens and reds, from one of them on. */
  private static Value[] variables(Portal portal, Frame frame, int first) {
    Value[] values = new Value[portal.count() - first];
    for (int i = 0; i < values.length; i++) {
      int v = first + i;
      values[i] = frame.values[portal.slot(v)];
      if (values[i].kind() != portal.kind(v)) {
        throw new IllegalStateException("local " + portal.slot(v) + " is a " + values[i].kind() + ", not a " + portal.kind(v) + " at " + frame.method.place(frame.pc));
      }
    }
    return values;
  }
}
