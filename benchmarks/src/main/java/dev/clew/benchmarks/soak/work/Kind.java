package dev.clew.benchmarks.soak.work;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import java.util.List;
import java.util.Random;

/** A kind of phase. */
public enum Kind {
  /** A sample program in Scheme. */
  LISP("lisp program") {
    @Override
    public Work begin(Random random) {
      return sample("lisp", random);
    }
  },
  /** A sample program in Prolog. */
  PROLOG("prolog program") {
    @Override
    public Work begin(Random random) {
      return sample("prolog", random);
    }
  },
  /** A sample program in BF. */
  BF("bf program") {
    @Override
    public Work begin(Random random) {
      return sample("bf", random);
    }
  },
  /** A program in one of the tiny interpreters, whose classes are loaded anew. */
  TINY("tiny program") {
    @Override
    public Work begin(Random random) {
      return sample("tiny", random);
    }
  },
  /** Scheme texts. */
  LISP_TEXTS("lisp texts") {
    @Override
    public Work begin(Random random) {
      return new SchemeTexts(random);
    }
  },
  /** Prolog texts. */
  PROLOG_TEXTS("prolog texts") {
    @Override
    public Work begin(Random random) {
      return new PrologTexts(random);
    }
  },
  /** BF texts. */
  BF_TEXTS("bf texts") {
    @Override
    public Work begin(Random random) {
      return new BfTexts(random);
    }
  };

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** Returns what it is called in plots and tables. */
  public String words() {
    return words;
  }

  /** Begins such a phase, with guests of its own. */
  public abstract Work begin(Random random);

  private static Work sample(String suite, Random random) {
    List<Program> programs = Programs.of(List.of(suite));
    return new SampleProgram(programs.get(random.nextInt(programs.size())));
  }
}
