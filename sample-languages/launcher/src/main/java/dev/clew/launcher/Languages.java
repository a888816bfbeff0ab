package dev.clew.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The languages there are. */
final class Languages {
  private Languages() {}

  static Iterable<Language> all() {
    return ServiceLoader.load(Language.class, Languages.class.getClassLoader());
  }

  /** Returns the language of a file that can be read; throws a {@link UsageException} if there is none. */
  static Language of(Path file) {
    if (!Files.exists(file)) {
      throw new UsageException("cannot read " + file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("cannot read " + file + ": it is a directory");
    }
    if (!Files.isReadable(file)) {
      throw new UsageException("cannot read " + file + ": permission denied");
    }
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.indexOf('.') >= 0) {
      // looked for one by one, as the search goes through the class path and opens jars
      for (Language language : all()) {
        if (language.extensions().contains(extension)) {
          return language;
        }
      }
    }
    throw new UsageException("no language for " + file + "; known are " + describe());
  }

  private static String describe() {
    return StreamSupport.stream(all().spliterator(), false).map(l -> l.name() + " (." + String.join(", .", l.extensions()) + ")").collect(Collectors.joining(", "));
  }
}
