package dev.clew.samples.prolog.toplevel;

import dev.clew.samples.prolog.Prolog;
import dev.clew.samples.prolog.Solutions;
import dev.clew.samples.prolog.errors.HaltException;
import dev.clew.samples.prolog.errors.PrologError;

/** Reads queries and shows their solutions, until {@code halt} or the end of the input. */
public final class Toplevel {
  private final Prolog prolog;
  private final Console console;

  /** Makes a toplevel of a system. */
  public Toplevel(Prolog prolog, Console console) {
    this.prolog = prolog;
    this.console = console;
  }

  /** Runs it; returns the exit code. */
  public int run() {
    while (true) {
      String query = readQuery();
      if (query == null) {
        console.print("\n");
        return 0;
      }
      try {
        if (!query.isEmpty()) {
          answer(query);
        }
      } catch (HaltException e) {
        return e.code();
      } finally {
        prolog.flush();
      }
    }
  }

  /** Reads lines up to one that ends with a full stop; returns the query without it, empty if there is none. */
  private String readQuery() {
    StringBuilder text = new StringBuilder();
    String prompt = "?- ";
    while (true) {
      String line = console.readLine(prompt);
      if (line == null) {
        return null;
      }
      text.append(line);
      String query = text.toString().strip();
      if (query.isEmpty()) {
        return "";
      }
      if (query.endsWith(".")) {
        return query.substring(0, query.length() - 1).strip();
      }
      text.append('\n');
      prompt = "|  ";
    }
  }

  private void answer(String query) {
    prolog.machine().clearInterrupt();
    try {
      Solutions solutions = prolog.query(query);
      while (solutions.next()) {
        prolog.flush();
        console.print(Answer.text(solutions, prolog.machine().operators));
        if (!solutions.hasMore() || !wantsMore()) {
          console.print(".\n");
          solutions.close();
          return;
        }
      }
      prolog.flush();
      console.print("false.\n");
    } catch (PrologError e) {
      prolog.flush();
      prolog.machine().messages.error("", e);
    }
  }

  private boolean wantsMore() {
    console.print(" ");
    if (console.ask() == Console.Wish.STOP) {
      return false;
    }
    console.print(";\n");
    return true;
  }
}
