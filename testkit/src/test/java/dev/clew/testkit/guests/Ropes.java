package dev.clew.testkit.guests;

import dev.clew.annotations.Effects;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Rewrite;

/**
 * A guest that joins two texts and wants to know something of the result. {@code l} takes the length of the joined, {@code r} reverses twice, {@code s} swaps
 * twice by rules that undo each other, {@code h} hashes, which no rule is about.
 */
@Immutable
public final class Ropes {
  private final char[] code;

  private Ropes(String code) {
    this.code = code.toCharArray();
  }

  /** Names {@code lj@0}. */
  static final class Where implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return new String(((Ropes) greens[0]).code) + '@' + greens[1];
    }
  }

  /** The guest's texts, with the laws they obey. */
  public static final class Text {
    private final String content;

    private Text(String content) {
      this.content = content;
    }

    /** Makes a text; the same content gives another object. */
    public static Text of(String content) {
      return new Text(content);
    }

    @Elidable
    @Effects(raises = false)
    static Text join(Text a, Text b) {
      return new Text(a.content + b.content);
    }

    @Elidable
    @Effects(raises = false)
    static int length(Text a) {
      return a.content.length();
    }

    @Elidable
    @Effects(raises = false)
    static Text reversed(Text a) {
      return new Text(new StringBuilder(a.content).reverse().toString());
    }

    @Elidable
    @Effects(raises = false)
    static int hash(Text a) {
      return a.content.hashCode();
    }

    @Elidable
    @Effects(raises = false)
    static int left(int x) {
      return x + 1;
    }

    @Elidable
    @Effects(raises = false)
    static int right(int x) {
      return x + 1;
    }

    @Rewrite
    static boolean lengthOfJoined(Text a, Text b) {
      return Jit.rewrites(length(join(a, b)), length(a) + length(b));
    }

    @Rewrite
    static boolean twiceReversed(Text a) {
      return Jit.rewrites(reversed(reversed(a)), a);
    }

    @Rewrite
    static boolean leftIsRight(int x) {
      return Jit.rewrites(left(x), right(x));
    }

    @Rewrite
    static boolean rightIsLeft(int x) {
      return Jit.rewrites(right(x), left(x));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text t && t.content.equals(content);
    }

    @Override
    public int hashCode() {
      return content.hashCode();
    }

    @Override
    public String toString() {
      return '"' + content + '"';
    }
  }

  static int run(String code, int n) {
    return loop(new Ropes(code), n, Text.of("abc"), Text.of("de"));
  }

  @Portal(location = Where.class)
  private static int loop(@Green Ropes program, int n, Text a, Text b) {
    @Green int pc = 0;
    int sum = 0;
    while (true) {
      Jit.mergePoint();
      switch (program.code[pc++]) {
        case 'l' -> sum += Text.length(Text.join(a, b));
        case 'r' -> sum += Text.length(Text.reversed(Text.reversed(a)));
        case 's' -> sum += Text.left(n);
        case 'h' -> sum += Text.hash(Text.join(a, b));
        case 'x' -> {
          Text c = a;
          a = b;
          b = c;
        }
        default -> {
          if (--n <= 0) {
            return sum;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
