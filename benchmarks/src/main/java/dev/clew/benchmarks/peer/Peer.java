package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Contestant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Another implementation of a language, which is there on this machine. */
abstract class Peer implements Contestant {
  private final String id;
  private final Path executable;
  private final String system;

  Peer(String id, Path executable, String system) {
    this.id = id;
    this.executable = executable;
    this.system = system;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String system() {
    return system;
  }

  @Override
  public double share() {
    return 0.2;
  }

  /** Returns the command that starts it. */
  String executable() {
    return executable.toString();
  }

  /**
   * Returns the text of a resource of this package, with words in {@code @...@} replaced.
   *
   * @param values what stands for each word
   */
  static String script(String name, Map<String, String> values) {
    try (InputStream in = Peer.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
