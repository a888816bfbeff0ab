package dev.clew.testkit;

/**
 * How many of something there may be.
 *
 * @param least the smallest number allowed
 * @param most the largest number allowed
 */
public record Count(long least, long most) {
  /** Allows none. */
  public static Count none() {
    return exactly(0);
  }

  /** Allows this number only. */
  public static Count exactly(long number) {
    return new Count(number, number);
  }

  /** Allows this number and fewer. */
  public static Count atMost(long number) {
    return new Count(0, number);
  }

  /** Allows this number and more. */
  public static Count atLeast(long number) {
    return new Count(number, Long.MAX_VALUE);
  }

  /** Tells whether a number is allowed. */
  public boolean allows(long number) {
    return least <= number && number <= most;
  }

  /** Returns it in words: {@code at most 5}. */
  @Override
  public String toString() {
    return most == 0 ? "none"
        : least == most ? "exactly " + least
        : least == 0 ? "at most " + most
        : most == Long.MAX_VALUE ? "at least " + least
        : least + " to " + most;
  }
}
