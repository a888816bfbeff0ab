package dev.clew.annotations;

/** Which part of the memory that traces know a method may touch; see {@link Effects}. */
public enum Memory {
  /** No part. */
  NONE,
  /** Fields, of objects and static. */
  FIELDS,
  /** Elements of arrays. */
  ARRAYS,
  /** All of it. */
  ALL;

  /** Tells whether fields belong to it. */
  public boolean hasFields() {
    return this == FIELDS || this == ALL;
  }

  /** Tells whether elements of arrays belong to it. */
  public boolean hasArrays() {
    return this == ARRAYS || this == ALL;
  }
}
