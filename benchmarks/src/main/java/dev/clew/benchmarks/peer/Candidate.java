package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Contestant;
import java.util.Optional;

/** A peer that may be there. */
interface Candidate {
  /** Returns its name in results and on the command line. */
  String id();

  /** Returns what is missing for it, as a sentence without its full stop; empty if it is there. */
  Optional<String> missing(Places places);

  /** Returns the peer; only to be called where nothing is missing. */
  Contestant at(Places places);
}
