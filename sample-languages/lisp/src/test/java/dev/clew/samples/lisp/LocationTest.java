package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.LoopCompiled;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The JIT names guest positions in Scheme's terms. */
class LocationTest {
  @Test
  void compiledLoopsAreNamedAfterTheProcedureThatLoops() throws Exception {
    List<String> loops = new CopyOnWriteArrayList<>();
    try (Clew jit = Clew.builder().set("threshold", "2").build()) {
      jit.addListener(event -> {
        if (event instanceof LoopCompiled) {
          loops.add(event.text());
        }
      });
      ClassLoader woven = jit.weavingLoader(Guests.UNWOVEN_LOADER, Guests.PREFIX);
      Guests.run(woven, "count.scm", "\n(define (count i sum)\n  (if (= i 0) sum (count (- i 1) (+ sum i))))\n(display (count 1000 0))", Path.of("."));
    }
    assertThat(loops).anyMatch(text -> text.contains("count.scm:2 (define (count i sum)"));
  }
}
