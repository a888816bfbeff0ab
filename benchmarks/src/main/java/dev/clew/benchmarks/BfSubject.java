package dev.clew.benchmarks;

import dev.clew.samples.bf.Bf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * A BF program.
 *
 * @param name what messages call it
 * @param source its text
 */
record BfSubject(String name, String source) implements Subject {
  private static final String PREFIX = "dev.clew.samples.bf.";

  @Override
  public Set<Way> ways() {
    return EnumSet.complementOf(EnumSet.of(Way.TWIN));
  }

  @Override
  public Guest load(Way way) {
    try {
      Class<?> bf = way.weave(unwoven(), PREFIX).loadClass(PREFIX + "Bf");
      Object program = bf.getConstructor(String.class, String.class).newInstance(name, source);
      Method run = bf.getMethod("run", InputStream.class, OutputStream.class);
      return () -> run(program, run);
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("cannot load the BF interpreter " + way, e);
    }
  }

  private static String run(Object program, Method run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      run.invoke(program, new ByteArrayInputStream(new byte[0]), out);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the program failed", e.getCause());
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  /** Returns a new loader with the unwoven classes, which the build leaves beside the woven ones. */
  private static ClassLoader unwoven() throws IOException {
    Path folder;
    try {
      folder = Path.of(Bf.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("unwoven");
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("no unwoven interpreter in " + folder + ": benchmarks run from a source tree that has been built");
    }
    return new PlainLoader(folder.toUri().toURL(), PREFIX);
  }
}
