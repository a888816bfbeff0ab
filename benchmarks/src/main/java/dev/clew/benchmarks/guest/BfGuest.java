package dev.clew.benchmarks.guest;

import dev.clew.benchmarks.Guest;
import dev.clew.samples.bf.Bf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A BF program. */
public final class BfGuest implements Guest {
  private final Bf program;

  /** Loads the program. */
  public BfGuest(Path file) throws IOException {
    program = new Bf(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  @Override
  public Object run() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    program.run(new ByteArrayInputStream(new byte[0]), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
