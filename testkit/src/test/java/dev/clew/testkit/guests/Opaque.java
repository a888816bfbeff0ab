package dev.clew.testkit.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.EffectsOf;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Memory;
import dev.clew.annotations.Portal;
import dev.clew.annotations.UseEffects;
import java.util.HashMap;

/**
 * Loops that keep their variable in a heap frame and call something closed in between: {@code a} something of which nothing is known, {@code q} something
 * quiet, {@code v} something that vanishes, {@code m} a map of the JDK, {@code t} something that touches the frame's limit only.
 */
@Immutable
@UseEffects(Opaque.MapEffects.class)
final class Opaque {
  private final char[] code;

  private Opaque(String code) {
    this.code = code.toCharArray();
  }

  /** What the loop needs to know of {@code java.util.HashMap}, given keys that are strings. */
  @EffectsOf(HashMap.class)
  interface MapEffects {
    @Effects(reads = Memory.NONE, writes = Memory.NONE, raises = false)
    Object get(Object key);
  }

  /** Names {@code qj@0}. */
  static final class Where implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return new String(((Opaque) greens[0]).code) + '@' + greens[1];
    }
  }

  private static final class Frame {
    int i;
    int limit;
  }

  private static int called;

  static int run(String code, int n) {
    called = 0;
    HashMap<String, Integer> globals = new HashMap<>();
    globals.put("x", 1);
    Frame frame = new Frame();
    frame.limit = n;
    loop(new Opaque(code), frame, globals);
    return frame.i + called;
  }

  @Portal(location = Where.class)
  private static void loop(@Green Opaque program, Frame frame, HashMap<String, Integer> globals) {
    @Green int pc = 0;
    while (true) {
      Jit.mergePoint();
      switch (program.code[pc++]) {
        case 'a' -> anything(frame);
        case 'q' -> quiet();
        case 'v' -> vanishing(3);
        case 'm' -> frame.i += globals.get("x") == null ? 1 : 0;
        case 't' -> touching(frame);
        default -> {
          frame.i++;
          if (frame.i >= frame.limit) {
            return;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }

  @DontLookInside
  private static void anything(Frame frame) {
    called++;
  }

  @DontLookInside
  @Effects(reads = Memory.NONE, writes = Memory.NONE, raises = false, observable = false)
  private static int vanishing(int x) {
    return x;
  }

  @DontLookInside
  @Effects(fields = "called", raises = false, observable = false)
  private static void quiet() {
    called++;
  }

  @DontLookInside
  @Effects(reads = Memory.NONE, writes = Memory.FIELDS, fields = {"called", "Opaque$Frame.limit"}, raises = false, observable = false)
  private static void touching(Frame frame) {
    called++;
    frame.limit--;
  }
}
