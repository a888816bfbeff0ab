package dev.clew.samples.lisp.printer;

/** How data are written. */
public enum Style {
  /** For people: strings and characters as they are, labels for cycles. */
  DISPLAY,
  /** To be read again, labels for cycles. */
  WRITE,
  /** To be read again, labels for everything that occurs twice. */
  SHARED,
  /** To be read again, no labels. */
  SIMPLE
}
