package dev.clew.benchmarks.tiny;

import dev.clew.benchmarks.tiny.ast.AstText;
import dev.clew.benchmarks.tiny.cek.CekText;
import dev.clew.benchmarks.tiny.register.RegisterText;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The interpreters that the fuzzer's programs are translated for. */
enum GuestLanguage {
  STACK(StackText.class, AsBytecode::translate),
  STACKLESS(StacklessText.class, AsBytecode::translate),
  AST(AstText.class, AsTree::translate),
  CEK(CekText.class, AsScheme::translate),
  REGISTER(RegisterText.class, AsRegister::translate);

  private final Class<?> reader;
  private final Function<List<?>, String> translator;

  GuestLanguage(Class<?> reader, Function<List<?>, String> translator) {
    this.reader = reader;
    this.translator = translator;
  }

  String translate(List<?> program) {
    return translator.apply(program);
  }

  /** Makes a program ready to run by the interpreter that a loader knows. */
  @SuppressWarnings("unchecked")
  IntFunction<Object> read(ClassLoader loader, String text) {
    try {
      return ((Function<String, IntFunction<Object>>) loader.loadClass(reader.getName()).getConstructor().newInstance()).apply(text);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
