package dev.clew.samples.bf.gen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the generated programs and their expected outputs into the folder named by the first argument. */
final class Generate {
  private Generate() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (SampleProgram program : SampleProgram.ALL) {
      Files.writeString(folder.resolve(program.name() + ".bf"), program.source(), StandardCharsets.US_ASCII);
      Files.writeString(folder.resolve(program.name() + ".out"), program.output(), StandardCharsets.US_ASCII);
    }
  }
}
