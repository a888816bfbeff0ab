package dev.clew.samples.lisp.repl;

import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.reader.DatumReader;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Tells the line reader whether what has been typed is complete: while a parenthesis or a string is open, Enter starts a new line. */
final class FormParser extends DefaultParser {
  FormParser() {
    setEscapeChars(null);
    setQuoteChars(new char[0]);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !isComplete(line)) {
      throw new EOFError(-1, cursor, "the form is not complete");
    }
    return super.parse(line, cursor, context);
  }

  /** Returns whether a text has no unfinished form; what is wrong is complete, for the evaluation will say so. */
  static boolean isComplete(String text) {
    DatumReader reader = new DatumReader(new TextInput("terminal", text), null);
    try {
      while (reader.read() != Special.EOF) {
        continue;
      }
      return true;
    } catch (SchemeError e) {
      return !DatumReader.isUnfinished(e);
    }
  }
}
