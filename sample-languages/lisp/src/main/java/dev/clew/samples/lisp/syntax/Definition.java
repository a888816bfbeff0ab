package dev.clew.samples.lisp.syntax;

/** The forms that bodies and programs take apart themselves, because they define something or stand for several forms. */
public enum Definition implements Binding {
  /** {@code begin}. */
  BEGIN("begin"),
  /** {@code define}. */
  DEFINE("define"),
  /** {@code define-values}. */
  DEFINE_VALUES("define-values"),
  /** {@code define-syntax}. */
  DEFINE_SYNTAX("define-syntax"),
  /** {@code define-record-type}. */
  DEFINE_RECORD_TYPE("define-record-type"),
  /** {@code include}. */
  INCLUDE("include"),
  /** {@code include-ci}. */
  INCLUDE_CI("include-ci"),
  /** {@code cond-expand}. */
  COND_EXPAND("cond-expand"),
  /** {@code import}. */
  IMPORT("import"),
  /** {@code define-library}. */
  DEFINE_LIBRARY("define-library");

  private final String word;

  Definition(String word) {
    this.word = word;
  }

  /** Returns the keyword. */
  public String word() {
    return word;
  }
}
