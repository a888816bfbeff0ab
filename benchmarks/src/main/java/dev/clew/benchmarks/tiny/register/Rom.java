package dev.clew.benchmarks.tiny.register;

import dev.clew.annotations.Immutable;

/** A program in memory that cannot be written. */
final class Rom {
  @Immutable private final int[] words;

  Rom(int[] words) {
    this.words = words;
  }

  int word(int pc) {
    return words[pc];
  }
}
