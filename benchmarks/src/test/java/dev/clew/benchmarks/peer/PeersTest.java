package dev.clew.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clew.benchmarks.measure.Contestant;
import dev.clew.benchmarks.measure.Machine;
import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {
  @TempDir private Path folder;

  private static List<String> names() {
    return Peers.names();
  }

  private Path command(String name, String script) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  /** A file that looks like the jar of a peer. */
  private void jar(String peer, String name) throws Exception {
    Files.createFile(Files.createDirectories(folder.resolve(Path.of(peer, "target", "jars"))).resolve(name));
  }

  private Places places(String path, Java... javas) {
    return new Places(path, folder, List.of(javas));
  }

  @Test
  void peersAreFoundOnThePathAndTheOthersAreSaid() throws Exception {
    command("swipl", "echo; echo SWI-Prolog version 1.2.3; echo more");
    command("nodejs", "echo v20");
    Files.writeString(folder.resolve("guile"), "not executable");
    Peers.Search search = Peers.find(Peers.names(), places("/no/such/folder:" + folder));
    assertThat(search.present()).extracting(Contestant::id).containsExactly("swipl", "node");
    assertThat(search.present()).extracting(Contestant::system).containsExactly("SWI-Prolog version 1.2.3", "node v20");
    assertThat(search.missing()).extracting(Peers.Missing::id)
        .containsExactly("gplc", "tuprolog", "guile", "chez", "racket", "kawa", "luajit", "pypy3", "graaljs", "graalpy");
    assertThat(search.missing()).contains(new Peers.Missing("guile", "no guile or guile-3.0 on the PATH"));
  }

  @Test
  void peersOnTheJvmAreFoundByTheirJars() throws Exception {
    jar("kawa", "kawa-1.2.jar");
    jar("tuprolog", "2p-parser-4.1.jar");
    jar("graaljs", "truffle-api-25.0.2.jar");
    jar("graaljs", "js-language-25.0.2.jar");
    List<String> names = List.of("kawa", "tuprolog", "graaljs");
    Java java17 = new Java(Path.of("java17"), 17, "Java 17.0.1");
    Peers.Search search = Peers.find(names, places("", java17));
    assertThat(search.present()).extracting(Contestant::id, Contestant::system).containsExactly(tuple("kawa", "Kawa 1.2 on Java 17.0.1"));
    assertThat(search.missing()).containsExactly(
        new Peers.Missing("tuprolog", "no 2p-core in " + folder.resolve(Path.of("tuprolog", "target", "jars")) + "; `mvn -f benchmarks/peers clean package` fetches it"),
        new Peers.Missing("graaljs", "it wants JDK 25: run on that, or set JAVA_HOME_25"));

    search = Peers.find(names, places("", java17, new Java(Path.of("java25"), 25, "Java 25.0.3")));
    assertThat(search.present()).extracting(Contestant::system).containsExactly("Kawa 1.2 on Java 17.0.1", "Graal.js 25.0.2 on Java 25.0.3");
  }

  @Test
  void aJavaIsWhatItsFolderSays() throws Exception {
    Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"25.0.3\"\n");
    assertThat(Java.in(folder)).as("no command").isEmpty();
    Files.createDirectory(folder.resolve("bin"));
    Path command = command("bin/java", "true");
    assertThat(Java.in(folder)).contains(new Java(command, 25, "Java 25.0.3"));
    Files.writeString(folder.resolve("release"), "");
    assertThat(Java.in(folder)).as("no version").isEmpty();
    assertThat(Java.in(folder.resolve("none"))).isEmpty();
  }

  @Test
  void aJavaOfTheEnvironmentComesAfterOurOwn() throws Exception {
    Files.createDirectory(folder.resolve("bin"));
    command("bin/java", "true");
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Places places = Places.of(Map.of("PATH", "/a", "JAVA_HOME_25", folder.toString()));
    assertThat(places.path()).isEqualTo("/a");
    assertThat(places.peers()).as("in the source tree").isDirectoryContaining("glob:**/pom.xml");
    assertThat(places.javas()).extracting(Java::system).containsExactly(Machine.jvm(), "Java 25");
  }

  @Test
  void aSchemeProgramIsWrittenForRacketAndKawa() throws Exception {
    Path source = Files.writeString(folder.resolve("p.scm"), "(import (scheme base) (only (clew base) sort)) (define (f) 1) (define x (f)) (display x)");
    Program program = Programs.of(List.of(source.toString())).get(0);
    String text = "(define (f) 1)\n(define x #f)\n(define clew-program (lambda ()\n(set! x (f))\n(display x)\n)";

    Contestant racket = new Racket("racket", Path.of("r"), "");
    assertThat(racket.command(program, folder, 7)).containsExactly("r", folder.resolve("driver.rkt").toString());
    assertThat(folder.resolve("program.rkt")).content().isEqualTo("(module program \"language.rkt\"\n(provide clew-program)\n" + text + "))\n");
    assertThat(folder.resolve("driver.rkt")).content().contains("(file \"" + folder.resolve("program.rkt") + "\")", "(+ clew-loaded 7)");
    assertThat(folder.resolve("language.rkt")).exists();

    Contestant kawa = new Kawa("kawa", new Java(Path.of("j"), 17, ""), Path.of("jars"), "");
    assertThat(kawa.command(program, folder, 7)).startsWith("j").endsWith("-cp", Path.of("jars", "*").toString(), "kawa.repl", folder.resolve("driver.scm").toString());
    assertThat(folder.resolve("program.scm")).content().isEqualTo("(import (scheme base) (only (srfi 95) sort))\n" + text + ")\n");
    assertThat(folder.resolve("driver.scm")).content().contains("(load \"" + folder.resolve("program.scm") + "\")", "(+ clew-loaded 7)");
  }

  @Test
  void aPrologProgramIsHandedToTuProlog() throws Exception {
    Path source = Files.writeString(folder.resolve("p.pl"), ":- initialization(main).\nmain :- write(1).\n");
    Program program = Programs.of(List.of(source.toString())).get(0);
    Contestant peer = new TuProlog("tuprolog", new Java(Path.of("j"), 17, ""), Path.of("jars"), "");
    assertThat(peer.command(program, folder, 7)).startsWith("j", "-cp")
        .endsWith(folder.resolve("TuPrologDriver.java").toString(), folder.resolve("program.pl").toString(), "main", "7");
    assertThat(folder.resolve("program.pl")).content().isEqualTo("\nmain :- write(1).\n");
    assertThat(folder.resolve("TuPrologDriver.java")).exists();
  }

  @Test
  void aChoreIsHandedToGraal() throws Exception {
    Program program = Programs.one("tiny", "register/nested");
    Contestant peer = Graal.python("graalpy", new Java(Path.of("j"), 25, ""), Path.of("jars"), "");
    assertThat(peer.command(program, folder, 7)).startsWith("j", "-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI", "--upgrade-module-path=jars")
        .endsWith(folder.resolve("GraalDriver.java").toString(), "python", folder.resolve("chores.py").toString(), "nested",
            Integer.toString(program.task().orElseThrow().size()), "7");
    assertThat(folder.resolve("chores.py")).content().contains("def nested(n):").doesNotContain("import");
    assertThat(folder.resolve("GraalDriver.java")).exists();
  }

  @Test
  void aChoreOfNodeAndPyPyMeasuresItself() throws Exception {
    Program program = Programs.one("tiny", "register/nested");
    String size = Integer.toString(program.task().orElseThrow().size());
    assertThat(Chores.javaScript("node", Path.of("n"), "").command(program, folder, 7)).containsExactly("n", folder.resolve("chores.js").toString(), "nested", size, "7");
    assertThat(folder.resolve("chores.js")).content().contains("function nested(n) {", "process.hrtime");
    assertThat(Chores.python("pypy3", Path.of("p"), "").command(program, folder, 7)).containsExactly("p", folder.resolve("chores.py").toString(), "nested", size, "7");
    assertThat(folder.resolve("chores.py")).content().contains("def nested(n):", "time.perf_counter");
  }

  @Test
  void onlyWhatIsAskedForIsLookedFor() {
    assertThat(Peers.find(List.of("chez"), places("")).missing()).extracting(Peers.Missing::id).containsExactly("chez");
    assertThat(Peers.find(List.of(), places(""))).isEqualTo(new Peers.Search(List.of(), List.of()));
  }

  @Test
  void theFirstFolderOfThePathWins() throws Exception {
    Path file = command("tool", "true");
    Files.createDirectory(folder.resolve("sub"));
    assertThat(Peers.executable("tool", folder + ":" + folder.resolve("sub"))).contains(file);
    assertThat(Peers.executable("sub", folder.toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"swipl.pl", "gplc.pl", "prolog.pl", "guile.scm", "chez.scm", "racket.rkt", "racket-driver.rkt", "kawa.scm", "scheme.scm"})
  void allWordsOfAScriptAreReplaced(String name) {
    assertThat(Peer.script(name, Map.of("PROGRAM", "p", "GOAL", "main", "NANOS", "5", "OUTPUT", "o"))).isNotBlank().doesNotContainPattern("@[A-Z]+@");
  }

  /** Its answer is compared with the expected one, as for all programs. */
  @ParameterizedTest
  @MethodSource("names")
  void aPeerThatIsThereRunsAProgram(String name) throws Exception {
    Peers.Search search = Peers.find(List.of(name), System.getenv());
    assumeTrue(search.missing().isEmpty(), () -> search.missing().toString());
    Contestant peer = search.present().get(0);
    Program program = Programs.matching(Programs.of(List.of()), "{lisp/tak,prolog/nrev,register/nested}").stream().filter(peer::runs).findFirst().orElseThrow();
    List<Measurement> results = new Session(List.of(peer), 1, Duration.ofMillis(5), Duration.ofMinutes(2)).run(List.of(program), new Silent());
    assertThat(results).singleElement().satisfies(m -> {
      assertThat(m.failure()).isNull();
      assertThat(m.trials().get(0).repetitions().get(0).runs()).isZero();
    });
  }

  private static final class Silent implements Session.Progress {
    @Override
    public void starts(Program program, Contestant contestant) {
      // nobody looks
    }

    @Override
    public void done(Program program, List<Measurement> measurements) {
      // nobody looks
    }
  }
}
