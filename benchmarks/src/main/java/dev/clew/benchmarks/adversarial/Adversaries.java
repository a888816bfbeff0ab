package dev.clew.benchmarks.adversarial;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.adversarial.machine.Programs;
import dev.clew.benchmarks.tiny.bytecode.Assembler;
import dev.clew.benchmarks.tiny.bytecode.Function;
import dev.clew.benchmarks.tiny.stack.StackLanguage;
import dev.clew.benchmarks.tiny.stackless.StacklessLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** All of them. A supplier, so that who loads this class in another loader needs to know no type of this package. */
public final class Adversaries implements Supplier<List<Task>> {
  /** Makes the catalog. */
  public Adversaries() {}

  @Override
  public List<Task> get() {
    List<Task> all = new ArrayList<>();
    for (Bytecode program : Bytecode.values()) {
      Function function = Assembler.assemble(program.text());
      all.add(program.task("stack", new StackLanguage().program(function)));
      all.add(program.task("stackless", new StacklessLanguage().program(function)));
    }
    all.addAll(Programs.tasks());
    return all;
  }

  /**
   * A program.
   *
   * @param name interpreter and program
   * @param size takes some tenths of a second without JIT
   * @param testSize enough to make everything hot at a low threshold
   * @param program runs it for a size
   * @param twin the same in Java
   */
  public record Adversary(String name, int size, int testSize, IntFunction<Object> program, IntFunction<Object> twin) implements Task {
    @Override
    public Object expected() {
      return twin.apply(testSize);
    }

    @Override
    public Object interpret(int n) {
      return program.apply(n);
    }

    @Override
    public Object twin(int n) {
      return twin.apply(n);
    }
  }
}
