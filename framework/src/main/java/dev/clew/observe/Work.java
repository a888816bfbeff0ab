package dev.clew.observe;

/**
 * What it took to compile one trace.
 *
 * @param recorded operations before optimising
 * @param optimised operations after
 * @param guards guards among these
 * @param recordingNanos time spent recording, the interpreted work included
 * @param optimisingNanos time spent optimising, verification included
 * @param generatingNanos time spent generating and defining the class
 * @param bytes size of the class file
 */
public record Work(int recorded, int optimised, int guards, long recordingNanos, long optimisingNanos, long generatingNanos, int bytes) {

  /** Returns the numbers as log lines show them; times in microseconds. */
  String text() {
    return "ops " + recorded + "->" + optimised + " guards " + guards + " bytes " + bytes
        + " us " + recordingNanos / 1000 + "+" + optimisingNanos / 1000 + "+" + generatingNanos / 1000;
  }
}
