package dev.clew.testkit;

import dev.clew.trace.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of trace text to look for. A line is an operation as traces print it; a line {@code ...} stands for any number of operations, an argument {@code ...}
 * for any arguments from there on. Names of values are free: the first match binds them, and different names mean different values. Constants, descriptors and
 * targets mean themselves. Snapshots and merge points count only where the fragment writes them. A line in brackets, {@code [i, frame]}, is what comes into the
 * trace.
 */
final class Fragment {
  private static final Pattern LINE = Pattern.compile("(?:(\\w+) = )?(\\w+)\\((.*?)\\)(?: (-> )?(@\\S+))?(?: => (\\[.*]))?");
  private static final Pattern INPUTS = Pattern.compile("\\[(.*)]");
  private static final Pattern VALUE = Pattern.compile("[ijfdr]\\d+");
  private static final Pattern FREE = Pattern.compile("[a-z]\\w*");
  private static final Pattern PIECES = Pattern.compile("(?<=[\\s=,:\\[\\]{}|&;(])|(?=[\\s=,:\\[\\]{}|&;)])");
  private static final String GAP = "...";
  private static final Shape ANYTHING = new Shape(null, GAP, List.of(), null, null);

  private final String text;
  private final List<Shape> shapes = new ArrayList<>();

  /** The furthest line of the fragment that any attempt failed at. */
  private int reached;

  /** A line taken apart. */
  private record Shape(String result, String op, List<String> arguments, String target, String snapshot) {}

  Fragment(String text) {
    this.text = text;
    String[] lines = text.strip().split("\\R");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty()) {
        shapes.add(line.equals(GAP) ? ANYTHING : read(line, i + 1));
      }
    }
  }

  private static Shape read(String line, int number) {
    Shape shape = shape(line);
    if (shape == null) {
      throw new IllegalArgumentException("line " + number + " of the fragment cannot be read: " + line
          + "\n  required: an operation as traces print it, `i2 = int_add(i0, 1)`, or `...`, or what comes in, `[i0, r1]`");
    }
    if (!shape.op.isEmpty() && Arrays.stream(Op.values()).noneMatch(o -> o.text().equals(shape.op))) {
      throw new IllegalArgumentException("line " + number + " of the fragment names no operation: " + shape.op
          + "\n  required: a name of the operations table, such as int_add or guard_class");
    }
    return shape;
  }

  private static Shape shape(String line) {
    Matcher inputs = INPUTS.matcher(line);
    if (inputs.matches()) {
      return new Shape(null, "", items(inputs.group(1)), null, null);
    }
    Matcher m = LINE.matcher(line);
    return m.matches() ? new Shape(m.group(1), m.group(2), items(m.group(3)), m.group(5), m.group(6)) : null;
  }

  /** Splits at commas, but not inside of the quotes of a guest location. */
  private static List<String> items(String list) {
    return list.isBlank() ? List.of() : List.of(list.strip().split(",\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
  }

  /** Tells whether the fragment speaks of what guards go back to. */
  boolean hasSnapshots() {
    return text.contains("=> [");
  }

  /** Returns the line at which the best attempt of {@link #isIn} failed. */
  String failedAt() {
    return text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList().get(Math.min(reached, shapes.size() - 1));
  }

  /** Tells whether a trace has the fragment somewhere. */
  boolean isIn(Part part) {
    boolean locations = shapes.stream().anyMatch(s -> s.op.equals(Op.MERGE_POINT.text()));
    List<Shape> actual = new ArrayList<>();
    actual.add(shape(part.inputs));
    for (Part.Line line : part.lines) {
      if (locations || line.op() != Op.MERGE_POINT) {
        actual.add(shape(line.text()));
      }
    }
    for (int start = 0; start <= actual.size(); start++) {
      if (matches(0, actual, start, new HashMap<>())) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(int index, List<Shape> actual, int at, Map<String, String> bound) {
    if (index == shapes.size()) {
      return true;
    }
    reached = Math.max(reached, index);
    Shape wanted = shapes.get(index);
    if (wanted == ANYTHING) {
      for (int next = at; next <= actual.size(); next++) {
        if (matches(index + 1, actual, next, bound)) {
          return true;
        }
      }
      return false;
    }
    Map<String, String> more = new HashMap<>(bound);
    return at < actual.size() && fits(wanted, actual.get(at), more) && matches(index + 1, actual, at + 1, more);
  }

  private static boolean fits(Shape wanted, Shape actual, Map<String, String> bound) {
    boolean sameForm = wanted.op.equals(actual.op) && (wanted.target == null || wanted.target.equals(actual.target))
        && (wanted.result == null || actual.result != null);
    return sameForm && arguments(wanted, actual, bound) && (wanted.result == null || binds(wanted.result, actual.result, bound))
        && (wanted.snapshot == null || snapshot(wanted.snapshot, actual.snapshot, bound));
  }

  private static boolean arguments(Shape wanted, Shape actual, Map<String, String> bound) {
    List<String> w = wanted.arguments;
    for (int i = 0; i < w.size(); i++) {
      if (w.get(i).equals(GAP)) {
        return true;
      }
      if (i >= actual.arguments.size() || !binds(w.get(i), actual.arguments.get(i), bound)) {
        return false;
      }
    }
    return w.size() == actual.arguments.size();
  }

  /** Compares piece by piece, so that the names of values in a snapshot are free as well. */
  private static boolean snapshot(String wanted, String actual, Map<String, String> bound) {
    String[] w = PIECES.split(wanted);
    String[] a = actual == null ? new String[0] : PIECES.split(actual);
    if (w.length != a.length) {
      return false;
    }
    for (int i = 0; i < w.length; i++) {
      if (!binds(w[i], a[i], bound)) {
        return false;
      }
    }
    return true;
  }

  private static boolean binds(String wanted, String actual, Map<String, String> bound) {
    int colon = typeAt(wanted);
    int actualColon = typeAt(actual);
    if (colon < wanted.length() && !wanted.substring(colon).equals(actual.substring(actualColon))) {
      return false;
    }
    String name = wanted.substring(0, colon);
    String value = actual.substring(0, actualColon);
    if (name.equals("null") || !FREE.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      return name.equals(value);
    }
    String known = bound.get(name);
    if (known == null && bound.containsValue(value)) {
      return false;
    }
    bound.put(name, value);
    return known == null || known.equals(value);
  }

  /** Returns where the type of an input begins, {@code :Frame}, or the length if there is none. */
  private static int typeAt(String item) {
    int colon = item.startsWith("\"") ? -1 : item.indexOf(':');
    return colon < 0 ? item.length() : colon;
  }
}
