package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import java.io.IOException;
import java.util.List;

/** Measures programs and makes a table of it. */
interface Probe {
  /** Returns the first line of the table: what is measured, and how often. */
  String title(Effort effort);

  /** Measures; a program that fails has a row that says so. */
  Report measure(List<Program> programs, Effort effort, Session.Progress progress) throws IOException, InterruptedException;
}
