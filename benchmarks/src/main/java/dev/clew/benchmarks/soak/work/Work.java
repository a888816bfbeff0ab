package dev.clew.benchmarks.soak.work;

/** What is done in a phase, again and again until the phase is over. */
public interface Work {
  /** Returns what it is, in a few words. */
  String name();

  /**
   * Does a bit of it, which takes seconds at most, and checks what comes of it.
   *
   * @throws WrongResult if that is not what it should be
   * @throws Exception if a guest fails
   */
  void step() throws Exception;
}
