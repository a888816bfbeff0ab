package dev.clew.benchmarks.tiny;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.tiny.ast.AstLanguage;
import dev.clew.benchmarks.tiny.cek.CekLanguage;
import dev.clew.benchmarks.tiny.register.RegisterLanguage;
import dev.clew.benchmarks.tiny.stack.StackLanguage;
import dev.clew.benchmarks.tiny.stackless.StacklessLanguage;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All chores in all interpreters. A supplier, so that who loads this class in another loader needs to know no type of this package. */
public final class Catalog implements Supplier<List<Task>> {
  private static final List<Language> LANGUAGES =
      List.of(new StackLanguage(), new AstLanguage(), new CekLanguage(), new RegisterLanguage(), new StacklessLanguage());

  /** Makes the catalog. */
  public Catalog() {}

  @Override
  public List<Task> get() {
    return LANGUAGES.stream().flatMap(l -> Stream.of(Chore.values()).map(c -> (Task) new Program(l, c, l.program(c)))).toList();
  }

  private record Program(Language language, Chore chore, IntFunction<Object> code) implements Task {
    @Override
    public String name() {
      return language.name() + "/" + chore.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int size() {
      return language.size(chore);
    }

    @Override
    public int testSize() {
      return chore.testSize;
    }

    @Override
    public Object expected() {
      return chore.expected;
    }

    @Override
    public Object interpret(int size) {
      return code.apply(size);
    }

    @Override
    public Object twin(int size) {
      return chore.twin.apply(size);
    }
  }
}
