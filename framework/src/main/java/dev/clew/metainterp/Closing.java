package dev.clew.metainterp;

import dev.clew.resume.Frame;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Constant;
import dev.clew.trace.Location;
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

/**
 * Decides at merge points whether the trace is complete. In the portal's own frame: back at the greens the loop started with, it closes; at greens with compiled code it jumps there, behind a
 * loop header or not, so that a loop that is entered from its front is not copied into every trace that enters it; at greens passed before behind a loop header, an inner loop has shown
 * itself, which is to be compiled first. A trace that is long already is cut: the rest becomes a trace of its own. In an inlined portal call a loop that comes round is not unrolled for ever but ends the recording.
 */
final class Closing {
  private final Environment environment;
  private final List<Constant> start;
  private final Set<List<Constant>> passed = new HashSet<>();
  private final Map<Frame, Set<List<Constant>>> passedInCalls = new IdentityHashMap<>();

  /**
   * Creates the decision for one recording.
   *
   * @param start the greens a loop starts with, or null for a bridge
   */
  Closing(Environment environment, List<Constant> start) {
    this.environment = environment;
    this.start = start;
  }

  Transfer mergePoint(Recorder recorder, Frame frame) {
    Portal portal = environment.portal(frame.method);
    List<Constant> greens = greens(recorder, portal, frame);
    Location location = environment.location(portal, greens);
    if (location != null) {
      recorder.emit(Operation.of(Op.MERGE_POINT, location));
    }
    boolean header = frame.headerSeen || !portal.hasLoopHeader();
    frame.headerSeen = false;
    if (recorder.isOver()) {
      return null;
    }
    return frame.caller == null ? own(recorder, portal, frame, greens, header) : header ? inlined(recorder, frame, greens) : null;
  }

  private static List<Constant> greens(Recorder recorder, Portal portal, Frame frame) {
    List<Constant> greens = new ArrayList<>(portal.greenCount());
    for (int i = 0; i < portal.greenCount(); i++) {
      int slot = portal.slot(i);
      Value v = recorder.promote(frame.values[slot], portal.kind(i), frame.prims[slot], frame.refs[slot]);
      frame.values[slot] = v;
      greens.add((Constant) v);
    }
    return greens;
  }

  private Transfer own(Recorder recorder, Portal portal, Frame frame, List<Constant> greens, boolean header) {
    if (greens.equals(start)) {
      recorder.complete(Operation.of(Op.JUMP, null, reds(portal, frame)));
      return portal.transfer(frame);
    }
    Target target = recorder.size() < environment.segmentLimit() ? environment.compiled(portal, greens) : environment.segment(portal, greens);
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
      environment.tooLong(frame.method, frame.method.place(frame.pc), recorder.size());
      recorder.giveUp(AbortReason.LOOP_IN_CALL);
    }
    return null;
  }

  private static Value[] reds(Portal portal, Frame frame) {
    Value[] reds = new Value[portal.count() - portal.greenCount()];
    for (int i = 0; i < reds.length; i++) {
      int v = portal.greenCount() + i;
      reds[i] = frame.values[portal.slot(v)];
      if (reds[i].kind() != portal.kind(v)) {
        throw new IllegalStateException("local " + portal.slot(v) + " is a " + reds[i].kind() + ", not a " + portal.kind(v) + " at " + frame.method.place(frame.pc));
      }
    }
    return reds;
  }
}
