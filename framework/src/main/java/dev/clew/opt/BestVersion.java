package dev.clew.opt;

import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import java.util.List;

/** Which version of a header a jump goes to: the one that takes most of what is known as it is, the older of two that take as much. */
final class BestVersion {
  private StateMatch match;
  private Target target;

  /** Starts with a version that fits for certain, or with nulls. */
  BestVersion(StateMatch match, Target target) {
    this.match = match;
    this.target = target;
  }

  /**
   * Looks through versions.
   *
   * @param reds what the jump brings
   * @param mayRead whether a location the walk does not know may be read before the jump
   */
  BestVersion among(List<Versions.Version> versions, Forward walk, Node[] reds, boolean mayRead) {
    for (Versions.Version version : versions) {
      StateMatch other = StateMatch.found(walk, version.state(), reds, mayRead);
      if (other != null && (match == null || other.leftToDo() < match.leftToDo())) {
        match = other;
        target = version.target();
      }
    }
    return this;
  }

  /** Tells whether any fits. */
  boolean isFound() {
    return match != null;
  }

  /** Returns the walk's operations with the jump there. */
  List<Operation> jump(Forward walk) {
    return walk.jump(match, target);
  }
}
