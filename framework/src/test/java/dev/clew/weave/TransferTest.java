package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.spi.Transfer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merge point answers is obeyed: return this, throw that, go on from there. */
class TransferTest {
  private static final String COUNTER = """
      package demo;
      class Main {
        static final StringBuilder LOG = new StringBuilder();
        @Portal static $T run(@Green String code, $T value, @Red int left) {
          @Green int pc = 0;
          try {
            while (left > 0) { Jit.mergePoint(); left--; pc++; LOG.append(code).append(pc).append(' '); }
            return value;
          } catch (RuntimeException e) {
            LOG.append("caught"); throw e;
          } finally {
            LOG.append("finally");
          }
        }
      }
      """;

  @BeforeEach
  @AfterEach
  void reset() {
    ScriptedRuntime.reset();
  }

  private static World counter(String type) {
    return World.woven(Compiler.compile(COUNTER.replace("$T", type)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"boolean", "byte", "short", "char", "int", "long", "float", "double", "String", "int[]", "Object"})
  void returnsTheTransfersValueWhateverItsType(String type) {
    World world = counter(type);
    Object[] sample = sample(type);
    ScriptedRuntime.script = values -> type.length() > 7 || !Character.isLowerCase(type.charAt(0)) || type.endsWith("]") ? ScriptedRuntime.returnRef(sample[1])
        : ScriptedRuntime.returnPrim(Bits.of(sample[1]));
    assertThat(world.call("demo.Main", "run", "c", sample[0], 3)).isEqualTo(sample[1]);
  }

  private static Object[] sample(String type) {
    return switch (type) {
      case "boolean" -> new Object[] {false, true};
      case "byte" -> new Object[] {(byte) 1, (byte) -128};
      case "short" -> new Object[] {(short) 1, Short.MIN_VALUE};
      case "char" -> new Object[] {'a', '\uffff'};
      case "int" -> new Object[] {1, Integer.MIN_VALUE};
      case "long" -> new Object[] {1L, Long.MAX_VALUE};
      case "float" -> new Object[] {1f, -0f};
      case "double" -> new Object[] {1d, Double.MIN_VALUE};
      case "int[]" -> new Object[] {new int[0], new int[] {4}};
      default -> new Object[] {"old", "new"};
    };
  }

  @Test
  void returnsFromAVoidPortal() {
    World world = World.woven(Compiler.compile("package demo; class Main { @Portal static void run(@Green int n) { while (n++ < 3) { Jit.mergePoint(); } throw new AssertionError(); } }"));
    ScriptedRuntime.script = values -> new Transfer(Transfer.RETURN, null, null, null);
    assertThat(world.call("demo.Main", "run", 0)).isNull();
  }

  /** The portal's own handlers and finally blocks have run in compiled code already. */
  @Test
  void throwsPastThePortalsOwnHandlers() {
    World world = counter("int");
    ScriptedRuntime.script = values -> ScriptedRuntime.raise(new IOException("checked"));
    assertThatThrownBy(() -> world.call("demo.Main", "run", "c", 1, 3)).isInstanceOf(IOException.class).hasMessage("checked");
    ScriptedRuntime.script = values -> ScriptedRuntime.raise(new IllegalStateException("unchecked"));
    assertThatThrownBy(() -> world.call("demo.Main", "run", "c", 1, 3)).hasMessage("unchecked");
    assertThat(log(world)).isEmpty();
  }

  /** Running out of stack while entering compiled code is the guest's own error, wherever it happens. */
  @Test
  void whatTheMergePointItselfThrowsIsSeenByThePortalsHandlers() {
    World world = counter("int");
    ScriptedRuntime.script = values -> {
      throw new IllegalStateException("from the call site");
    };
    assertThatThrownBy(() -> world.call("demo.Main", "run", "c", 1, 3)).hasMessage("from the call site");
    assertThat(log(world)).isEqualTo("caughtfinally");
  }

  private static String log(World world) {
    try {
      return Class.forName("demo.Main", true, world).getField("LOG").get(null).toString();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void goesOnWithTheTransfersGreensAndReds() {
    World world = counter("long");
    List<List<Object>> seen = new ArrayList<>();
    ScriptedRuntime.script = values -> {
      seen.add(List.of(values));
      return seen.size() == 2 ? ScriptedRuntime.continueWith(new long[] {40, 99, 2}, "other") : null;
    };
    assertThat(world.call("demo.Main", "run", "c", 7L, 9)).isEqualTo(99L);
    assertThat(log(world)).isEqualTo("c1 other41 other42 finally");
    assertThat(seen).containsExactly(List.of("c", 0, 7L, 9), List.of("c", 1, 7L, 8), List.of("other", 41, 99L, 1));
    assertThat(ScriptedRuntime.LINKED).containsExactly("run(Ljava/lang/String;JI)J (Ljava/lang/String;IJI)Ldev/clew/spi/Transfer;");
  }

  @Test
  void passesNullsAndArraysAndTheReceiver() {
    World world = World.woven(Compiler.compile("""
        package demo;
        class Main {
          int field = 5;
          @Portal String run(@Green int[][] code, String text) {
            Object last = null;
            int pc = 0;
            while (pc < 2) { Jit.mergePoint(); last = text; pc++; field++; }
            return last + "" + field + code.length;
          }
          static String main() { return new Main().run(new int[1][], null); }
        }
        """));
    ScriptedRuntime.script = values -> values[3].equals(0) ? ScriptedRuntime.continueWith(new long[] {1}, new int[2][], values[1], "given") : null;
    assertThat(world.call("demo.Main", "main")).isEqualTo("given62");
    assertThat(ScriptedRuntime.LINKED).hasToString("[run([[ILjava/lang/String;)Ljava/lang/String; ([[ILdemo/Main;Ljava/lang/String;I)Ldev/clew/spi/Transfer;]");
  }

  @Test
  void tellsWhetherALoopHeaderWasPassedWhereThePortalMarksThem() {
    World world = World.woven(Compiler.compile("""
        package demo;
        class Main {
          @Portal static int run(@Green String code, int n) {
            @Green int pc = 0;
            while (true) {
              Jit.mergePoint();
              switch (code.charAt(pc)) { case 'b': if (n-- > 0) { pc = 0; Jit.loopHeader(); } else { pc++; } break; case 'e': return n; default: pc++; }
            }
          }
        }
        """));
    List<Object> pcs = new ArrayList<>();
    ScriptedRuntime.script = values -> {
      if ((int) values[3] != 0) {
        pcs.add(values[1] + ":" + values[2]);
      }
      return null;
    };
    assertThat(world.call("demo.Main", "run", "..b.e", 2)).isEqualTo(-1);
    assertThat(pcs).containsExactly("0:1", "0:0");
  }

  @Test
  void theCopyStartsInTheMiddle() {
    Map<String, byte[]> classes = Compiler.compile("""
        package demo;
        class Main {
          final int weight = 3;
          @Portal double run(@Green String code, double d) {
            String prefix = "start" + code;
            @Green int pc = 100;
            float f = d > 0 ? 1f : 2f;
            while (pc < code.length()) { Jit.mergePoint(); d += weight * code.charAt(pc++) + f; }
            return d;
          }
          static Main make() { return new Main(); }
        }
        """);
    World world = World.woven(classes);
    Object self = world.call("demo.Main", "make");
    Transfer middle = ScriptedRuntime.continueWith(new long[] {1, Double.doubleToRawLongBits(0.5), Float.floatToRawIntBits(0.25f)}, "\0\1\2", self);
    assertThat(world.call("demo.Main", "clew$resume$run", middle)).isEqualTo(0.5 + 3 + 0.25 + 6 + 0.25);
    assertThat(ScriptedRuntime.LINKED).hasSize(1);
  }
}
