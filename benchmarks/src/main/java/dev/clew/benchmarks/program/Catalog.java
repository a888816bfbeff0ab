package dev.clew.benchmarks.program;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.adversarial.Adversaries;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A collection of programs in interpreters of this module. */
enum Catalog {
  TINY(dev.clew.benchmarks.tiny.Catalog.class),
  ADVERSARIAL(Adversaries.class);

  private final Class<? extends Supplier<List<Task>>> type;

  Catalog(Class<? extends Supplier<List<Task>>> type) {
    this.type = type;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns a public class that can be made without arguments and gives the programs. */
  Class<? extends Supplier<List<Task>>> type() {
    return type;
  }

  /** Returns the programs. */
  List<Program> programs() {
    try {
      return type.getConstructor().newInstance().get().stream().map(t -> (Program) new TaskProgram(this, t)).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }

  /** Returns how the names of classes start that are loaded anew for each way. */
  List<String> prefixes() {
    return List.of(type.getPackageName() + ".", TINY.type.getPackageName() + ".");
  }

  /** Returns a new loader with the classes as the compiler made them. */
  ClassLoader unwoven() {
    return new PlainLoader(List.of(type.getProtectionDomain().getCodeSource().getLocation()), prefixes());
  }
}
