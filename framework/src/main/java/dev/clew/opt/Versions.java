package dev.clew.opt;

import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.List;

/** What the optimiser may ask about the versions of a header, and who makes new ones: the runtime's side of versioning. */
public interface Versions {
  /** There are none, and none are made. */
  Versions NONE = new Versions() {};

  /** A version: where it is, and what has to hold there. */
  record Version(Target target, HeaderState state) {}

  /** Returns these versions, to be chosen from only: no new ones are made. */
  static Versions asTheyAre(Versions versions) {
    return new Versions() {
      @Override
      public List<Version> loops(Target header) {
        return versions.loops(header);
      }

      @Override
      public List<Version> callees(Target header) {
        return versions.callees(header);
      }

      @Override
      public Trace recorded(Target header) {
        return versions.recorded(header);
      }
    };
  }

  /** Returns the versions of a header that jumps may go to, best first. */
  default List<Version> loops(Target header) {
    return List.of();
  }

  /** Returns the versions of a header that may be called, best first. */
  default List<Version> callees(Target header) {
    return List.of();
  }

  /** Returns the trace that was recorded at a header, which versions are made of; null if there is none. */
  default Trace recorded(Target header) {
    return null;
  }

  /** Makes one more version to be jumped to; null if there are enough. */
  default Target newLoop(Target header, HeaderState state) {
    return null;
  }

  /** Makes one more version to be called; null if there are enough. */
  default Target newCallee(Target header, HeaderState state) {
    return null;
  }
}
