package dev.clew.benchmarks.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds programs. What is wrong with a request is said by an {@link IllegalArgumentException}. */
public final class Programs {
  /** What is measured when nothing is named: all but what is made to be hard. */
  private static final List<String> ALL = List.of("bf", "lisp", "prolog", "tiny");

  private Programs() {}

  /** Returns the names of the suites. */
  public static List<String> suites() {
    return Stream.concat(Arrays.stream(Language.values()).map(Language::id), Arrays.stream(Catalog.values()).map(Catalog::id)).toList();
  }

  /** Returns the programs of suites, files and folders; all of the usual suites if none is named. */
  public static List<Program> of(List<String> names) {
    Map<String, Program> found = new LinkedHashMap<>();
    for (String name : names.isEmpty() ? ALL : names) {
      for (Program program : of(name)) {
        Program other = found.putIfAbsent(program.name(), program);
        if (other != null && !other.file().equals(program.file())) {
          throw new IllegalArgumentException("two programs are called " + program.name() + ": " + other.origin() + " and " + program.origin());
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Returns the program of that name among those of a suite, file or folder. */
  public static Program one(String origin, String name) {
    return of(List.of(origin)).stream().filter(p -> p.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no program is called " + name + " in " + origin));
  }

  /** Returns whether a name matches a glob. */
  public static Predicate<String> named(String glob) {
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return name -> matcher.matches(Path.of(name));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("--only: " + e.getDescription() + " in " + glob, e);
    }
  }

  /** Returns the programs whose names match a glob. */
  public static List<Program> matching(List<Program> programs, String glob) {
    Predicate<String> named = named(glob);
    List<Program> chosen = programs.stream().filter(p -> named.test(p.name())).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "no program is called " + glob + "; there are " + programs.stream().map(Program::name).collect(Collectors.joining(", ")));
    }
    return chosen;
  }

  private static List<Program> of(String name) {
    for (Catalog catalog : Catalog.values()) {
      if (catalog.id().equals(name)) {
        return catalog.programs();
      }
    }
    for (Language language : Language.values()) {
      if (language.id().equals(name)) {
        return samples(language);
      }
    }
    Path place = Path.of(name);
    if (Files.isDirectory(place)) {
      return files(place).stream().flatMap(f -> languageOf(f).map(l -> program(l, f.toString(), f))).toList();
    }
    if (!Files.isReadable(place)) {
      throw new IllegalArgumentException("cannot read " + name + ", and no suite is called so; there are " + String.join(", ", suites()));
    }
    return List.of(languageOf(place).map(l -> program(l, name, place)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no language for " + name + "; files are called .bf, .scm or .pl")));
  }

  private static List<Program> samples(Language language) {
    Path folder = language.samples();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("no sample programs in " + folder + ": benchmarks run from a source tree");
    }
    return files(folder).stream().filter(language::claims).map(f -> program(language, language.id(), f)).toList();
  }

  private static Stream<Language> languageOf(Path file) {
    return Arrays.stream(Language.values()).filter(l -> l.claims(file));
  }

  private static Program program(Language language, String origin, Path file) {
    return new FileProgram(language, origin, file);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
