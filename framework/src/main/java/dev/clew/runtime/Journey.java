package dev.clew.runtime;

/** One way from the interpreter through compiled code back to it: what the interpreter would have taken for it. */
final class Journey {
  private final Cell from;
  private final Youth entered;
  private final long start;
  private double finished;
  private double begun;
  private double home;

  private Journey(Cell from, Youth entered, long start) {
    this.from = from;
    this.entered = entered;
    this.start = start;
  }

  /** Sets out at a header. */
  static Journey from(LoopHeader header) {
    Youth youth = header.youth();
    return youth == null || youth.isWorthEntering() ? new Journey(header.cell(), null, 0) : new Journey(header.cell(), youth, System.nanoTime());
  }

  /**
   * Adds a run.
   *
   * @param at where it began
   * @param instructions what the interpreter would have executed for the iterations that were finished
   * @param last and for the whole of the one that the run ended in
   */
  void add(Cell at, int instructions, int last) {
    finished += instructions;
    begun += last;
    home += at == from ? instructions + last : 0;
  }

  /** Returns how many instructions the interpreter would have executed for the iterations of the place where the journey began, had each been finished. */
  double instructionsAtHome() {
    return home;
  }

  /** Arrives where the interpreter goes on. */
  void ends() {
    if (entered != null) {
      entered.travelled(System.nanoTime() - start, Youth.interpreted(finished + begun / 2));
    }
  }
}
