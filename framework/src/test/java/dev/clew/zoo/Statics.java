package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Classes that are initialised while the loop runs: when, in which order, and what happens when it fails. Only the first run sees it all. */
final class Statics {
  private static final StringBuilder LOG = new StringBuilder();

  private Statics() {}

  private static String log(String what) {
    LOG.append(what).append(' ');
    return what;
  }

  private static class Parent {
    static String parent = log("Parent");
    static final String CONSTANT = "inlined";
    static final Integer BOXED = LOG.length();
  }

  private static class Child extends Parent {
    static int count = log("Child").length();

    static int touch() {
      return ++count;
    }
  }

  private static final class ByNew {
    static {
      log("ByNew");
    }
  }

  private static final class ByWrite {
    static int field;

    static {
      log("ByWrite");
    }
  }

  private interface WithDefault {
    String FIELD = log("WithDefault");

    default int value() {
      return 1;
    }
  }

  private interface WithoutDefault {
    String FIELD = log("WithoutDefault");

    int other();
  }

  private static final class Implements implements WithDefault, WithoutDefault {
    static {
      log("Implements");
    }

    @Override
    public int other() {
      return 2;
    }
  }

  private static final class Cyclic {
    static final Cyclic ONE = new Cyclic();
    static int made = 10;
    final int number;

    Cyclic() {
      number = made++;
    }
  }

  private static final class Failing {
    static int value = fail();

    private static int fail() {
      log("Failing");
      throw new IllegalStateException("no class");
    }
  }

  private enum Level {
    LOW,
    HIGH;

    static {
      log("Level" + values().length);
    }
  }

  private static final class ByArgument {
    static int take(String ignored) {
      return 1;
    }

    static {
      log("ByArgument");
    }
  }

  static String run(int seed) {
    var out = new Digest(14);
    loop(Code.rounds(14), out, seed);
    return out + LOG.toString();
  }

  @Portal
  static void loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, Parent.CONSTANT);
        case 1 -> out.add(1, n < 20 ? 0 : Child.parent.length());
        case 2 -> out.add(2, n < 30 ? 0 : Child.touch() > 0 ? 1 : 2);
        case 3 -> {
          if (n >= 5 + seed) {
            out.add(3, new ByNew() == null);
          }
        }
        case 4 -> {
          if (n >= 60) {
            ByWrite.field = n;
          }
        }
        case 5 -> out.add(5, n < 70 ? 0 : new Implements().value());
        case 6 -> out.add(6, n < 80 ? 0 : WithoutDefault.FIELD.length());
        case 7 -> out.add(7, n < 2 ? 0 : Cyclic.ONE.number + Cyclic.made);
        case 8 -> out.add(8, n < 3 ? "" : failing());
        case 9 -> out.add(9, n < 100 ? 0 : Level.HIGH.ordinal());
        case 10 -> out.add(10, n < 110 ? 0 : ByArgument.take(log("argument").substring(1)));
        case 11 -> out.add(11, new ByNew[n % 3].length + (ByWrite[].class == null ? 1 : 0));
        case 12 -> out.add(12, n < 120 ? 0 : Parent.BOXED > 0 ? 1 : 2);
        case 13 -> out.add(13, n % 30 == 0 ? LOG.toString() : "");
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

  private static String failing() {
    try {
      return "value " + Failing.value;
    } catch (ExceptionInInitializerError e) {
      return e.getCause().getMessage();
    } catch (NoClassDefFoundError e) {
      return "no class definition";
    }
  }
}
