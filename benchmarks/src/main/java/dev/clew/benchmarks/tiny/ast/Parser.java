package dev.clew.benchmarks.tiny.ast;

import dev.clew.benchmarks.tiny.Sexp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes trees of text: {@code (class Point x y)} and {@code (function f (x y) statement...)}, the first function being the program. */
final class Parser {
  private final Map<String, Closure> functions = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  private Parser() {}

  /** The names of a function's variables, and the function around it. */
  private record Scope(List<String> variables, Scope outer) {
    static Scope of(Object parameters, Scope outer) {
      return new Scope(new ArrayList<>(((List<?>) parameters).stream().map(String.class::cast).toList()), outer);
    }

    /** Returns how many functions further out a variable is, -1 if nowhere. */
    int depth(String name) {
      if (variables.contains(name)) {
        return 0;
      }
      int depth = outer == null ? -1 : outer.depth(name);
      return depth < 0 ? depth : depth + 1;
    }

    int slot(String name, int depth) {
      return depth == 0 ? variables.indexOf(name) : outer.slot(name, depth - 1);
    }
  }

  static Function parse(String text) {
    Parser parser = new Parser();
    Function first = null;
    for (Object form : Sexp.read(text)) {
      List<?> list = (List<?>) form;
      String name = (String) list.get(1);
      if (list.get(0).equals("class")) {
        parser.shapes.put(name, new Shape(name, list.stream().skip(2).map(String.class::cast).toList()));
      } else {
        Function function = parser.function(name, list.get(2), list.subList(3, list.size()), null);
        parser.functions.put(name, new Closure(function, null));
        first = first == null ? function : first;
      }
    }
    return first;
  }

  private Function function(String name, Object parameters, List<?> body, Scope outer) {
    Scope scope = Scope.of(parameters, outer);
    Node block = block(body, scope);
    return new Function(name, scope.variables.size(), block);
  }

  private Node block(List<?> forms, Scope scope) {
    return new Block(children(forms, scope));
  }

  private Child[] children(List<?> forms, Scope scope) {
    return forms.stream().map(f -> new Child(node(f, scope))).toArray(Child[]::new);
  }

  private Node node(Object form, Scope scope) {
    if (form instanceof String name) {
      int depth = scope.depth(name);
      return depth < 0 ? new ReadGlobal(functions, name) : new ReadVariable(depth, scope.slot(name, depth));
    }
    if (!(form instanceof List<?> list)) {
      return new Literal(form);
    }
    List<?> rest = list.subList(1, list.size());
    Operator operator = Operator.of(list.get(0));
    if (operator != null) {
      return new UninitializedBinary(operator, new Child(node(rest.get(0), scope)), new Child(node(rest.get(1), scope)));
    }
    return switch (list.get(0) instanceof String word ? word : "") {
      case "set" -> write((String) rest.get(0), rest.get(1), scope);
      case "if" -> new If(node(rest.get(0), scope), node(rest.get(1), scope), rest.size() > 2 ? node(rest.get(2), scope) : new Literal(null));
      case "while" -> new While(source(list), node(rest.get(0), scope), block(rest.subList(1, rest.size()), scope));
      case "do" -> block(rest, scope);
      case "true" -> new Literal(true);
      case "break" -> new Break();
      case "return" -> new Return(node(rest.get(0), scope));
      case "lambda" -> new MakeClosure(function("lambda", rest.get(0), rest.subList(1, rest.size()), scope));
      case "new" -> new MakeObject(shape((String) rest.get(0)), children(rest.subList(1, rest.size()), scope));
      case "get" -> new ReadField(node(rest.get(0), scope), (String) rest.get(1));
      case "put" -> new WriteField(node(rest.get(0), scope), (String) rest.get(1), node(rest.get(2), scope));
      default -> new UninitializedCall(new Child(node(list.get(0), scope)), children(rest, scope));
    };
  }

  /** Assigns to a variable that is known, or makes one in the function. */
  private Node write(String name, Object value, Scope scope) {
    if (scope.depth(name) < 0) {
      scope.variables.add(name);
    }
    int depth = scope.depth(name);
    return new WriteVariable(depth, scope.slot(name, depth), node(value, scope));
  }

  private Shape shape(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("unknown: '" + name + "', known: " + shapes.keySet());
    }
    return shape;
  }

  private static String source(List<?> loop) {
    return "while " + loop.get(1).toString().replace(",", "").replace('[', '(').replace(']', ')');
  }
}
