package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Op;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The layers of the framework, as the compiled classes have them. A new edge is a decision, made here and in the design, not an import. */
class LayeringTest {
  private static final String ASM = "net.bytebuddy.jar.asm";

  /**
   * What each package may use besides the JDK's base. The design's table, and: descriptors of fields and methods come from {@code trace} everywhere; {@code spi} is what woven code and
   * the framework tell each other; opcodes are ASM's.
   */
  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      Map.entry("annotations", Set.of()),
      Map.entry("spi", Set.of()),
      Map.entry("trace", Set.of()),
      Map.entry("bytecode", Set.of("annotations", "spi", "trace", ASM)),
      Map.entry("observe", Set.of("trace", "jdk.jfr")),
      Map.entry("profile", Set.of("trace", "observe")),
      Map.entry("resume", Set.of("trace", "bytecode")),
      Map.entry("opt", Set.of("trace")),
      Map.entry("metainterp", Set.of("spi", "trace", "bytecode", "resume", ASM)),
      Map.entry("codegen", Set.of("spi", "trace", "resume", "net.bytebuddy")),
      Map.entry("runtime", Set.of("annotations", "spi", "trace", "bytecode", "observe", "profile", "resume", "opt", "metainterp", "codegen", ASM)),
      Map.entry("weave", Set.of("annotations", "spi", "bytecode", "runtime", "net.bytebuddy", "io.github.classgraph", "java.lang.instrument")),
      Map.entry("", Set.of("weave", "runtime", "observe", "profile", "trace")));

  private record Edge(String from, String to) {
    boolean allowed() {
      Set<String> may = ALLOWED.get(shortName(from));
      String target = shortName(to);
      return may != null && (isBase(to) || may.stream().anyMatch(a -> target.equals(a) || to.equals(a) || to.startsWith(a + ".")));
    }

    private static boolean isBase(String name) {
      return name.startsWith("java.") && !name.equals("java.lang.instrument");
    }

    private static String shortName(String name) {
      return name.equals("dev.clew") ? "" : name.startsWith("dev.clew.") ? name.substring("dev.clew.".length()) : name;
    }
  }

  @Test
  void packagesUseOnlyWhatIsBelowThem() throws Exception {
    List<Edge> edges = edges();
    assertThat(edges).extracting(Edge::from).contains("dev.clew", "dev.clew.trace", "dev.clew.opt", "dev.clew.metainterp", "dev.clew.codegen", "dev.clew.runtime", "dev.clew.weave");
    assertThat(edges).filteredOn(e -> !e.allowed()).isEmpty();
  }

  @Test
  void anUpwardEdgeIsNotAllowed() {
    assertThat(new Edge("dev.clew.opt", "dev.clew.bytecode").allowed()).isFalse();
    assertThat(new Edge("dev.clew.trace", "net.bytebuddy.jar.asm").allowed()).isFalse();
    assertThat(new Edge("dev.clew.metainterp", "dev.clew.codegen").allowed()).isFalse();
    assertThat(new Edge("dev.clew.weave", "net.bytebuddy.build").allowed()).isTrue();
  }

  private static List<Edge> edges() throws Exception {
    var out = new StringWriter();
    int exit = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintWriter(out), new PrintWriter(out), "-verbose:package", Zoo.home(Op.class).toString());
    assertThat(exit).as(out.toString()).isZero();
    List<Edge> edges = new ArrayList<>();
    Matcher line = Pattern.compile("(?m)^ +(dev\\.clew\\S*) +-> (\\S+)").matcher(out.toString());
    while (line.find()) {
      edges.add(new Edge(line.group(1), line.group(2)));
    }
    return edges;
  }
}
