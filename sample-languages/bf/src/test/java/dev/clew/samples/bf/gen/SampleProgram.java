package dev.clew.samples.bf.gen;

import java.util.List;

/** A program of {@code programs/}: its text, and its output computed without BF. */
public interface SampleProgram {
  /** Those of {@code programs/}; {@code hello}, which is written by hand, has no class. */
  List<SampleProgram> ALL = List.of(new Squares(100), new Sierpinski(), new Primes(5, 250), new Branches(24, 28), new Mandelbrot(78, 31, 50));

  /** The same programs with so little to do that even the slowest way to run them ends soon. */
  List<SampleProgram> SMALL = List.of(new Squares(20), new Sierpinski(), new Primes(1, 40), new Branches(3, 1), new Mandelbrot(9, 5, 6));

  String name();

  /** Returns the BF text. */
  String source();

  /** Returns what the program prints. */
  String output();
}
