package dev.clew.weave;

import java.util.List;
import java.util.stream.Collectors;

/** Says that classes cannot be woven because of mistakes of their author's: all that were found, not the first only. */
public final class WeaveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /**
   * Reports mistakes.
   *
   * @param mistakes at least one, in the order they are to be told
   */
  public WeaveException(List<Mistake> mistakes) {
    super(text(mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  private static String text(List<Mistake> mistakes) {
    String count = mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes";
    return mistakes.stream().map(Mistake::message).collect(Collectors.joining("\n", count + " in the use of hints\n", ""));
  }

  /** Returns the mistakes, in the order they were found. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
