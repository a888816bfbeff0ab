package dev.clew.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code clew} and the archive of class data it makes, in a tree of its own that looks as if it had just been built: programs give the same, and nothing is said, whether there is an archive
 * that fits or not.
 */
@DisabledOnOs(OS.WINDOWS)
class ClassDataTest {
  private static final Launched HELLO = new Launched(3, "Hello, a b!\n", "");
  private static final Launched HELLO_AT_FIRST = new Launched(3, "Hello, a b!\n", "clew: preparing faster starts, which happens once for each Java after a build ...\n");

  @TempDir Path folder;

  private Path root;
  private Path classData;
  private Path program;
  private Path java = Path.of(System.getProperty("java.home"));

  @BeforeEach
  void makeTree() throws IOException {
    root = Files.createDirectory(folder.resolve("tree"));
    Path target = Files.createDirectories(root.resolve("benchmarks/target"));
    Files.createDirectory(target.resolve("classes"));
    classData = target.resolve("class-data");
    Files.copy(Path.of("..", "..", "clew"), root.resolve("clew"));
    for (String language : List.of("bf", "lisp", "prolog")) {
      Path programs = Files.createDirectories(root.resolve("sample-languages").resolve(language).resolve("programs"));
      try (Stream<Path> files = Files.list(Path.of("..", language, "programs"))) {
        for (Path file : files.toList()) {
          Files.copy(file, programs.resolve(file.getFileName()));
        }
      }
    }
    String classPath = System.getProperty("java.class.path");
    Files.writeString(
        target.resolve("classpath"), Arrays.stream(classPath.split(File.pathSeparator)).filter(e -> Files.exists(Path.of(e))).collect(Collectors.joining(File.pathSeparator)));
    Files.createFile(target.resolve("clew-built"));
    program = Files.writeString(folder.resolve("p.scm"), "(display \"Hello, \") (display (cadr (command-line))) (display \"!\") (newline) (exit 3)");
  }

  @Test
  void theFirstStartMakesAnArchiveThatLaterOnesUse() throws Exception {
    assertThat(run()).isEqualTo(HELLO_AT_FIRST);
    assertThat(archives()).singleElement().satisfies(a -> assertThat(a).isNotEmptyFile());
    assertThat(run()).isEqualTo(HELLO);

    Path log = folder.resolve("log.txt");
    assertThat(Launched.by(clew("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)).out()).isEqualTo(HELLO.out());
    assertThat(log).content().containsPattern("dev\\.clew\\.launcher\\.Run .*shared objects file");
  }

  /** JDK 17 keeps in an archive that a method waits for being compiled; whoever takes it from there never compiles it, and programs are up to ten times as slow for ever. */
  @Test
  void whatComesFromTheArchiveIsStillCompiled() throws Exception {
    run();
    Path tak = root.resolve("sample-languages/lisp/programs/tak.scm");
    ProcessBuilder process = new ProcessBuilder("/bin/sh", root.resolve("clew").toString(), "run", "--jit=off", tak.toString());
    process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "CLEW_JIT"));
    process.environment().put("JAVA_HOME", java.toString());
    process.environment().put("JDK_JAVA_OPTIONS", "-XX:+PrintCompilation");
    String compiled = Launched.by(process).out();
    for (String hot : List.of("nodes.Env::get ", "nodes.Variables::up ", "nodes.Variables$Local0::eval ", "nodes.Variables$Local::eval ", "nodes.PrimitiveCalls$Two::eval ", "machine.Dispatch::run ")) {
      assertThat(compiled).contains(hot);
    }
  }

  @Test
  void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
    run();
    for (String option : List.of("-XX:-UseCompressedOops", "-XX:+UseSerialGC", "-XX:+UseZGC")) {
      assertThat(Launched.by(clew("JDK_JAVA_OPTIONS", option)).out()).isEqualTo(HELLO.out());
    }
    Path archive = archives().get(0);
    Files.delete(archive);
    Files.writeString(archive, "garbage");
    assertThat(run()).isEqualTo(HELLO);
    assertThat(archive).hasContent("garbage");
  }

  @Test
  void aJavaThatCannotMakeAnArchiveIsNotAskedAgain() throws Exception {
    Path realJava = java.resolve("bin/java");
    java = folder.resolve("other java");
    Files.createDirectories(java.resolve("bin"));
    script("java", "case $1 in -XX:*) echo 'Unrecognized option' >&2; exit 1 ;; esac\nexec '" + realJava + "' \"$@\"");
    script("jar", "exec '" + realJava.resolveSibling("jar") + "' \"$@\"");
    assertThat(run()).isEqualTo(HELLO_AT_FIRST);
    assertThat(run()).isEqualTo(HELLO);
  }

  @Test
  void withoutATargetToWriteToThereIsNoArchive() throws Exception {
    Files.createFile(classData);
    assertThat(run()).isEqualTo(HELLO);
    assertThat(classData).isEmptyFile();
    assertThat(classData.getParent()).isDirectoryNotContaining("glob:**class-data.*");
  }

  @Test
  void twoFirstStartsAtOnceDoNotDisturbEachOther() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Launched> start = this::run;
      for (Future<Launched> launched : threads.invokeAll(List.of(start, start))) {
        assertThat(launched.get()).isEqualTo(HELLO_AT_FIRST);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(archives()).hasSize(1);
    assertThat(run()).isEqualTo(HELLO);
  }

  private void script(String name, String text) throws IOException {
    Path script = Files.writeString(java.resolve("bin").resolve(name), "#!/bin/sh\n" + text + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private Launched run() throws IOException, InterruptedException {
    return Launched.by(clew("CLEW_JIT", "on"));
  }

  private ProcessBuilder clew(String variable, String value) {
    ProcessBuilder process = new ProcessBuilder("/bin/sh", root.resolve("clew").toString(), "run", program.toString(), "a b");
    process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    process.environment().put("JAVA_HOME", java.toString());
    process.environment().put(variable, value);
    return process;
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(classData)) {
      return files.filter(f -> f.toString().endsWith(".jsa")).toList();
    }
  }
}
