package dev.clew.benchmarks.program;

import dev.clew.benchmarks.guest.BfGuest;
import dev.clew.benchmarks.guest.PrologGuest;
import dev.clew.benchmarks.guest.SchemeGuest;
import dev.clew.samples.bf.Bf;
import dev.clew.samples.lisp.Scheme;
import dev.clew.samples.prolog.Prolog;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A sample language. */
enum Language {
  BF("bf", Bf.class, BfGuest.class),
  LISP("scm", Scheme.class, SchemeGuest.class),
  PROLOG("pl", Prolog.class, PrologGuest.class);

  private final String extension;
  private final Class<?> interpreter;
  private final Class<?> guest;

  Language(String extension, Class<?> interpreter, Class<?> guest) {
    this.extension = extension;
    this.interpreter = interpreter;
    this.guest = guest;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean claims(Path file) {
    return file.getFileName().toString().endsWith("." + extension);
  }

  /** Returns a program's name without its extension. */
  String title(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - extension.length() - 1);
  }

  /** Returns the class that loads a program, as it is on the class path. */
  Class<?> guest() {
    return guest;
  }

  /** Returns the folder with the sample programs; it need not be there. */
  Path samples() {
    return beside(".." , "programs");
  }

  /** Returns a new loader with unwoven classes, which the build leaves beside the woven ones. */
  PlainLoader unwoven() {
    Path folder = beside("unwoven");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("no unwoven interpreter in " + folder + ": build the source tree first");
    }
    try {
      return new PlainLoader(List.of(folder.toUri().toURL(), place(guest)), prefixes());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns how the names of classes start that are loaded anew for each way. */
  List<String> prefixes() {
    return List.of(interpreter.getPackageName() + ".", guest.getPackageName() + ".");
  }

  /** Returns a path from the folder that the build of the language writes to. */
  private Path beside(String first, String... more) {
    try {
      return Path.of(place(interpreter).toURI()).getParent().resolve(Path.of(first, more)).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL place(Class<?> c) {
    return c.getProtectionDomain().getCodeSource().getLocation();
  }
}
