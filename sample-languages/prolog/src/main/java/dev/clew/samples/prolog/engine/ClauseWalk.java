package dev.clew.samples.prolog.engine;

/** Some clauses, one after the other. */
public final class ClauseWalk {
  private final ClauseStore.Cursor cursor;

  ClauseWalk(ClauseStore.Cursor cursor) {
    this.cursor = cursor;
  }

  /** Tells whether there is another clause. */
  public boolean hasNext() {
    return cursor.hasNext();
  }

  /** Returns the next clause. */
  public Clause next() {
    return cursor.take();
  }
}
