package dev.clew.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Where class files come from, without loading classes. */
@FunctionalInterface
public interface ClassSource {
  /**
   * Reads a class file.
   *
   * @param internalName the class, with slashes
   * @return its bytes, or null if there is none
   */
  byte[] read(String internalName);

  /**
   * Reads class files as resources of a class loader.
   *
   * @param loader the loader; null for the boot loader
   * @return the source; it throws {@link UncheckedIOException} if a resource is there but cannot be read
   */
  static ClassSource of(ClassLoader loader) {
    return name -> {
      String file = name + ".class";
      try (InputStream in = loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file)) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    };
  }
}
