package dev.clew.samples.prolog.engine;

/**
 * Where a clause comes from.
 *
 * @param predicate the predicate it belongs to
 * @param file the file it was read from, null if it was asserted
 * @param line the line it begins on
 * @param occursCheck whether the flag of that name was on, so that the clause must not make cyclic terms
 */
record Origin(Predicate predicate, String file, int line, boolean occursCheck) {
  @Override
  public String toString() {
    return file == null ? predicate.functor.toString() : predicate.functor + " (" + file + ":" + line + ")";
  }
}
