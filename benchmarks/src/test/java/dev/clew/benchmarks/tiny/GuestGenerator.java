package dev.clew.benchmarks.tiny;

import static dev.clew.benchmarks.tiny.GuestForms.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random programs that end, in the language of {@link GuestForms}. */
final class GuestGenerator {
  private static final long MOST = 10_000;
  private static final int DEEPEST = 3;
  private static final Object[] NUMBERS = {
    0, 1, 1, 2, 3, 7, -1, -5, 10, 100, 1000, 46341, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 0.5, 1.0, 2.25, -0.0, -3.5, 123456.75,
  };
  private static final Object[] DIVISORS = {2, 3, 7, 10, 100, 1000, -7, -1, 65536, 2.5, 1000.0};
  private static final Integer[] BOUNDS = {3, 5, 10, 30, 100, 100, 300};
  private static final Integer[] DEPTHS = {25, 12, 6, 4, 3, 2, 1};

  private final Random random;
  private final List<String> functions = new ArrayList<>();
  private final List<String> loops = new ArrayList<>();
  private boolean main;
  private boolean giveObject;
  private boolean mayFail;

  private GuestGenerator(long seed) {
    random = new Random(seed);
  }

  static List<Object> generate(long seed) {
    GuestGenerator generator = new GuestGenerator(seed);
    while (true) {
      List<Object> program = generator.program();
      for (int depth : DEPTHS) {
        cast(program.get(0)).set(1, depth);
        if (GuestCost.of(program) <= MOST && generator.oneIn(3)) {
          return program;
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> cast(Object form) {
    return (List<Object>) form;
  }

  private List<Object> program() {
    functions.clear();
    mayFail = oneIn(6);
    for (int i = random.nextInt(5); i > 0; i--) {
      functions.add((oneIn(3) ? "g" : "f") + i);
    }
    main = true;
    giveObject = false;
    List<Object> body = form("main", 1, form("set", "o0", form("new", "P", 1, "n", 0)), form("put", "o0", "link", "o0"));
    body.addAll(List.of(form("set", "v0", pick(NUMBERS)), form("set", "v1", "n")));
    body.addAll(locals());
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      body.addAll(statements(DEEPEST, 3));
      body.add(loop(DEEPEST));
    }
    Object[] results = {"v0", "v1", "v2", form("get", "o0", "x"), form("get", "o1", "y")};
    for (int n = 0; n < results.length; n++) {
      body.add(form("if", form("==", "n", n), form("do", form("return", results[n])), form("do")));
    }
    body.add(result(2));
    List<Object> program = form((Object) body);
    main = false;
    for (String name : functions) {
      giveObject = name.startsWith("g");
      List<Object> function = form("function", name);
      function.addAll(locals());
      function.addAll(statements(2, 4));
      function.add(result(2));
      program.add(function);
    }
    return program;
  }

  private List<Object> locals() {
    return List.of(form("set", "v2", pick(NUMBERS)), form("set", "o1", oneIn(2) ? "o0" : form("new", shape(), "v0", 2, "o0")));
  }

  private List<Object> statements(int depth, int most) {
    List<Object> statements = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i >= 0; i--) {
      statements.add(statement(depth));
    }
    return statements;
  }

  private List<Object> statement(int depth) {
    int choice = random.nextInt(depth > 0 ? 19 : 11);
    if (choice < 2) {
      return oneIn(2) ? form("set", pick("v0", "v1", "v2"), variable()) : form("set", pick("o0", "o1"), form("get", pick("o0", "o1"), "link"));
    } else if (choice < 7) {
      return form("set", pick("v0", "v1", "v2"), oneIn(3) ? form("%", number(2), pick(DIVISORS)) : number(3));
    } else if (choice < 9) {
      return form("set", pick("o0", "o1"), object(2));
    } else if (choice < 11) {
      return oneIn(4) ? form("put", object(0), "link", object(1)) : form("put", object(1), pick("x", "y"), number(2));
    } else if (choice < 14) {
      return form("if", condition(), form(statements(depth - 1, 2), "do"), form(oneIn(2) ? List.of() : statements(depth - 1, 2), "do"));
    } else if (choice < 15) {
      return loops.isEmpty() || oneIn(4) ? form("if", condition(), form("do", result(1)), form("do")) : form("breakif", condition());
    }
    return choice == 15 ? form(statements(depth - 1, 3), "block") : loop(depth);
  }

  private List<Object> loop(int depth) {
    String variable = "i" + loops.size();
    Object bound = oneIn(3) ? form("%", number(1), pick(BOUNDS)) : main && oneIn(6) ? "n" : pick(BOUNDS);
    List<Object> first = oneIn(5) ? form(variable, bound, condition()) : form(variable, bound);
    loops.add(variable);
    List<Object> loop = first.size() == 3
        ? form("mid", variable, bound, first.get(2), form(statements(depth - 1, 2), "do"), form(statements(depth - 1, 2), "do"))
        : form(statements(depth - 1, random.nextInt(5)), "for", variable, bound);
    if (first.size() == 2 && oneIn(2)) {
      loop.addAll(List.of(touch(), touch(), ways(variable)));
    }
    loops.remove(variable);
    return loop;
  }

  /** Returns a statement that reads, changes or counts what other variables may hold, too. */
  private List<Object> touch() {
    Object field = pick("x", "y");
    String object = pick("o0", "o1");
    String number = pick("v0", "v1", "v2");
    return pick(
        form("put", object, field, form("+", form("get", object, field), pick(1, 3, 0.5, variable()))),
        form("put", object, field, variable()),
        form("set", number, form("+", number, form("get", object, field))),
        form("set", number, form("%", form("+", number, variable()), 1000)));
  }

  /** Returns a conditional after which variables hold other things, of other types, or the same things in another order, now and then. */
  private List<Object> ways(String loop) {
    List<Object> some = form("do");
    List<Object> others = form("do");
    for (int i = random.nextInt(3); i >= 0; i--) {
      boolean ofObjects = oneIn(2);
      String variable = ofObjects ? pick("o0", "o1") : pick("v0", "v1", "v2");
      some.add(form("set", variable, ofObjects ? object(1) : pick(number(1), variable())));
      if (!oneIn(3)) {
        others.add(form("set", variable, ofObjects ? object(1) : pick(number(1), variable())));
      }
    }
    int several = pick(2, 7, 20);
    return form("if", form("<", form("%", loop, several), random.nextInt(several)), some, others);
  }

  private List<Object> result(int depth) {
    return form("return", giveObject ? object(depth) : number(depth));
  }

  private List<Object> condition() {
    if (oneIn(10)) {
      return form("same", object(0), object(0));
    }
    String operator = oneIn(3) ? "==" : "<";
    if (oneIn(3)) {
      return form(operator, number(1), number(oneIn(3) ? 1 : 0));
    }
    int several = pick(2, 3, 7, 20);
    return form(operator, form("%", oneIn(4) ? number(1) : variable(), several), random.nextInt(several));
  }

  private Object number(int depth) {
    int choice = random.nextInt(depth > 0 ? 12 : 6);
    if (choice < 2) {
      return pick(NUMBERS);
    } else if (choice < 6) {
      return variable();
    } else if (choice < 10) {
      Object operator = pick("+", "+", "-", "-", "*", "%");
      Object left = number(depth - 1);
      return form(operator, left, operator.equals("%") && !mayFail ? pick(DIVISORS) : number(depth - 1));
    } else if (choice == 10) {
      return form("get", object(depth - 1), pick("x", "y"));
    }
    return call("f", depth, pick(NUMBERS));
  }

  private Object variable() {
    if (!loops.isEmpty() && oneIn(2)) {
      return loops.get(random.nextInt(loops.size()));
    }
    return main && oneIn(8) ? "n" : pick("v0", "v1", "v2");
  }

  private Object object(int depth) {
    int choice = random.nextInt(depth > 0 ? 8 : 3);
    if (choice < 3) {
      return pick("o0", "o1");
    } else if (choice < 6) {
      return form("new", shape(), number(depth - 1), number(depth - 1), object(0));
    } else if (choice == 6) {
      return form("get", object(depth - 1), "link");
    }
    return call("g", depth, "o1");
  }

  /** Returns a call of a function of a sort, or something else where there is none. */
  private Object call(String sort, int depth, Object otherwise) {
    List<String> callees = functions.stream().filter(f -> f.startsWith(sort)).toList();
    if (callees.isEmpty()) {
      return otherwise;
    }
    Object first = callees.get(random.nextInt(callees.size()));
    List<Object> arguments = form(number(depth > 2 ? 1 : 0), number(0), object(0));
    return oneIn(4)
        ? form(arguments, "either", form("<", variable(), pick(NUMBERS)), first, callees.get(random.nextInt(callees.size())))
        : form(arguments, "call", first);
  }

  private String shape() {
    return oneIn(3) ? "Q" : "P";
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
