package dev.clew.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir private Path folder;

  @Test
  void theNewestArchiveThatCouldBeMadeIsTaken() throws Exception {
    assertThat(Archive.in(folder.resolve("none"))).isEmpty();
    archive("1.jsa", "old", 1000);
    assertThat(Archive.in(folder)).isEmpty();
    Files.writeString(folder.resolve("class-path"), "a.jar:b.jar\n");
    Path newer = archive("2.jsa", "new", 2000);
    archive("3.jsa", "", 3000);
    assertThat(Archive.in(folder)).contains(new Archive(newer, "a.jar:b.jar"));
  }

  private Path archive(String name, String content, long millis) throws Exception {
    return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), content), FileTime.fromMillis(millis));
  }
}
