package dev.clew.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the text format of {@link TracePrinter}. Empty lines and lines that start with {@code #} do not count. Values may have any number behind the letter
 * of their kind; each is defined once, before its uses; a result nobody uses need not be named.
 */
public final class TraceParser {
  private static final Map<String, Op> OPS = Arrays.stream(Op.values()).collect(Collectors.toMap(Op::text, o -> o));

  private final Symbols symbols;
  private final Map<String, Value> values = new HashMap<>();
  private final List<Operation> operations = new ArrayList<>();

  private TraceParser(Symbols symbols) {
    this.symbols = symbols;
  }

  /**
   * Reads a trace.
   *
   * @param text as printed
   * @param symbols what the names stand for; targets and places it does not know are entered into it
   * @throws TraceSyntaxException if the text is no trace: unknown names, wrong numbers of arguments; use {@link TraceVerifier} for what goes beyond
   */
  public static Trace parse(String text, Symbols symbols) {
    List<LineScanner> lines = new ArrayList<>();
    String[] all = text.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank() && !all[i].stripLeading().startsWith("#")) {
        lines.add(new LineScanner(all[i], i + 1));
      }
    }
    if (lines.isEmpty()) {
      throw new TraceSyntaxException(1, "expected \"loop\" or \"bridge\" but found nothing", "");
    }
    return new TraceParser(symbols).trace(lines, all.length);
  }

  private Trace trace(List<LineScanner> lines, int lastLine) {
    LineScanner header = lines.get(0);
    boolean loop = header.accept("loop ");
    if (!loop) {
      header.expect("bridge ");
    }
    String name = header.word("");
    header.expectEnd();
    int next = 1;
    List<Object> assumptions = new ArrayList<>();
    if (next < lines.size() && lines.get(next).accept("assumes ")) {
      LineScanner s = lines.get(next++);
      do {
        assumptions.add(constant(s.word(","), s).object());
      } while (s.accept(","));
      s.expectEnd();
    }
    if (next >= lines.size()) {
      throw new TraceSyntaxException(lastLine, "expected the inputs, as [i0, r1:Type], but found the end", "");
    }
    List<Input> inputs = inputs(lines.get(next++));
    for (LineScanner line : lines.subList(next, lines.size())) {
      operation(line);
    }
    return new Trace(name, loop ? Trace.Role.LOOP : Trace.Role.BRIDGE, inputs, operations, assumptions);
  }

  private List<Input> inputs(LineScanner s) {
    List<Input> inputs = new ArrayList<>();
    s.expect("[");
    while (!s.accept("]")) {
      if (!inputs.isEmpty()) {
        s.expect(",");
      }
      String name = s.word(":,]");
      TypeDescr type = s.accept(":") ? type(typeName(s), s) : null;
      Input input = new Input(kind(name, s), type);
      define(name, input, s);
      inputs.add(input);
    }
    s.expectEnd();
    return inputs;
  }

  private void operation(LineScanner s) {
    String word = s.word("=(");
    String result = s.accept("=") ? word : null;
    String opName = result == null ? word : s.word("(");
    Op op = OPS.get(opName);
    if (op == null) {
      throw s.error("unknown operation \"" + opName + "\"");
    }
    s.expect("(");
    List<String> items = new ArrayList<>();
    while (!s.accept(")")) {
      if (!items.isEmpty()) {
        s.expect(",");
      }
      String item = s.word(",)");
      items.add(item);
    }
    Object descriptor = descriptor(op, items, s);
    Value[] arguments = arguments(op, items, s);
    Snapshot snapshot = null;
    if (op.isGuard()) {
      s.expect("=>");
      s.expect("[");
      snapshot = snapshot(s);
    }
    s.expectEnd();
    Operation o = op.isGuard() ? Operation.guard(op, descriptor, snapshot, arguments) : Operation.of(op, descriptor, arguments);
    if (result != null) {
      if (o.kind() != kind(result, s)) {
        throw s.error(op.text() + (o.kind() == Kind.VOID ? " has no result" : " gives a result named " + o.kind().prefix() + "..., not " + result));
      }
      define(result, o, s);
    }
    operations.add(o);
  }

  /** Takes the descriptor off the items, or reads the target behind them. */
  private Object descriptor(Op op, List<String> items, LineScanner s) {
    if (op == Op.JUMP) {
      return s.accept("->") ? target(s) : null;
    }
    if (op == Op.LABEL) {
      return target(s);
    }
    if (op.descriptor() == null) {
      return null;
    }
    if (items.isEmpty()) {
      throw s.error(op.text() + " needs a " + op.descriptor().getSimpleName() + " as last argument");
    }
    String name = items.remove(items.size() - 1);
    return op.descriptor() == Location.class ? new Location(name)
        : op.descriptor() == TypeDescr.class ? type(name, s)
        : op.descriptor() == ArrayDescr.class ? arrayDescr(type(name, s), s)
        : op.descriptor() == FieldDescr.class ? known("field", name, symbols::field, s)
        : known("method", name, symbols::method, s);
  }

  private static ArrayDescr arrayDescr(TypeDescr type, LineScanner s) {
    if (!type.javaClass().isArray()) {
      throw s.error("expected an array type but found " + type);
    }
    return ArrayDescr.of(type.javaClass().getComponentType());
  }

  private Target target(LineScanner s) {
    s.expect("@");
    return symbols.target(s.word(""));
  }

  private Value[] arguments(Op op, List<String> items, LineScanner s) {
    if (!op.arguments().equals("*") && items.size() != op.arguments().length()) {
      throw s.error(op.text() + " takes " + op.arguments().length() + " values but has " + items.size());
    }
    return items.stream().map(i -> value(i, s)).toArray(Value[]::new);
  }

  private Snapshot snapshot(LineScanner s) {
    Map<String, Virtual> virtuals = new HashMap<>();
    List<Operation> stores = new ArrayList<>();
    Snapshot innermost = frames(s, virtuals);
    if (s.accept(";")) {
      do {
        stores.add(store(s, virtuals));
      } while (s.accept(","));
    }
    List<Value> kept = new ArrayList<>();
    if (s.accept("&")) {
      do {
        kept.add(value(s.word(",]"), s));
      } while (s.accept(","));
    }
    s.expect("]");
    return new Snapshot(innermost.point(), innermost.values(), innermost.caller(), stores, kept, null);
  }

  private Snapshot frames(LineScanner s, Map<String, Virtual> virtuals) {
    String point = s.word(":");
    s.expect(":");
    List<Value> list = new ArrayList<>();
    boolean more = s.accept("|");
    while (!more && !s.sees("]") && !s.sees(";") && !s.sees("&")) {
      if (!list.isEmpty()) {
        s.expect(",");
      }
      list.add(content(s, virtuals));
      more = s.accept("|");
    }
    return new Snapshot(symbols.point(point), list.toArray(Value[]::new), more ? frames(s, virtuals) : null);
  }

  /** Reads a store that is still to be done when the trace is left: an operation whose value may be virtual. */
  private Operation store(LineScanner s, Map<String, Virtual> virtuals) {
    String name = s.word("(");
    Op op = OPS.get(name);
    if (op == null || op.family() != Op.Family.STORE) {
      throw s.error("expected a store but found \"" + name + "\"");
    }
    s.expect("(");
    Value[] arguments = new Value[op.arguments().length()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = content(s, virtuals);
      s.expect(",");
    }
    Object descriptor = descriptor(op, new ArrayList<>(List.of(s.word(")"))), s);
    s.expect(")");
    return Operation.of(op, descriptor, arguments);
  }

  /** Reads what may stand in a frame or in a virtual. */
  private Value content(LineScanner s, Map<String, Virtual> virtuals) {
    String word = s.word(",|]}={;");
    if (!word.matches("v\\d+")) {
      return value(word, s);
    }
    if (!s.accept("=")) {
      return known("virtual", word, virtuals::get, s);
    }
    if (virtuals.containsKey(word)) {
      throw s.error(word + " is described twice");
    }
    TypeDescr type = type(typeName(s), s);
    boolean array = type.javaClass().isArray();
    boolean named = !array && !Boxes.isBox(type);
    List<FieldDescr> fields = new ArrayList<>();
    Virtual virtual = new Virtual(type, array ? null : fields);
    virtuals.put(word, virtual); // before the contents: they may lead back here
    List<Value> contents = new ArrayList<>();
    s.expect("{");
    while (!s.accept("}")) {
      if (!contents.isEmpty()) {
        s.expect(",");
      }
      if (named) {
        String field = s.word("=,}");
        String full = field.indexOf('.') < 0 ? symbols.name(type) + '.' + field : field;
        fields.add(known("field", full, symbols::field, s));
        s.expect("=");
      }
      contents.add(content(s, virtuals));
    }
    virtual.fill(contents.toArray(Value[]::new));
    return virtual;
  }

  private Value value(String text, LineScanner s) {
    if (text.startsWith("@") || text.equals("null") || !values.containsKey(text) && !text.matches("[ijfdr]\\d+")) {
      return constant(text, s);
    }
    return known("value", text, values::get, s);
  }

  private Constant constant(String text, LineScanner s) {
    if (text.equals("null")) {
      return Constant.NULL;
    }
    if (text.startsWith("@")) {
      boolean immutable = text.endsWith("!");
      Object object = known("object", text.substring(1, text.length() - (immutable ? 1 : 0)), symbols::object, s);
      return immutable ? Constant.ofImmutableArray(object) : Constant.of(object);
    }
    try {
      return Literals.parse(text);
    } catch (NumberFormatException e) {
      throw s.error("expected a value but found \"" + text + "\"");
    }
  }

  /** Reads a type's name, whose brackets would otherwise end a word. */
  private static String typeName(LineScanner s) {
    StringBuilder name = new StringBuilder(s.word(",]{["));
    while (s.accept("[]")) {
      name.append("[]");
    }
    return name.toString();
  }

  private TypeDescr type(String name, LineScanner s) {
    return known("type", name, symbols::type, s);
  }

  private static <T> T known(String what, String name, Function<String, T> table, LineScanner s) {
    T found = table.apply(name);
    if (found == null) {
      throw s.error("unknown " + what + " \"" + name + "\"");
    }
    return found;
  }

  private static Kind kind(String name, LineScanner s) {
    if (!name.matches("[ijfdr]\\d+")) {
      throw s.error("expected the name of a value, as i0, j0, f0, d0 or r0, but found \"" + name + "\"");
    }
    return Arrays.stream(Kind.values()).filter(k -> k.prefix() == name.charAt(0)).findFirst().orElseThrow();
  }

  private void define(String name, Value value, LineScanner s) {
    if (values.putIfAbsent(name, value) != null) {
      throw s.error(name + " is defined twice");
    }
  }
}
