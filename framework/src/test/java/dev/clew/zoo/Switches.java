package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Switches over ints dense and sparse, chars, boxes, strings (with equal hashes) and enums; statements, expressions, falling through. */
final class Switches {
  private static final String[] WORDS = {"Aa", "BB", "AaAa", "BBBB", "AaBB", "", "Ab", "other"};
  private static final int[] SPARSE = {Integer.MIN_VALUE, -1, 0, 1000, 1_000_000, Integer.MAX_VALUE, 5};

  private Switches() {}

  private enum Color {
    RED,
    GREEN {
      @Override
      int rank() {
        return 20;
      }
    },
    BLUE;

    int rank() {
      return ordinal();
    }
  }

  static String run(int seed) {
    var out = new Digest(9);
    loop(Code.rounds(9), out, seed);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, dense(n % 9 - 1) + dense(seed));
        case 1 -> out.add(1, sparse(SPARSE[n % SPARSE.length]));
        case 2 -> out.add(2, words(WORDS[n % WORDS.length]));
        case 3 -> out.add(3, words(new String(WORDS[(n + seed) % WORDS.length])));
        case 4 -> out.add(4, color(Color.values()[n % 3]) + Color.valueOf("BLUE").rank() + Color.values()[n % 3].rank());
        case 5 -> out.add(5, letters((char) ('a' + n % 7)) + boxed((byte) (n % 4)));
        case 6 -> {
          int x = switch (n % 5) {
            case 0, 1 -> n;
            case 2 -> {
              int y = n * 2;
              yield y + (y > 50 ? switch (y % 3) {
                case 0 -> 7;
                default -> y;
              } : 3);
            }
            default -> n > 120 ? -1 : 0;
          };
          out.add(6, x);
        }
        case 7 -> {
          Color c = n % 10 == 9 ? null : Color.values()[n % 3];
          try {
            out.add(7, switch (c) {
              case RED -> "r";
              case GREEN -> "g" + c.compareTo(Color.RED);
              case BLUE -> c.name() + c.getDeclaringClass().getSimpleName() + c;
            });
          } catch (NullPointerException e) {
            out.add(7, "none");
          }
        }
        case 8 -> out.add(8, nothing(n));
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return;
        }
      }
    }
  }

  @SuppressWarnings("fallthrough")
  private static int dense(int n) {
    int x = 0;
    switch (n) {
      case 0:
        x += 1;
      case 1:
        x += 10;
        break;
      case 2:
      case 3:
        x += 100;
      default:
        x += 1000;
      case 5:
        x += 10000;
    }
    return x;
  }

  private static int sparse(int n) {
    return switch (n) {
      case Integer.MIN_VALUE -> 1;
      case -1 -> 2;
      case 1000 -> 3;
      case 1_000_000 -> 4;
      case Integer.MAX_VALUE -> 5;
      default -> n;
    };
  }

  private static int words(String word) {
    switch (word) {
      case "Aa":
        return 1;
      case "BB":
        return 2;
      case "AaAa":
        return 3;
      case "BBBB":
        return 4;
      case "AaBB":
      case "":
        return 5;
      default:
        return word.length() * 10;
    }
  }

  private static int color(Color color) {
    switch (color) {
      case BLUE:
        return 100;
      case RED:
        return 200;
      default:
        return color.rank();
    }
  }

  private static int letters(char c) {
    return switch (c) {
      case 'a', 'e' -> 1;
      case 'b' -> c;
      default -> -c;
    };
  }

  private static int boxed(Byte b) {
    return switch (b) {
      case 0 -> 5;
      case 3 -> 6;
      default -> b * 2;
    };
  }

  private static int nothing(int n) {
    switch (n) {
      default:
    }
    switch (n & 1) {
      case 1:
        return n;
      default:
        break;
    }
    return -n;
  }
}
