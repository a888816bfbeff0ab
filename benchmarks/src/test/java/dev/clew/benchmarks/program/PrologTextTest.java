package dev.clew.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class PrologTextTest {
  @Test
  void theDirectiveThatStartsTheProgramIsTakenOut() {
    PrologText text = PrologText.of("% :- initialization(no).\n:- initialization(go).\ngo :- write(a).\n");
    assertThat(text.goal()).isEqualTo("go");
    assertThat(text.clauses()).isEqualTo("% :- initialization(no).\n\ngo :- write(a).\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {":-initialization( main ) .", ":- initialization(main, main)."})
  void blanksAndASecondArgumentDoNotMatter(String directive) {
    assertThat(PrologText.of(directive + "\nmain.\n")).isEqualTo(new PrologText("\nmain.\n", "main"));
  }

  @Test
  void aProgramThatNothingStartsIsAMistake() {
    assertThatThrownBy(() -> PrologText.of("main.\n")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("initialization(main)");
  }
}
