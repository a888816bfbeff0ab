package dev.clew.samples.prolog.reader;

/** Characters to read from, with a position. */
public interface Source {
  /** Returns a code point ahead without taking it, 0 being the next one; -1 behind the end. */
  int peek(int ahead);

  /** Takes the next code point; -1 at the end. */
  int next();

  /** Returns the line of the next character, from 1. */
  int line();

  /** Returns the column of the next character, from 1. */
  int column();

  /** Returns what messages call it. */
  String name();
}
