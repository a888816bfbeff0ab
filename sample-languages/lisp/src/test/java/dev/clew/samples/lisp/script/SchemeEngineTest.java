package dev.clew.samples.lisp.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

class SchemeEngineTest {
  private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("scheme");

  @Test
  void theManagerFindsItByNameAndExtension() {
    assertThat(engine).isInstanceOf(SchemeEngine.class);
    assertThat(new ScriptEngineManager().getEngineByExtension("scm").getFactory().getLanguageName()).isEqualTo("Scheme");
  }

  @Test
  void valuesCrossInBothDirections() throws ScriptException {
    engine.put("n", 20);
    engine.put("words", List.of("a", "b"));
    assertThat(engine.eval("(* 2 n)")).isEqualTo(40L);
    assertThat(engine.eval("(map string-length words)")).isEqualTo(List.of(1L, 1L));
    assertThat(engine.eval("(string-append \"x\" (car words))")).isEqualTo("xa");
    assertThat(engine.eval(new StringReader("(vector-ref #(1.5) 0)"))).isEqualTo(1.5);
    assertThat(engine.eval("(if #f #f)")).isNull();
    engine.eval("(define answer 42)");
    assertThat(engine.get("answer")).isEqualTo(42L);
  }

  @Test
  void proceduresAreFunctionsAndInterfaces() throws Exception {
    engine.eval("(define (add a b) (+ a b)) (define (applyAsInt a b) (* a b))");
    Invocable invocable = (Invocable) engine;
    assertThat(invocable.invokeFunction("add", 1, 2)).isEqualTo(3L);
    assertThat(invocable.getInterface(IntBinaryOperator.class).applyAsInt(6, 7)).isEqualTo(42);
    assertThatThrownBy(() -> invocable.invokeFunction("nothing")).isInstanceOf(NoSuchMethodException.class);
  }

  @Test
  void outputGoesToTheContextsWriter() throws ScriptException {
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    engine.eval("(display \"hello\")");
    assertThat(out).hasToString("hello");
  }

  @Test
  void mistakesAreScriptExceptionsWithThePlace() {
    assertThatThrownBy(() -> engine.eval("(+ 1\n (car '()))"))
        .isInstanceOf(ScriptException.class)
        .hasMessageContaining("script:2:2: car: expected a pair, got ()");
  }
}
