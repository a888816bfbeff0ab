package dev.clew.runtime;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Whether it pays that the interpreter enters a piece of compiled code, by trying: for some passes of the place the code is entered, for as many it is not, in turn, and what a pass took is compared. Nothing
 * else tells for sure: what the interpreter takes for an instruction differs by a factor of six between interpreters, and getting into compiled code and out again costs as much as a few guest instructions.
 *
 * <p>Only where the code is left soon: if it runs for long, getting in and out is a small part. A portal that Java code calls for each element of a collection, or that matches a few characters each time, is
 * what this is for.
 *
 * <p>All methods are called by threads that pass the place. Turns are taken one after the other while a trial goes on; what else is racy may spoil a round, no more.
 */
final class Trial {
  /** Passes that are timed together. */
  static final int BLOCK = 256;
  /** Rounds, each with one block entered and one interpreted; the median decides, as threads get interrupted. */
  static final int ROUNDS = 9;
  /** Entries before the first trial, so many that HotSpot has seen the code. */
  static final int FIRST = 20_000;
  /** What stays longer in compiled code is not tried. */
  private static final long MAX_JOURNEY_NANOS = 20_000;
  /** So much must be lost that it is no accident. */
  private static final double MARGIN = 1.05;
  /** So many times as long until the next trial where the code has won. */
  private static final int SELDOM = 50;
  private static final long FIRST_REST_NANOS = 1_000_000_000;
  private static final int REST_FACTOR = 4;

  private final LongSupplier clock;
  private final long maxRestNanos;
  private final double[] entered = new double[ROUNDS];
  private final double[] interpreted = new double[ROUNDS];
  private int untilNext = FIRST;
  private State state = State.ENTERED;
  private int round;
  private int left;
  private double iterations;
  private int countAtStart;
  private long since;
  private long restNanos = FIRST_REST_NANOS;
  private long restsUntil;
  private boolean resting;

  private enum State { ENTERED, TIMED, INTERPRETED }

  /** What to do at a pass. */
  enum Turn {
    /** Enter. */
    ENTER,
    /** Interpret the next {@link #BLOCK} passes. */
    INTERPRET,
    /** The trial is over and won: enter. */
    WON,
    /** The trial is over and lost: interpret, for as long as it {@linkplain #rests rests}. */
    LOST
  }

  /**
   * Creates a trial that has not begun.
   *
   * @param clock in nanoseconds
   * @param maxRestNanos for how long at most the place is left alone
   */
  Trial(LongSupplier clock, long maxRestNanos) {
    this.clock = clock;
    this.maxRestNanos = maxRestNanos;
  }

  /**
   * The interpreter is about to enter the code.
   *
   * @param count how often the place was passed without entering, so far
   */
  Turn turn(int count) {
    if (state == State.ENTERED && --untilNext > 0) { // nearly always, and without a lock
      return Turn.ENTER;
    }
    return tried(count);
  }

  private synchronized Turn tried(int count) {
    return switch (state) {
      case ENTERED -> counted();
      case TIMED -> timed(count);
      case INTERPRETED -> compared(count);
    };
  }

  private Turn counted() {
    if (untilNext <= 0) { // else another thread has ended a trial meanwhile
      round = 0;
      begin();
    }
    return Turn.ENTER;
  }

  private Turn timed(int count) {
    if (--left > 0) {
      return Turn.ENTER;
    }
    long now = clock.getAsLong();
    if (now - since > BLOCK * MAX_JOURNEY_NANOS) {
      enough(SELDOM);
      return Turn.ENTER;
    }
    if (iterations == 0) { // all of them by other threads, or not over yet
      begin();
      return Turn.ENTER;
    }
    entered[round] = (now - since) / iterations;
    state = State.INTERPRETED;
    countAtStart = count;
    since = now;
    return Turn.INTERPRET;
  }

  private Turn compared(int count) {
    interpreted[round] = (clock.getAsLong() - since) / (double) Math.max(1, count - countAtStart);
    if (++round < ROUNDS) {
      begin();
      return Turn.ENTER;
    }
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, i -> entered[i] / Math.max(0.001, interpreted[i]));
    if (median(ratios) > MARGIN) {
      restsUntil = clock.getAsLong() + restNanos;
      resting = true;
      restNanos = Math.min(maxRestNanos, REST_FACTOR * restNanos);
      enough(1);
      return Turn.LOST;
    }
    restNanos = FIRST_REST_NANOS;
    enough(SELDOM);
    return Turn.WON;
  }

  private void begin() {
    state = State.TIMED;
    left = BLOCK;
    iterations = 0;
    since = clock.getAsLong();
  }

  private void enough(int times) {
    state = State.ENTERED;
    untilNext = FIRST * times;
  }

  /** Tells whether what the code does is being counted. */
  boolean isTimed() {
    return state == State.TIMED;
  }

  /** Code that was entered has come by the place so many times, as far as can be told, the entry among them. */
  void iterated(double times) {
    iterations += times;
  }

  /** Code that was entered did something that cannot be counted in iterations. */
  synchronized void spoil() {
    enough(SELDOM);
  }

  /** Tells whether the place is to be left alone, as the code has lost. */
  boolean rests() {
    if (resting && clock.getAsLong() - restsUntil >= 0) {
      resting = false;
    }
    return resting;
  }

  /** Returns what an iteration took when the code was entered, in the last trial, in nanoseconds. */
  double enteredNanos() {
    return median(entered);
  }

  /** Returns what an iteration took when it was interpreted. */
  double interpretedNanos() {
    return median(interpreted);
  }

  /** Returns for how long the place is left alone now. */
  long restLeftNanos() {
    return restsUntil - clock.getAsLong();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
