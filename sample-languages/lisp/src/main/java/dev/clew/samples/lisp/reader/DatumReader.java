package dev.clew.samples.lisp.reader;

import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads data one after the other. What is unfinished waits on a stack of its own, so that text may be nested as deeply as it likes. */
public final class DatumReader {
  private final Lexer lexer;
  private final Locations locations;
  private final ArrayDeque<Unfinished> stack = new ArrayDeque<>();
  private Map<Long, Object> labels = new HashMap<>();
  private boolean labelsUsed;

  /** Makes a reader; it notes the places of pairs if {@code locations} is not null. */
  public DatumReader(TextInput in, Locations locations) {
    this.lexer = new Lexer(in);
    this.locations = locations;
  }

  /** What a thing under construction is. */
  private enum Kind { LIST, VECTOR, BYTES, PREFIX, DISCARD, LABEL }

  /** A thing under construction. */
  private static final class Unfinished {
    final Kind kind;
    final Location start;
    final List<Object> items = new ArrayList<>();
    Object head; // the symbol of a prefix, the number of a label
    Object tail;
    boolean dotted;

    Unfinished(Kind kind, Location start) {
      this.kind = kind;
      this.start = start;
    }

    String describe() {
      return switch (kind) {
        case LIST -> "list";
        case VECTOR -> "vector";
        case BYTES -> "bytevector";
        case PREFIX -> "quotation";
        case DISCARD -> "comment #;";
        case LABEL -> "label";
      };
    }
  }

  /** Stands for a label's datum until that is complete. */
  private static final class Placeholder {
    Object value;
  }

  /** Returns the next datum, or {@link Special#EOF}. */
  public Object read() {
    stack.clear();
    labels = new HashMap<>();
    labelsUsed = false;
    while (true) {
      Token token = lexer.next();
      Object value;
      switch (token) {
        case END:
          if (stack.isEmpty()) {
            return Special.EOF;
          }
          throw new UnfinishedText(stack.peekLast().describe(), stack.peekLast().start).error();
        case OPEN:
          push(Kind.LIST, null);
          continue;
        case VECTOR:
          push(Kind.VECTOR, null);
          continue;
        case BYTES:
          push(Kind.BYTES, null);
          continue;
        case PREFIX:
          push(Kind.PREFIX, lexer.prefix());
          continue;
        case DISCARD:
          push(Kind.DISCARD, null);
          continue;
        case LABEL:
          push(Kind.LABEL, lexer.value());
          labels.put((Long) lexer.value(), new Placeholder());
          continue;
        case DOT:
          dot();
          continue;
        case CLOSE:
          value = close();
          break;
        case REFERENCE:
          value = reference();
          break;
        default:
          value = lexer.value();
      }
      value = feed(value);
      if (value != null) {
        return labelsUsed ? Labels.resolve(value, DatumReader::unwrap) : value;
      }
    }
  }

  private static Object unwrap(Object o) {
    while (o instanceof Placeholder p) {
      o = p.value;
    }
    return o;
  }

  private void push(Kind kind, Object head) {
    Unfinished u = new Unfinished(kind, lexer.location());
    u.head = head;
    stack.push(u);
  }

  private void dot() {
    Unfinished u = stack.peek();
    if (u == null || u.kind != Kind.LIST || u.items.isEmpty() || u.dotted) {
      throw lexer.error("a dot may only stand before the last element of a list");
    }
    u.dotted = true;
  }

  private Object close() {
    Unfinished u = stack.poll();
    if (u == null) {
      throw lexer.error("this parenthesis closes nothing");
    }
    switch (u.kind) {
      case LIST:
        if (u.dotted && u.tail == null) {
          throw lexer.error("an element is missing after the dot");
        }
        return list(u);
      case VECTOR:
        return u.items.toArray();
      case BYTES:
        return bytes(u);
      default:
        throw lexer.error("a datum is missing before this parenthesis, for the " + u.describe());
    }
  }

  private Object list(Unfinished u) {
    Object list = Lists.of(u.items.toArray(), 0, u.dotted ? u.tail : Special.NIL);
    if (locations != null && list instanceof Pair p) {
      locations.put(p, u.start);
    }
    return list;
  }

  private byte[] bytes(Unfinished u) {
    byte[] bytes = new byte[u.items.size()];
    for (int i = 0; i < bytes.length; i++) {
      if (!(u.items.get(i) instanceof Long n) || n < 0 || n > 255) {
        throw Lexer.error("a bytevector consists of integers from 0 to 255", u.start);
      }
      bytes[i] = (byte) (long) n;
    }
    return bytes;
  }

  private Object reference() {
    Object target = labels.get((Long) lexer.value());
    if (target == null) {
      throw lexer.error("there is no label #" + lexer.value() + "=");
    }
    labelsUsed = true;
    return target;
  }

  /** Hands a datum to what waits for it; returns the whole datum when nothing waits any more, null otherwise. */
  private Object feed(Object datum) {
    Object value = datum;
    while (true) {
      Unfinished u = stack.peek();
      if (u == null) {
        return value;
      }
      switch (u.kind) {
        case LIST:
          add(u, value);
          return null;
        case VECTOR, BYTES:
          u.items.add(value);
          return null;
        case DISCARD:
          stack.pop();
          return null;
        case LABEL:
          stack.pop();
          if (value == labels.get((Long) u.head)) {
            throw Lexer.error("this label refers to nothing but itself", u.start);
          }
          ((Placeholder) labels.get((Long) u.head)).value = value;
          break;
        default:
          stack.pop();
          u.items.add(u.head);
          u.items.add(value);
          value = list(u);
      }
    }
  }

  private void add(Unfinished list, Object value) {
    if (!list.dotted) {
      list.items.add(value);
    } else if (list.tail == null) {
      list.tail = value;
    } else {
      throw lexer.error("only one element may follow the dot of a list");
    }
  }

  /** Returns whether an error means that the text stopped too early, and not that it is wrong: a terminal then asks for more. */
  public static boolean isUnfinished(SchemeError e) {
    return UnfinishedText.isOne(e);
  }
}
