package dev.clew.benchmarks;

import dev.clew.benchmarks.tiny.Catalog;
import java.util.List;
import picocli.CommandLine.Command;

/** The command {@code clew bench tiny}. */
@Command(
    name = "tiny",
    mixinStandardHelpOptions = true,
    description = "Measures six small programs in five tiny interpreters, and beside them the same programs written in Java, the twins.")
final class TinyCommand extends CatalogCommand {
  /** Made by {@link Main}. */
  TinyCommand() {}

  @Override
  List<CatalogSubject> subjects() {
    return CatalogSubject.all(Catalog.class, Catalog.class.getPackageName() + ".");
  }
}
