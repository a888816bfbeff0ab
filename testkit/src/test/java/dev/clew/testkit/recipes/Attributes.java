package dev.clew.testkit.recipes;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.HashMap;
import java.util.Map;

/**
 * Maps, also called hidden classes or shapes: objects whose fields come and go. Objects made in the same way share a shape, which knows where each field is;
 * the object itself has its shape and the values. The shape is promoted, and then the look-up in it is a constant: one check for each object whose shape is not
 * known yet, none for what the loop has seen before.
 */
@Immutable
final class Attributes implements Instruction.Program {
  private final Instruction[] code;

  private Attributes(String program) {
    this.code = Instruction.parse(program);
  }

  @Override
  public Instruction at(int pc) {
    return code[pc];
  }

  /** Which fields an object has. Shapes make a tree that only grows, so a shape itself never changes. */
  private static final class Shape {
    static final Shape EMPTY = new Shape(Map.of());

    private final Map<String, Integer> indices;
    private final Map<String, Shape> larger = new HashMap<>();

    private Shape(Map<String, Integer> indices) {
      this.indices = indices;
    }

    @Elidable
    int indexOf(String name) {
      return indices.getOrDefault(name, -1);
    }

    @Elidable
    Shape with(String name) {
      return larger.computeIfAbsent(name, k -> {
        Map<String, Integer> more = new HashMap<>(indices);
        more.put(k, indices.size());
        return new Shape(more);
      });
    }
  }

  private static final class Thing {
    private Shape shape = Shape.EMPTY;
    private final int[] values = new int[4];

    int get(String name) {
      return values[Jit.promote(shape).indexOf(name)];
    }

    void set(String name, int value) {
      Shape known = Jit.promote(shape);
      int index = known.indexOf(name);
      if (index < 0) {
        shape = known.with(name);
        index = shape.indexOf(name);
      }
      values[index] = value;
    }
  }

  /** Adds a field to another until it is as large as a third, all of one object. */
  static int run(int n) {
    Thing thing = new Thing();
    thing.set("step", 3);
    thing.set("limit", n);
    thing.set("sum", 0);
    loop(new Attributes("get step; add sum; again"), thing);
    return thing.get("sum");
  }

  @Portal(location = Instruction.Where.class)
  private static void loop(@Green Attributes program, Thing thing) {
    @Green int pc = 0;
    int accumulator = 0;
    while (true) {
      Jit.mergePoint();
      Instruction i = program.code[pc++];
      switch (i.op()) {
        case "get" -> accumulator = thing.get(i.name());
        case "add" -> thing.set(i.name(), thing.get(i.name()) + accumulator);
        default -> {
          if (thing.get("sum") >= thing.get("limit")) {
            return;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
