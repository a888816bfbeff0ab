package dev.clew.trace;

/**
 * The type of a value in a trace: the five computational types of the JVM, and void for operations without a result. Narrow types (boolean, byte,
 * char, short) are {@link #INT} everywhere but in field and array accesses, whose descriptors know the exact type.
 */
public enum Kind {
  /** 32-bit integer. */
  INT('i', 'I'),
  /** 64-bit integer. */
  LONG('j', 'J'),
  /** 32-bit float. */
  FLOAT('f', 'F'),
  /** 64-bit float. */
  DOUBLE('d', 'D'),
  /** Object reference or null. */
  REF('r', 'A'),
  /** No value. */
  VOID('v', 'V');

  private final char prefix;
  private final char letter;

  Kind(char prefix, char letter) {
    this.prefix = prefix;
    this.letter = letter;
  }

  /** Returns the letter that names of this kind start with in the text format: {@code i0}, {@code r1}. */
  public char prefix() {
    return prefix;
  }

  /** Returns the letter of this kind in operation signatures: I J F D A V. */
  public char letter() {
    return letter;
  }

  /** Returns how many JVM local variable slots a value of this kind takes: 0, 1 or 2. */
  public int slots() {
    return this == VOID ? 0 : this == LONG || this == DOUBLE ? 2 : 1;
  }

  /** Tells whether values of this kind travel as raw bits, that is, are not references. */
  public boolean isPrimitive() {
    return this != REF && this != VOID;
  }

  /**
   * Returns the kind for a field or return type descriptor such as {@code I}, {@code [B} or {@code Ljava/lang/String;}.
   *
   * @throws IllegalArgumentException if the first character starts no descriptor
   */
  public static Kind ofDescriptor(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z', 'B', 'C', 'S', 'I' -> INT;
      case 'J' -> LONG;
      case 'F' -> FLOAT;
      case 'D' -> DOUBLE;
      case 'L', '[' -> REF;
      case 'V' -> VOID;
      default -> throw new IllegalArgumentException("not a type descriptor: " + descriptor);
    };
  }

  /** Returns the kind of a class's values: {@code int.class} to INT, any reference class to REF. */
  public static Kind of(Class<?> type) {
    return type.isPrimitive() ? ofDescriptor(type.descriptorString()) : REF;
  }

  /**
   * Returns the kind for a signature letter I J F D A V.
   *
   * @throws IllegalArgumentException for any other letter
   */
  public static Kind ofLetter(char letter) {
    for (Kind k : values()) {
      if (k.letter == letter) {
        return k;
      }
    }
    throw new IllegalArgumentException("not a kind letter: " + letter);
  }
}
