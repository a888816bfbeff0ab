package dev.clew.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With shell scripts for contestants. */
class SessionTest {
  @TempDir private Path folder;

  private final List<String> turns = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  private record Script(String id, String text) implements Contestant {
    @Override
    public String system() {
      return "shell";
    }

    @Override
    public boolean runs(Program program) {
      return !id.equals("absent");
    }

    @Override
    public List<String> command(Program program, Path folder, long nanos) {
      return List.of("sh", "-c", text, "sh", Long.toString(nanos));
    }
  }

  private List<Measurement> measure(int processes, Duration limit, Contestant... contestants) throws Exception {
    Path file = Files.writeString(folder.resolve("p.bf"), "+");
    Files.writeString(folder.resolve("p.out"), "hello\n");
    List<Program> programs = Programs.of(List.of(file.toString()));
    Session session = new Session(List.of(contestants), processes, Duration.ofSeconds(1), limit);
    assertThat(session.size(programs)).isEqualTo(processes * (int) List.of(contestants).stream().filter(c -> !c.id().equals("absent")).count());
    return session.run(programs, new Session.Progress() {
      @Override
      public void starts(Program program, Contestant contestant) {
        turns.add(contestant.id());
      }

      @Override
      public void done(Program program, List<Measurement> measurements) {
        done.add(program.name());
      }
    });
  }

  private static Script times(String id, String output) {
    return new Script(id, "printf '0 5\\n1 '$1'\\noutput:\\n" + output + "'");
  }

  @Test
  void contestantsTakeTurnsAndEachRoundHasAnotherOrder() throws Exception {
    List<Measurement> results = measure(2, Duration.ofMinutes(1), times("a", "hello\\n"), times("absent", ""), times("b", "hello\\n"));
    assertThat(turns).containsExactly("a", "b", "b", "a");
    assertThat(done).containsExactly("bf/p");
    assertThat(results).extracting(Measurement::way).containsExactly("a", "b");
    assertThat(results).allSatisfy(m -> {
      assertThat(m.succeeded()).isTrue();
      assertThat(m.trials()).hasSize(2).allSatisfy(t -> assertThat(t.repetitions()).containsExactly(new Repetition(0, 5), new Repetition(1, 1_000_000_000)));
    });
  }

  @Test
  void anotherOutputIsAFailure() throws Exception {
    assertThat(measure(1, Duration.ofMinutes(1), times("a", "hullo\\n"))).singleElement().extracting(Measurement::failure).isEqualTo("another result than expected: [hullo]");
  }

  @Test
  void aProcessThatFailsIsAResultAndIsNotTriedAgain() throws Exception {
    assertThat(measure(3, Duration.ofMinutes(1), new Script("a", "echo broken >&2; exit 3"))).singleElement().extracting(Measurement::failure).isEqualTo("exit code 3: broken");
    assertThat(measure(1, Duration.ofMinutes(1), new Script("a", "echo 0 5"))).singleElement().extracting(Measurement::failure).asString().startsWith("the process has not written");
  }

  @Test
  void aProcessThatHangsIsEnded() throws Exception {
    assertThat(measure(1, Duration.ofMillis(50), new Script("a", "exec sleep 600"))).singleElement().extracting(Measurement::failure).asString().startsWith("not done after");
  }
}
