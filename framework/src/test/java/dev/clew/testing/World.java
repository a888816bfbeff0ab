package dev.clew.testing;

import dev.clew.testing.Shapes.Box;
import dev.clew.testing.Shapes.Node;
import dev.clew.testing.Shapes.Pair;
import dev.clew.testing.Shapes.WideBox;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small heap with cycles and sharing, and inputs from it for a generated trace. Equal arguments to the constructor give isomorphic worlds, so a trace and
 * its optimised form each get their own. Variant 0 is the world a trace was recorded in; other variants differ here and there, so that guards sometimes fail.
 * Making a world also resets the static fields and mutable constants of {@link Shapes}: describe the outcome of one run before making the world of the next.
 */
public final class World {
  private final Random random;
  private final List<Object> objects = new ArrayList<>();
  private final List<Constant> inputs = new ArrayList<>();

  /**
   * Creates a world.
   *
   * @param types types of the trace's inputs; the first is an int that counts iterations down
   */
  public World(long seed, int variant, List<Class<?>> types) {
    random = new Random(seed);
    Random change = new Random(seed * 31 + variant);
    objects.addAll(Shapes.MUTABLE_CONSTANTS);
    for (int i = 0; i < 3; i++) {
      objects.addAll(List.of(i == 2 ? new WideBox() : new Box(), new Node(), new int[random.nextInt(6)],
          new byte[3 + i], new double[i + 1], i == 2 ? new Node[3] : new Object[3]));
    }
    for (int i = 0; i < 2; i++) {
      objects.add(new Pair(reference(Object.class, random), reference(Object.class, random), Scalars.anInt(random), Scalars.aDouble(random)));
    }
    fill(random, 1);
    for (FieldDescr f : Shapes.statics()) {
      store(f, null, random);
    }
    inputs.add(Constant.of(1 + random.nextInt(6)));
    for (Class<?> type : types.subList(1, types.size())) {
      inputs.add(value(type, random));
    }
    if (variant != 0) {
      fill(change, 0.3);
      for (int i = 1; i < inputs.size(); i++) {
        if (change.nextDouble() < 0.4) {
          inputs.set(i, value(types.get(i), change));
        }
      }
    }
  }

  /** Returns the inputs. */
  public List<Constant> inputs() {
    return inputs;
  }

  private void fill(Random r, double share) {
    for (Object object : objects) {
      if (object instanceof Pair) {
        continue; // immutable
      }
      if (object.getClass().isArray()) {
        ArrayDescr descr = ArrayDescr.of(object.getClass().getComponentType());
        for (int i = 0; i < Array.getLength(object); i++) {
          if (r.nextDouble() < share) {
            Constant value = value(descr.component(), r);
            if (descr.kind().isPrimitive()) {
              descr.setBits(object, i, value.bits());
            } else {
              descr.setRef(object, i, value.object());
            }
          }
        }
      } else {
        for (FieldDescr f : Shapes.fields(object.getClass())) {
          if (r.nextDouble() < share) {
            store(f, object, r);
          }
        }
      }
    }
  }

  private void store(FieldDescr f, Object object, Random r) {
    Constant value = value(f.javaField().getType(), r);
    if (f.kind().isPrimitive()) {
      f.setBits(object, value.bits());
    } else {
      f.setRef(object, value.object());
    }
  }

  private Constant value(Class<?> type, Random r) {
    Kind kind = Kind.of(type);
    return kind.isPrimitive() ? Scalars.constant(kind, r) : Constant.of(reference(type, r));
  }

  private Object reference(Class<?> type, Random r) {
    if (r.nextInt(8) == 0) {
      return null;
    }
    if (type == Integer.class || type == Object.class && r.nextInt(3) == 0) {
      return Scalars.anInt(r);
    }
    if (type == Object.class && r.nextInt(8) == 0) {
      return r.nextBoolean() ? "guest" : (Object) (long) r.nextInt(9);
    }
    List<Object> fitting = objects.stream().filter(type::isInstance).toList();
    return fitting.isEmpty() ? null : fitting.get(r.nextInt(fitting.size()));
  }
}
