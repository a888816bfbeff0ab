package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.values.Location;
import java.util.List;

/** Ends a run from inside; no guest handler sees it. */
public abstract sealed class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Stop(String message) {
    super(message, null, false, false);
  }

  /** The guest has called {@code exit}. */
  public static final class Exit extends Stop {
    private static final long serialVersionUID = 1;
    private final int code;

    Exit(int code) {
      super("exit");
      this.code = code;
    }

    /** Returns the exit code. */
    public int code() {
      return code;
    }
  }

  /** Somebody has interrupted the evaluation. */
  public static final class Interrupted extends Stop {
    private static final long serialVersionUID = 1;

    Interrupted() {
      super("interrupted");
    }
  }

  /** Something was raised that nobody handled. */
  public static final class Uncaught extends Stop {
    private static final long serialVersionUID = 1;
    private final transient Object payload;
    private final transient Location at;
    private final transient List<String> callers;

    Uncaught(Object payload, Location at, List<String> callers) {
      super("uncaught");
      this.payload = payload;
      this.at = at;
      this.callers = callers;
    }

    /** Returns where it was raised, as far as that is known. */
    public Location at() {
      return at;
    }

    /** Returns the guest's calls that were under way, innermost first, one line each. */
    public List<String> callers() {
      return callers;
    }

    /** Returns what was raised. */
    public Object payload() {
      return payload;
    }
  }
}
