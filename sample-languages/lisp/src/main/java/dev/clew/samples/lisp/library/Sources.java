package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.reader.DatumReader;
import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
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

  /** Returns the text of a file; throws a {@link SchemeError} if it cannot be read or is not UTF-8. */
  static String file(Path file) {
    try {
      return decoded(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw SchemeError.of(Condition.Kind.FILE, "cannot read the file " + file + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static String decoded(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String before = out.toString();
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
      String message = String.format("the byte %02x is not part of any text in UTF-8", in.get(in.position()));
      throw SchemeError.of(Condition.Kind.READ, message).at(new Location(name, line, column));
    }
    return out.toString();
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
