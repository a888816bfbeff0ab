package dev.clew.profile;

/** What the guest's thread is found doing. */
public enum Activity {
  /** A trace, or what HotSpot inlined into it. */
  COMPILED("in compiled code", ""),
  /** A method that a trace calls, because it was not, or must not be, looked inside. */
  CALLED("in methods that compiled code calls",
      "these methods take the time, whatever the JIT compiler does: make them faster, or let the tracer look inside"),
  /** The author's interpreter. */
  INTERPRETED("in the interpreter",
      "what ran here was not hot yet, had to wait, or was given up: the lists below tell which; a program that is over in a second or two never gets further"),
  /** Leaving compiled code the slow way. */
  LEAVING("leaving compiled code through guards that have no bridge",
      "look among the recordings given up for bridges, and for promoted values that always change"),
  /** Between pieces of compiled code, and between them and the interpreter. */
  CROSSING("going from one piece of compiled code to another",
      "many short journeys: loops of few iterations inside of others, or a loop with more ways through it than fit into one piece of code"),
  /** Recording. */
  RECORDING("recording", "warming up; warm-up-share bounds it"),
  /** Optimising, and generating where that is not done on a thread of its own. */
  COMPILING("optimising and installing", "warming up; warm-up-share bounds it"),
  /** Nothing of the interpreter or of what is compiled is on the stack. */
  OTHER("elsewhere", "outside of the portals: loading, parsing, or a program that waits");

  private final String words;
  private final String advice;

  Activity(String words, String advice) {
    this.words = words;
    this.advice = advice;
  }

  /** Returns it in words, as they follow a share of the time. */
  public String words() {
    return words;
  }

  /** Returns what it means if there is much of it; empty if that is good. */
  public String advice() {
    return advice;
  }
}
