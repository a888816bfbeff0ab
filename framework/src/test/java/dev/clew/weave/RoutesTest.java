package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.annotations.Jit;
import dev.clew.spi.Woven;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three routes lead to the same bytes, and each works as a user would take it. */
class RoutesTest {
  private static final String PROGRAM = """
      package demo;
      public class Main {
        record Code(int[] ops) {}
        private final int weight = 2;
        @Portal static int run(@Green Code code, int acc) {
          @Green int pc = 0;
          while (pc < code.ops().length) {
            Jit.mergePoint();
            switch (code.ops()[pc++]) { case 0: acc++; break; case 1: if (acc < 50000) { pc = 0; Jit.loopHeader(); } break; default: acc += Values.of(acc).weight(); }
          }
          return acc;
        }
        public static void main(String[] args) throws Exception {
          String woven = java.util.Arrays.stream(Main.class.getAnnotations()).map(a -> a.annotationType().getSimpleName()).toList().toString();
          String cells = java.util.Arrays.stream(Code.class.getFields()).map(f -> f.getName()).toList().toString();
          System.out.println(run(new Code(new int[] {0, 0, 2, 1}), 0) + " " + woven + " " + cells + " " + java.lang.reflect.Modifier.isPublic(Values.class.getModifiers()));
        }
      }
      """;

  private static final String HELPER = "package demo;\nclass Values { private final int v; Values(int v) { this.v = v; } static Values of(int v) { return new Values(v % 3); } int weight() { return v; } }\n"
      + "sealed interface Shape permits Round, Flat {}\nrecord Round(double r) implements Shape {}\nenum Flat implements Shape { A { @Override int f() { return 1; } }; int f() { return 0; } }";

  private static final String EXPECTED_UNWOVEN = "50002 [] [] false";
  private static final String EXPECTED_WOVEN = "50002 [Woven] [ops, clew$cells] true";

  @TempDir
  private Path directory;

  private static Map<String, byte[]> read(Path root) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    Compiler.read(root, classes);
    return classes;
  }

  private Path compiled() {
    Path classes = directory.resolve("classes");
    Compiler.write(Compiler.compile(PROGRAM, HELPER), classes);
    return classes;
  }

  /** As byte-buddy-maven-plugin runs it. */
  private static void build(Path classes, EntryPoint entry) throws IOException {
    try (ClassFileLocator locator = new ClassFileLocator.Compound(new ClassFileLocator.ForFolder(classes.toFile()), ClassFileLocator.ForClassLoader.of(RoutesTest.class.getClassLoader()),
        ClassFileLocator.ForClassLoader.ofPlatformLoader())) {
      Plugin.Engine.Default.of(entry, ClassFileVersion.ofThisVm(), MethodNameTransformer.Suffixing.withRandomSuffix()).with(locator)
          .apply(classes.toFile(), classes.toFile(), new Plugin.Factory.UsingReflection(ClewPlugin.class));
    }
  }

  /** What a loader with this directory in reach would define. */
  private static byte[] definedBy(Path classes, String name) {
    ClassSource source = n -> {
      try {
        Path file = classes.resolve(n + ".class");
        return Files.exists(file) ? Files.readAllBytes(file) : ClassSource.of(RoutesTest.class.getClassLoader()).read(n);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
    return new Weaver(Scope.of(n -> n.startsWith("demo/"), () -> java.util.Set.of("demo/Main$Code")), source, m -> {}).weave(source.read(name));
  }

  @ParameterizedTest
  @EnumSource(value = EntryPoint.Default.class, names = {"REBASE", "REDEFINE", "REDEFINE_LOCAL", "DECORATE"})
  void buildTimeGivesTheBytesTheLoaderGives(EntryPoint.Default entry) throws IOException {
    Path classes = compiled();
    Map<String, byte[]> expected = new TreeMap<>(read(classes));
    expected.replaceAll((name, bytes) -> definedBy(classes, name));
    build(classes, entry);
    Map<String, byte[]> built = read(classes);
    assertThat(built.keySet()).isEqualTo(expected.keySet());
    built.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
  }

  @Test
  void buildingTwiceChangesNothing() throws IOException {
    Path classes = compiled();
    build(classes, EntryPoint.Default.REBASE);
    Map<String, byte[]> once = read(classes);
    build(classes, EntryPoint.Default.REBASE);
    read(classes).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(once.get(name)));
  }

  @Test
  void aClassCompiledAgainIsWovenAmongWovenOnes() throws IOException {
    Path classes = compiled();
    Map<String, byte[]> fresh = read(classes);
    build(classes, EntryPoint.Default.REBASE);
    Map<String, byte[]> once = read(classes);
    for (String name : List.of("demo/Main", "demo/Main$Code", "demo/Values")) {
      Compiler.write(Map.of(name, fresh.get(name)), classes);
      build(classes, EntryPoint.Default.REBASE);
      read(classes).forEach((n, bytes) -> assertThat(bytes).as(n).isEqualTo(once.get(n)));
    }
  }

  @Test
  void aModuleWithoutHintsIsLeftAlone() throws IOException {
    Path classes = directory.resolve("classes");
    Map<String, byte[]> plain = Compiler.compile("package demo;\nclass Main { private final int x = 1; }");
    Compiler.write(plain, classes);
    build(classes, EntryPoint.Default.REBASE);
    assertThat(read(classes).get("demo/Main")).isEqualTo(plain.get("demo/Main"));
  }

  @Test
  void theBuildFailsWithAllMistakesOfTheModule() {
    Path classes = directory.resolve("classes");
    Compiler.write(Compiler.compile("package demo;\nclass A { @Portal static void run(@Green int i) {} }\nclass B { @Elidable static void f() {} }"), classes);
    assertThatThrownBy(() -> build(classes, EntryPoint.Default.REBASE)).rootCause().isInstanceOf(WeaveException.class).hasMessageContaining("2 mistakes")
        .hasMessageContaining("the portal has no merge point").hasMessageContaining("@Elidable is on a method that returns nothing");
  }

  @Test
  void theLoaderWeavesWhatItsPrefixesCoverAndLeavesResourcesAlone() throws Exception {
    Path classes = compiled();
    try (URLClassLoader parent = new URLClassLoader(new URL[] {classes.toUri().toURL()}, RoutesTest.class.getClassLoader())) {
      WeavingClassLoader loader = new WeavingClassLoader(parent, "demo.");
      Class<?> main = loader.loadClass("demo.Main");
      assertThat(main.getClassLoader()).isSameAs(loader);
      assertThat(main.isAnnotationPresent(Woven.class)).isTrue();
      assertThat(main.getProtectionDomain().getCodeSource().getLocation()).isEqualTo(classes.toUri().toURL());
      assertThat(loader.loadClass("demo.Main$Code").getFields()).extracting(f -> f.getName()).containsExactly("ops", "clew$cells");
      assertThat(loader.loadClass("java.util.List")).isSameAs(List.class);
      assertThat(loader.loadClass(Jit.class.getName())).isSameAs(Jit.class);
      try (InputStream in = main.getResourceAsStream("Main.class")) {
        assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(classes.resolve("demo/Main.class")));
      }
      assertThatThrownBy(() -> loader.loadClass("demo.Missing")).isInstanceOf(ClassNotFoundException.class);
      WeavingClassLoader narrow = new WeavingClassLoader(parent, "demo.Values");
      assertThat(narrow.loadClass("demo.Main").getClassLoader()).isSameAs(parent);
      assertThat(narrow.loadClass("demo.Values").getClassLoader()).isSameAs(narrow);
    }
  }

  @Test
  void theLoaderRefusesAClassWithMistakes() throws IOException {
    Compiler.write(Compiler.compile("package demo;\nclass Main { @Elidable static void f() {} }"), directory);
    try (URLClassLoader parent = new URLClassLoader(new URL[] {directory.toUri().toURL()}, RoutesTest.class.getClassLoader())) {
      assertThatThrownBy(() -> new WeavingClassLoader(parent, "demo.").loadClass("demo.Main")).isInstanceOf(WeaveException.class).hasMessageContaining("@Elidable is on a method that returns nothing");
    }
  }

  @Test
  void theFinderTellsWhoCarriesHints() throws IOException {
    Compiler.write(Compiler.compile(PROGRAM, HELPER, "package other;\nclass Lib { @Elidable int f() { return 1; } static class In { @Immutable private int x; } interface P { void p(@Promote int i); } }\n"
        + "@Virtualizable\nclass V {}\nclass None {}"), directory);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      Finder all = Finder.find(loader, "demo.", "other.");
      assertThat(all.hinted()).containsExactly("demo.Main", "other.Lib", "other.Lib$In", "other.Lib$P", "other.V");
      assertThat(all.portals()).containsExactly("demo.Main");
      assertThat(Finder.find(loader, "other.Lib$").hinted()).containsExactly("other.Lib$In", "other.Lib$P");
    }
  }

  @Test
  void wovenClassesRunWithOnlyTheHintsOnTheClassPath() throws Exception {
    Path classes = compiled();
    Path hints = hintsOnly();
    assertThat(java("-cp", classes + File.pathSeparator + hints, "demo.Main")).isEqualTo(EXPECTED_UNWOVEN);
    build(classes, EntryPoint.Default.REBASE);
    assertThat(java("-cp", classes + File.pathSeparator + hints, "-Xverify:all", "demo.Main").lines().filter(l -> !l.contains("warning"))).containsExactly(EXPECTED_WOVEN);
  }

  private Path hintsOnly() throws IOException {
    Map<String, byte[]> hints = new TreeMap<>();
    try (ScanResult scan = new ClassGraph().enableClassInfo().addClassLoader(RoutesTest.class.getClassLoader()).acceptPackages("dev.clew.annotations", "dev.clew.spi").ignoreClassVisibility().scan(1)) {
      scan.getAllClasses().forEach(c -> {
        String name = c.getName().replace('.', '/');
        hints.put(name, ClassSource.of(RoutesTest.class.getClassLoader()).read(name));
      });
    }
    Path only = directory.resolve("hints");
    Compiler.write(hints, only);
    return only;
  }

  @Test
  void theAgentWeavesGivenPrefixesAndWithoutAnyThoseWithHints() throws Exception {
    Path classes = compiled();
    Path agent = agentJar();
    String path = classes + File.pathSeparator + Compiler.place(Jit.class);
    assertThat(java("-javaagent:" + agent + "=demo.", "-Dclew.jit=off", "-cp", path, "demo.Main")).endsWith(EXPECTED_WOVEN);
    assertThat(java("-javaagent:" + agent, "-Dclew.jit=off", "-cp", path, "demo.Main")).endsWith(EXPECTED_WOVEN);
    assertThat(java("-javaagent:" + agent + "=nobody.", "-cp", path, "demo.Main")).isEqualTo(EXPECTED_UNWOVEN);
  }

  @Test
  void theSummaryIsPrintedWhenTheProcessEndsIfAskedFor() throws Exception {
    String path = compiled() + File.pathSeparator + Compiler.place(Jit.class);
    String agent = "-javaagent:" + agentJar() + "=demo.";
    assertThat(java(agent, "-Dclew.stats=on", "-Dclew.background=off", "-Dclew.warm-up-share=100", "-cp", path, "demo.Main")).containsSubsequence(EXPECTED_WOVEN, "\ncompiled     1 loop", "\ntime         recording");
    assertThat(java(agent, "-cp", path, "demo.Main")).doesNotContain("compiled  ");
  }

  @Test
  void theAgentStopsAProgramWithMistakesBeforeItsMain() throws Exception {
    Path classes = directory.resolve("classes");
    Compiler.write(Compiler.compile("package demo;\npublic class Main { @Elidable static void f() {} @LoopInvariant static void g() {} public static void main(String[] a) { System.out.println(\"ran\"); } }"), classes);
    String output = java("-javaagent:" + agentJar() + "=demo.", "-cp", classes + File.pathSeparator + Compiler.place(Jit.class), "demo.Main");
    assertThat(output).contains("2 mistakes in the use of hints", "@Elidable is on a method that returns nothing").doesNotContain("ran\n");
  }

  /** What the framework's jar is to a user: a manifest that names the agent, and what it needs. */
  private Path agentJar() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(new Attributes.Name("Premain-Class"), Agent.class.getName());
    List<Class<?>> needed = List.of(Agent.class, Jit.class, ByteBuddy.class, ClassGraph.class);
    main.put(Attributes.Name.CLASS_PATH, needed.stream().map(Compiler::place).map(Path::toUri).map(URI::toString).distinct().collect(Collectors.joining(" ")));
    Path jar = directory.resolve("agent.jar");
    try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest)) {
      zip.finish();
    }
    return jar;
  }

  private String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(arguments));
    Path output = directory.resolve("output.txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8).trim();
  }
}
