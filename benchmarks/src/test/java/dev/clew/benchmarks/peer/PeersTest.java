package dev.clew.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clew.benchmarks.measure.Contestant;
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

  @Test
  void peersAreFoundOnThePathAndTheOthersAreSaid() throws Exception {
    command("swipl", "echo; echo SWI-Prolog version 1.2.3; echo more");
    command("nodejs", "echo v20");
    Files.writeString(folder.resolve("guile"), "not executable");
    Peers.Search search = Peers.find(Peers.names(), "/no/such/folder:" + folder);
    assertThat(search.present()).extracting(Contestant::id).containsExactly("swipl", "node");
    assertThat(search.present()).extracting(Contestant::system).containsExactly("SWI-Prolog version 1.2.3", "node v20");
    assertThat(search.missing()).containsExactly("gplc", "guile", "chez", "luajit", "pypy3");
  }

  @Test
  void onlyWhatIsAskedForIsLookedFor() {
    assertThat(Peers.find(List.of("chez"), "").missing()).containsExactly("chez");
    assertThat(Peers.find(List.of(), "")).isEqualTo(new Peers.Search(List.of(), List.of()));
  }

  @Test
  void theFirstFolderOfThePathWins() throws Exception {
    Path file = command("tool", "true");
    Files.createDirectory(folder.resolve("sub"));
    assertThat(Peers.executable("tool", folder + ":" + folder.resolve("sub"))).contains(file);
    assertThat(Peers.executable("sub", folder.toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"swipl.pl", "gplc.pl", "prolog.pl", "guile.scm", "chez.scm", "scheme.scm"})
  void allWordsOfAScriptAreReplaced(String name) {
    assertThat(Peer.script(name, Map.of("PROGRAM", "p", "GOAL", "main", "NANOS", "5", "OUTPUT", "o"))).isNotBlank().doesNotContainPattern("@[A-Z]+@");
  }

  /** Its answer is compared with the expected one, as for all programs. */
  @ParameterizedTest
  @MethodSource("names")
  void aPeerThatIsThereRunsAProgram(String name) throws Exception {
    Peers.Search search = Peers.find(List.of(name), System.getenv().getOrDefault("PATH", ""));
    assumeTrue(search.missing().isEmpty(), name + " is not installed");
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
