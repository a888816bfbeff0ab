package dev.clew.launcher;

import dev.clew.samples.bf.Bf;
import dev.clew.samples.bf.BfError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tutorial language. */
public final class BfLanguage implements Language {
  /** Made by {@link java.util.ServiceLoader}. */
  public BfLanguage() {}

  @Override
  public String name() {
    return "bf";
  }

  @Override
  public List<String> extensions() {
    return List.of("bf", "b");
  }

  @Override
  public void run(Path file, List<String> arguments, InputStream in, OutputStream out) throws GuestException, IOException {
    // Latin-1 maps every byte to one character: comments in any encoding are read without an error, and columns count bytes
    String source = Files.readString(file, StandardCharsets.ISO_8859_1);
    try {
      new Bf(file.getFileName().toString(), source).run(in, out);
    } catch (BfError e) {
      throw new GuestException(e.getMessage(), e);
    }
  }
}
