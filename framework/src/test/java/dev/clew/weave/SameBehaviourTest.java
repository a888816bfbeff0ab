package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.spi.Transfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Woven classes do what they did before: with merge points that answer nothing, with merge points that hand every value back as it came, and in the copy that starts in the middle.
 * Programs are {@link Programs}; each class file version javac can make is tried, and the code of the
 * Eclipse compiler.
 */
class SameBehaviourTest {
  private static final String ECJ = "Eclipse";
  private static final Map<String, Map<String, byte[]>> COMPILED = new TreeMap<>();

  @TempDir
  private static Path directory;

  @BeforeEach
  @AfterEach
  void reset() {
    ScriptedRuntime.reset();
  }

  static Stream<Arguments> programs() {
    List<Arguments> all = new ArrayList<>();
    for (Programs.Program p : Programs.all()) {
      for (int release : new int[] {8, 17, Runtime.version().feature()}) {
        if (release >= p.since() && release <= Runtime.version().feature()) {
          all.add(new Arguments(p, release, "-g"));
        }
      }
      if (p.since() <= Runtime.version().feature()) {
        all.add(new Arguments(p, Runtime.version().feature(), "-g:none"));
      }
    }
    Programs.all().stream().filter(p -> p.since() <= 17).forEach(p -> all.add(new Arguments(p, 17, ECJ)));
    return all.stream().distinct();
  }

  record Arguments(Programs.Program program, int release, String debug) {
    Map<String, byte[]> compile() {
      return COMPILED.computeIfAbsent(toString(), k -> debug.equals(ECJ) ? Compiler.compileWithEclipse(directory.resolve(program.name()), program.sources())
          : Compiler.compile(List.of("--release", String.valueOf(release), debug), program.sources()));
    }

    @Override
    public String toString() {
      return program.name() + " release " + release + " " + debug;
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void wovenAndColdDoesTheSame(Arguments arguments) throws ReflectiveOperationException {
    Map<String, byte[]> classes = arguments.compile();
    Object expected = World.plain(classes).call("demo.Main", "main");
    assertThat(World.woven(classes).verifyAll().call("demo.Main", "main")).isEqualTo(expected);
    assertThat(ScriptedRuntime.LINKED).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void handingAllValuesBackChangesNothing(Arguments arguments) {
    Map<String, byte[]> classes = arguments.compile();
    Object expected = World.plain(classes).call("demo.Main", "main");
    ScriptedRuntime.script = SameBehaviourTest::mirror;
    assertThat(World.woven(classes).call("demo.Main", "main")).isEqualTo(expected);
  }

  /** Every dispatch leaves the running portal and starts its copy in the middle: the deepest possible test of the copy. */
  @ParameterizedTest
  @MethodSource("programs")
  void goingOnInTheCopyChangesNothing(Arguments arguments) {
    Map<String, byte[]> classes = arguments.compile();
    Object expected = World.plain(classes).call("demo.Main", "main");
    World woven = World.woven(classes);
    Map<String, Integer> depth = new TreeMap<>(Collections.singletonMap("left", 200));
    ScriptedRuntime.script = values -> resume(woven, values, depth);
    assertThat(woven.call("demo.Main", "main")).isEqualTo(expected);
    assertThat(depth.get("left")).isLessThan(200);
  }

  private static Transfer resume(World woven, Object[] values, Map<String, Integer> depth) {
    if (depth.merge("left", -1, Integer::sum) < 0) {
      return null;
    }
    String portal = ScriptedRuntime.LINKED.get(0);
    String name = portal.substring(0, portal.indexOf('('));
    char result = portal.charAt(portal.indexOf(')') + 1);
    try {
      Object value = woven.call("demo.Main", "clew$resume$" + name, mirror(values));
      return result == 'L' || result == '[' ? ScriptedRuntime.returnRef(value) : ScriptedRuntime.returnPrim(value == null ? 0 : Bits.of(value));
    } catch (Throwable t) {
      return ScriptedRuntime.raise(t);
    }
  }

  private static Transfer mirror(Object[] values) {
    String portal = ScriptedRuntime.LINKED.get(0);
    String types = portal.substring(portal.indexOf(' ') + 1);
    Object[] refs = new Object[values.length];
    long[] prims = new long[values.length];
    int r = 0;
    int p = 0;
    int i = 1;
    for (Object v : values) {
      if ("IJFD".indexOf(types.charAt(i)) >= 0) {
        prims[p++] = Bits.of(v);
      } else {
        refs[r++] = v;
        while (types.charAt(i) == '[') {
          i++;
        }
        i = types.charAt(i) == 'L' ? types.indexOf(';', i) : i;
      }
      i++;
    }
    return ScriptedRuntime.continueWith(Arrays.copyOf(prims, p), Arrays.copyOf(refs, r));
  }
}
