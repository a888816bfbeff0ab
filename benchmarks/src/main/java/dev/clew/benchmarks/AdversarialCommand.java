package dev.clew.benchmarks;

import dev.clew.benchmarks.adversarial.Adversaries;
import dev.clew.benchmarks.tiny.Catalog;
import java.util.List;
import picocli.CommandLine.Command;

/** The command {@code clew bench adversarial}. */
@Command(
    name = "adversarial",
    mixinStandardHelpOptions = true,
    description = "Measures programs made to be hard on a tracing JIT, and beside them the same programs written in Java, the twins.")
final class AdversarialCommand extends CatalogCommand {
  /** Made by {@link Main}. */
  AdversarialCommand() {}

  @Override
  List<CatalogSubject> subjects() {
    return CatalogSubject.all(Adversaries.class, Adversaries.class.getPackageName() + ".", Catalog.class.getPackageName() + ".");
  }
}
