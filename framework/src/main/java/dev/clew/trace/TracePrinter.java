package dev.clew.trace;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Traces as text, the language of logs, tests and bug reports. {@link TraceParser} reads it back.
 *
 * <pre>
 * loop demo.Interp.run
 * [i0, r1:Frame]
 * i2 = int_add(i0, 1)
 * i3 = getfield(r1, Frame.limit)
 * i4 = int_lt(i2, i3)
 * guard_true(i4) =&gt; [run@17: i2, v0=Pair{a=i3, b=v0} | main@3: r1]
 * jump(i2, r1)
 * </pre>
 *
 * <p>Stores that the trace owes when it leaves follow the frames: {@code [run@17: i2, v0=Pair{} ; setfield(r1, v0, Frame.top)]}; then
 * what is kept for a bridge, {@code & i3, r4}.
 *
 * <p>A descriptor stands last among the arguments. Values are numbered in the order defined, behind the letter of their kind, so traces equal up to renaming
 * print alike. A guard's frames follow it, innermost first; virtuals are numbered for each guard anew, and described where they are first met. Broken traces
 * print, too, because the verifier shows them: an undefined value is {@code i?}.
 */
public final class TracePrinter {
  private final Symbols symbols;
  private final Map<Value, String> names = new IdentityHashMap<>();
  private final StringBuilder out = new StringBuilder();

  private TracePrinter(Symbols symbols) {
    this.symbols = symbols;
  }

  /** Prints a trace with names of its own. */
  public static String print(Trace trace) {
    return print(trace, new Symbols());
  }

  /** Prints a trace, and enters into the table what its names stand for. */
  public static String print(Trace trace, Symbols symbols) {
    TracePrinter p = new TracePrinter(symbols);
    p.out.append(trace.role() == Trace.Role.LOOP ? "loop " : "bridge ").append(quoteIfNeeded(trace.name())).append('\n');
    for (int i = 0; i < trace.assumptions().size(); i++) {
      p.out.append(i == 0 ? "assumes @" : ", @").append(symbols.nameOfObject(trace.assumptions().get(i)));
    }
    p.out.append(trace.assumptions().isEmpty() ? "" : "\n");
    return p.body(trace);
  }

  /** Tells whether two traces have equal inputs and operations up to renaming; name, role and assumptions do not count. */
  public static boolean same(Trace a, Trace b) {
    Symbols shared = new Symbols();
    return new TracePrinter(shared).body(a).equals(new TracePrinter(shared).body(b));
  }

  /** Prints each operation on its own: one line each, in order, numbered as {@link #print} does. */
  public static List<String> lines(Trace trace, Symbols symbols) {
    TracePrinter p = new TracePrinter(symbols);
    p.inputs(trace);
    List<String> lines = new ArrayList<>();
    for (Operation o : trace.operations()) {
      p.out.setLength(0);
      p.operation(o);
      lines.add(p.out.toString());
    }
    return lines;
  }

  private String body(Trace trace) {
    inputs(trace);
    for (Operation o : trace.operations()) {
      operation(o);
      out.append('\n');
    }
    return out.toString();
  }

  private void inputs(Trace trace) {
    out.append('[');
    String separator = "";
    for (Input input : trace.inputs()) {
      out.append(separator).append(define(input));
      if (input.type() != null) {
        out.append(':').append(symbols.name(input.type()));
      }
      separator = ", ";
    }
    out.append("]\n");
  }

  private void operation(Operation o) {
    String call = call(o, null); // arguments first: an operation that uses its own result shows it undefined
    String snapshot = o.snapshot() == null ? "" : " => " + snapshot(o.snapshot());
    if (hasValue(o)) {
      out.append(define(o)).append(" = ");
    }
    out.append(call);
    if (o.descriptor() instanceof Target target) {
      out.append(o.op() == Op.JUMP ? " -> @" : " @").append(symbols.name(target));
    }
    out.append(snapshot);
  }

  private String call(Operation o, Map<Value, String> virtuals) {
    List<String> items = new ArrayList<>();
    for (Value v : o.arguments()) {
      items.add(value(v, virtuals));
    }
    if (o.descriptor() != null && !(o.descriptor() instanceof Target)) {
      items.add(descriptor(o.descriptor()));
    }
    return o.op().text() + '(' + String.join(", ", items) + ')';
  }

  /** As {@code kind() != VOID}, but for operations without the descriptor they need, too. */
  private static boolean hasValue(Operation o) {
    return (o.op().result() != '?' || o.descriptor() != null && o.op().descriptor().isInstance(o.descriptor())) && o.kind() != Kind.VOID;
  }

  private String define(Value v) {
    String name = "" + v.kind().prefix() + names.size();
    names.put(v, name);
    return name;
  }

  private String value(Value v, Map<Value, String> virtuals) {
    if (v instanceof Constant c) {
      return c.kind() != Kind.REF ? Literals.print(c) : c.isNull() ? "null" : "@" + symbols.nameOfObject(c.object()) + (c.immutableElements() ? "!" : "");
    }
    if (v instanceof Virtual virtual) {
      return virtual(virtual, virtuals == null ? new IdentityHashMap<>() : virtuals);
    }
    String name = names.get(v);
    return v == null ? "?" : name != null ? name : v instanceof Operation o && !hasValue(o) ? "v?" : v.kind().prefix() + "?";
  }

  private String virtual(Virtual v, Map<Value, String> virtuals) {
    String known = virtuals.get(v);
    if (known != null) {
      return known;
    }
    String name = "v" + virtuals.size();
    virtuals.put(v, name);
    StringBuilder b = new StringBuilder(name).append('=').append(symbols.name(v.type())).append('{');
    String own = symbols.name(v.type()) + '.';
    for (int i = 0; v.contents() != null && i < v.contents().length; i++) {
      b.append(i == 0 ? "" : ", ");
      if (!v.isArray() && !Boxes.isBox(v.type())) {
        String field = i < v.fields().size() ? symbols.name(v.fields().get(i)) : "?";
        b.append(field.startsWith(own) ? field.substring(own.length()) : field).append('=');
      }
      b.append(value(v.contents()[i], virtuals));
    }
    return b.append('}').toString();
  }

  private String snapshot(Snapshot snapshot) {
    StringBuilder b = new StringBuilder("[");
    Map<Value, String> virtuals = new IdentityHashMap<>();
    for (Snapshot s = snapshot; s != null; s = s.caller()) {
      b.append(s == snapshot ? "" : " | ").append(s.point() == null ? "?" : symbols.name(s.point())).append(':');
      for (int i = 0; i < s.values().length; i++) {
        b.append(i == 0 ? " " : ", ").append(value(s.values()[i], virtuals));
      }
    }
    String separator = " ; ";
    for (Operation store : snapshot.stores()) {
      b.append(separator).append(call(store, virtuals));
      separator = ", ";
    }
    separator = " & ";
    for (Value v : snapshot.kept()) {
      b.append(separator).append(value(v, virtuals));
      separator = ", ";
    }
    return b.append(']').toString();
  }

  private String descriptor(Object d) {
    return d instanceof TypeDescr t ? symbols.name(t)
        : d instanceof FieldDescr f ? symbols.name(f)
        : d instanceof ArrayDescr a ? symbols.name(a)
        : d instanceof MethodDescr m ? symbols.name(m)
        : d instanceof Location l ? quote(l.text())
        : String.valueOf(d);
  }

  private static String quoteIfNeeded(String name) {
    return name.matches("[^\\s\"]+") ? name : quote(name);
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r") + '"';
  }
}
