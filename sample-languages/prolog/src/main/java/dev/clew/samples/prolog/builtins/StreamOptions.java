package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Stream.EndAction;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import java.util.List;
import java.util.Locale;

/** The options of {@code open/4}. */
record StreamOptions(boolean binary, boolean reposition, EndAction endAction, Atom alias) {
  static StreamOptions of(List<Term> terms) {
    boolean binary = false;
    boolean reposition = false;
    EndAction endAction = EndAction.EOF_CODE;
    Atom alias = null;
    for (Term t : terms) {
      Term option = Args.bound(t);
      if (!(option instanceof Struct s) || s.arity() != 1) {
        throw Errors.domain("stream_option", option);
      }
      if (!(Args.bound(s.arg(0)) instanceof Atom value)) {
        throw Errors.domain("stream_option", option);
      }
      switch (s.name().name + "(" + value.name + ")") {
        case "type(text)" -> binary = false;
        case "type(binary)" -> binary = true;
        case "reposition(true)" -> reposition = true;
        case "reposition(false)" -> reposition = false;
        case "eof_action(error)", "eof_action(eof_code)", "eof_action(reset)" -> endAction = EndAction.valueOf(value.name.toUpperCase(Locale.ROOT));
        default -> {
          if (!s.name().name.equals("alias") && !s.name().name.equals("encoding")) {
            throw Errors.domain("stream_option", option);
          }
          alias = s.name().name.equals("alias") ? value : alias;
        }
      }
    }
    return new StreamOptions(binary, reposition, endAction, alias);
  }
}
