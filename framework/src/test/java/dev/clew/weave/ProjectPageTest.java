package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be copied from {@code docs/your-project.md} works. */
class ProjectPageTest {
  @TempDir private Path directory;

  @Test
  void theProgramsCompileAndRun() throws Exception {
    String[] sources = blocks("java").toArray(String[]::new);
    assertThat(sources).hasSize(4);
    String path = String.join(System.getProperty("path.separator"), Compiler.place(Clew.class).toString(), Compiler.place(dev.clew.annotations.Jit.class).toString());
    Compiler.write(Compiler.compile(List.of("-g", "-cp", path), sources), directory);
    PrintStream before = System.out;
    var printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, ProjectPageTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Host").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("125000000250000000\n")
        .contains("of main went", "\nprogram:0\n  compiled in loop 1", "\nloop program:0\n").containsPattern("\ncompiled     [1-9]");
  }

  @Test
  void theVersionsAreThoseOfTheBuild() throws IOException {
    String pom = blocks("xml").get(0);
    String build = Files.readString(Path.of("..", "pom.xml"));
    String byteBuddy = value(build, "<byte-buddy.version>(.*?)<");
    assertThat(value(pom, "<byte-buddy.version>(.*?)<")).isEqualTo(byteBuddy);
    assertThat(value(pom, "<clew.version>(.*?)<")).isEqualTo(value(build, "<artifactId>clew-parent</artifactId>\\s*<version>(.*?)<"));
    for (String plugin : List.of("maven-compiler-plugin", "maven-dependency-plugin")) {
      String version = "<artifactId>" + plugin + "</artifactId>\\s*<version>(.*?)<";
      assertThat(value(pom, version)).as(plugin).isEqualTo(value(build, version));
    }
  }

  private static String value(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static List<String> blocks(String language) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "your-project.md"));
    return Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page).results().map((MatchResult r) -> r.group(1)).toList();
  }
}
