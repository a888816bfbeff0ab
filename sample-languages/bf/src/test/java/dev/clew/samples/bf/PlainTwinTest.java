package dev.clew.samples.bf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.samples.bf.gen.SampleProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/test/plain} holds the interpreter as it was before it was annotated: what does the author have to write? */
class PlainTwinTest {
  private static final Path PLAIN = Path.of("src", "test", "plain");
  private static final Path ANNOTATED = Path.of("src", "main", "java", "dev", "clew", "samples", "bf");
  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path TUTORIAL = Path.of("..", "..", "docs", "tutorial-bf.md");

  @Test
  void annotatingItTakesTenChangedLinesOrFewer() throws IOException {
    assertThat(difference()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void theTutorialShowsExactlyThatDifference() throws IOException {
    String tutorial = Files.readString(TUTORIAL);
    String block = tutorial.substring(tutorial.indexOf("```diff\n"), tutorial.indexOf("```", tutorial.indexOf("```diff\n") + 3));
    assertThat(block.lines().filter(l -> l.matches("[-+][^-+].*")).toList()).isEqualTo(difference());
  }

  @Test
  void theReadmeShowsTheInterpreterAsItIs() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("```java\n") + "```java\n".length();
    assertThat(Files.readString(ANNOTATED.resolve("Interpreter.java"))).contains(readme.substring(start, readme.indexOf("```", start)));
  }

  @Test
  void thePlainInterpreterNeedsNothingOfClewAndPrintsTheSame(@TempDir Path folder) throws Throwable {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    int code = javac.run(null, null, null, "--release", "17", "-cp", folder.toString(), "-d", folder.toString(),
        PLAIN.resolve("Interpreter.java").toString(), PLAIN.resolve("Program.java").toString(),
        ANNOTATED.resolve("Bf.java").toString(), ANNOTATED.resolve("BfError.java").toString(), ANNOTATED.resolve("Console.java").toString());
    assertThat(code).isZero();
    ClassLoader plain = Guests.interpreterFrom(folder);
    for (SampleProgram program : SampleProgram.SMALL) {
      assertThat(Guests.run(plain, program.name(), program.source(), "")).as(program.name()).isEqualTo(program.output());
    }
  }

  /** Returns the lines that {@code diff -B} shows with {@code -} or {@code +}, in its order: blank lines do not count. */
  private static List<String> difference() throws IOException {
    List<String> changes = new ArrayList<>();
    for (String file : List.of("Interpreter.java", "Program.java")) {
      difference(lines(PLAIN.resolve(file)), lines(ANNOTATED.resolve(file)), changes);
    }
    return changes;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
  }

  private static void difference(List<String> before, List<String> after, List<String> changes) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
        changes.add("-" + before.get(i++));
      } else {
        changes.add("+" + after.get(j++));
      }
    }
  }
}
