package dev.clew.opt;

import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.List;

/** What the optimiser may ask about the versions of a header, and who makes new ones: the runtime's side of versioning. */
public interface Versions {
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

      @Override
      public Target newLoop(Target header, HeaderState state) {
        return null;
      }

      @Override
      public Target newCallee(Target header, HeaderState state) {
        return null;
      }
    };
  }

  /** There are none, and none are made. */
  Versions NONE = new Versions() {
    @Override
    public List<Version> loops(Target header) {
      return List.of();
    }

    @Override
    public List<Version> callees(Target header) {
      return List.of();
    }

    @Override
    public Trace recorded(Target header) {
      return null;
    }

    @Override
    public Target newLoop(Target header, HeaderState state) {
      return null;
    }

    @Override
    public Target newCallee(Target header, HeaderState state) {
      return null;
    }
  };

  /** A version: where it is, and what has to hold there. */
  record Version(Target target, HeaderState state) {}

  /** Returns the versions of a header that jumps may go to, best first. */
  List<Version> loops(Target header);

  /** Returns the versions of a header that may be called, best first. */
  List<Version> callees(Target header);

  /** Returns the trace that was recorded at a header, which versions are made of; null if there is none. */
  Trace recorded(Target header);

  /** Makes one more version to be jumped to; null if there are enough. */
  Target newLoop(Target header, HeaderState state);

  /** Makes one more version to be called; null if there are enough. */
  Target newCallee(Target header, HeaderState state);
}
