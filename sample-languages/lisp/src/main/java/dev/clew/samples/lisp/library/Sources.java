package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.reader.DatumReader;
import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where source text is found. */
final class Sources {
  private Sources() {}

  /** Returns all forms of a text. */
  static List<Object> forms(String name, String text, Locations locations) {
    DatumReader reader = new DatumReader(new TextInput(name, text), locations);
    List<Object> forms = new ArrayList<>();
    for (Object form = reader.read(); form != Special.EOF; form = reader.read()) {
      forms.add(form);
    }
    return forms;
  }

  /** Returns the text of a file. */
  static String file(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw SchemeError.of(Condition.Kind.FILE, "cannot read the file " + file + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Returns the text of a resource beside this class, or null if there is none. */
  static String resource(String name) {
    try (InputStream in = Sources.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw SchemeError.of(Condition.Kind.FILE, "cannot read the library file " + name);
    }
  }
}
