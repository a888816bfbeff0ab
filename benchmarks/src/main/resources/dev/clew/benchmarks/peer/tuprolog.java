import alice.tuprolog.Library;
import alice.tuprolog.Prolog;
import alice.tuprolog.SolveInfo;
import alice.tuprolog.Struct;
import alice.tuprolog.Term;
import alice.tuprolog.Theory;
import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.measure.Child;
import dev.clew.benchmarks.measure.Stopwatch;
import dev.clew.benchmarks.measure.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Measures a Prolog program. Arguments: the file with its clauses, the goal, nanoseconds. Java compiles this when it starts it. */
final class TuPrologDriver {
  public static void main(String[] args) {
    Child.answer(() -> {
      Stopwatch.Times times = new Stopwatch(System::nanoTime).measure(() -> load(Path.of(args[0]), args[1]), Long.parseLong(args[2]));
      return new Transcript(times.repetitions(), times.result().toString());
    });
  }

  private static Guest load(Path clauses, String goal) throws Exception {
    Prolog prolog = new Prolog();
    StringBuilder output = new StringBuilder();
    StringBuilder errors = new StringBuilder();
    prolog.addOutputListener(e -> output.append(e.getMsg()));
    prolog.addExceptionListener(e -> errors.append(e.getMsg()));
    prolog.loadLibrary(new Writing());
    prolog.setTheory(Theory.parseWithStandardOperators(Files.readString(clauses)));
    Struct start = Struct.atom(goal);
    return () -> {
      output.setLength(0);
      SolveInfo solution = prolog.solve(start);
      prolog.solveEnd();
      if (!solution.isSuccess()) {
        throw new IllegalStateException(goal + " fails " + errors);
      }
      return output.toString();
    };
  }

  /** {@code write} as the standard has it: its own does not write operators as such. */
  public static final class Writing extends Library {
    private static final int ARGUMENT = 999;
    private static final int SIGN = 200;
    private static final Set<String> PREFIX = Set.of("-", "+", "\\");

    public boolean write_1(Term term) {
      StringBuilder text = new StringBuilder();
      write(term, 1200, text);
      getEngine().stdOutput(text.toString());
      return true;
    }

    private void write(Term term, int most, StringBuilder text) {
      Term value = term.getTerm();
      if (!(value instanceof Struct)) {
        add(value.toString(), text);
        return;
      }
      Struct struct = (Struct) value;
      if (struct.isList() && !struct.isEmptyList()) {
        add("[", text);
        list(struct, text);
        add("]", text);
      } else if (struct.getArity() == 2 && infix(struct, most, text) || struct.getArity() == 1 && prefix(struct, most, text)) {
        return;
      } else {
        add(struct.getName(), text);
        for (int i = 0; i < struct.getArity(); i++) {
          text.append(i == 0 ? '(' : ',');
          write(struct.getArg(i), ARGUMENT, text);
        }
        text.append(struct.getArity() == 0 ? "" : ")");
      }
    }

    private void list(Struct list, StringBuilder text) {
      write(list.getArg(0), ARGUMENT, text);
      Term rest = list.getArg(1).getTerm();
      if (rest instanceof Struct && ((Struct) rest).getArity() == 2 && rest.isList()) {
        text.append(',');
        list((Struct) rest, text);
      } else if (!rest.isEmptyList()) {
        text.append('|');
        write(rest, ARGUMENT, text);
      }
    }

    private boolean infix(Struct struct, int most, StringBuilder text) {
      for (String type : new String[] {"xfx", "xfy", "yfx"}) {
        int priority = getEngine().getOperatorManager().opPrio(struct.getName(), type);
        if (priority > 0) {
          open(priority, most, text);
          write(struct.getArg(0), type.startsWith("y") ? priority : priority - 1, text);
          add(Character.isLetter(struct.getName().charAt(0)) ? " " + struct.getName() + " " : struct.getName(), text);
          write(struct.getArg(1), type.endsWith("y") ? priority : priority - 1, text);
          close(priority, most, text);
          return true;
        }
      }
      return false;
    }

    /** Of all prefix operators the three of arithmetic: to tuProlog functions are some, too. */
    private boolean prefix(Struct struct, int most, StringBuilder text) {
      if (!PREFIX.contains(struct.getName())) {
        return false;
      }
      open(SIGN, most, text);
      add(struct.getName() + " ", text);
      write(struct.getArg(0), SIGN, text);
      close(SIGN, most, text);
      return true;
    }

    private static void open(int priority, int most, StringBuilder text) {
      text.append(priority > most ? "(" : "");
    }

    private static void close(int priority, int most, StringBuilder text) {
      text.append(priority > most ? ")" : "");
    }

    /** Adds a token, and a space before it where it would run into the one before. */
    private static void add(String token, StringBuilder text) {
      if (text.length() > 0 && !token.isEmpty() && isSymbol(text.charAt(text.length() - 1)) && isSymbol(token.charAt(0))) {
        text.append(' ');
      }
      text.append(token);
    }

    private static boolean isSymbol(char c) {
      return "+-*/\\^<>=~:.?@#&".indexOf(c) >= 0;
    }
  }
}
