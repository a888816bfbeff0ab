package dev.clew.testing;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The interpreter's frames at a failed guard, virtuals allocated and filled, owed stores done: what resume data must amount to.
 *
 * @param point where the frame stands
 * @param values its live values
 */
public record Frame(String point, List<Constant> values) {
  /** Returns the frames of a run that ended at a guard, innermost first. */
  public static List<Frame> of(Outcome outcome) {
    return of(outcome.operation().snapshot(), outcome.values());
  }

  /**
   * Rebuilds frames and does the stores that are owed.
   *
   * @param live one value for each of {@link Snapshot#liveValues}
   */
  public static List<Frame> of(Snapshot snapshot, List<Constant> live) {
    Map<Value, Constant> known = new IdentityHashMap<>();
    List<Value> names = snapshot.liveValues();
    for (int i = 0; i < names.size(); i++) {
      known.put(names.get(i), live.get(i));
    }
    List<Frame> frames = new ArrayList<>();
    for (Snapshot s = snapshot; s != null; s = s.caller()) {
      List<Constant> values = new ArrayList<>();
      for (Value v : s.values()) {
        values.add(materialise(v, known));
      }
      frames.add(new Frame(s.point().text(), values));
    }
    for (Operation store : snapshot.stores()) {
      List<Constant> arguments = new ArrayList<>();
      for (Value v : store.arguments()) {
        arguments.add(materialise(v, known));
      }
      Constant value = arguments.get(arguments.size() - 1);
      switch (store.op()) {
        case SETFIELD -> store(store.field(), arguments.get(0).object(), value);
        case SETSTATIC -> store(store.field(), null, value);
        default -> store(store.array(), arguments.get(0).object(), arguments.get(1).asInt(), value);
      }
    }
    return frames;
  }

  /** Returns the chain of places, which tells where the interpreter goes on. */
  public static String chain(Snapshot snapshot) {
    StringBuilder chain = new StringBuilder();
    for (Snapshot s = snapshot; s != null; s = s.caller()) {
      chain.append(chain.length() == 0 ? "" : " | ").append(s.point().text());
    }
    return chain.toString();
  }

  private static Constant materialise(Value v, Map<Value, Constant> known) {
    if (v instanceof Constant c) {
      return c;
    }
    if (known.containsKey(v)) {
      return known.get(v);
    }
    Virtual virtual = (Virtual) v;
    Value[] contents = virtual.contents();
    if (Boxes.isBox(virtual.type())) {
      known.put(v, Constant.of(Boxes.box(virtual.type(), materialise(contents[0], known).bits())));
      return known.get(v);
    }
    Object made = virtual.isArray() ? Array.newInstance(virtual.type().javaClass().getComponentType(), contents.length) : virtual.type().allocate();
    known.put(v, Constant.of(made)); // before the contents: they may lead back here
    for (int i = 0; i < contents.length; i++) {
      Constant content = materialise(contents[i], known);
      if (virtual.isArray()) {
        store(ArrayDescr.of(made.getClass().getComponentType()), made, i, content);
      } else {
        store(virtual.fields().get(i), made, content);
      }
    }
    return known.get(v);
  }

  private static void store(ArrayDescr descr, Object array, int index, Constant value) {
    if (descr.kind().isPrimitive()) {
      descr.setBits(array, index, value.bits());
    } else {
      descr.setRef(array, index, value.object());
    }
  }

  private static void store(FieldDescr descr, Object object, Constant value) {
    if (descr.kind().isPrimitive()) {
      descr.setBits(object, value.bits());
    } else {
      descr.setRef(object, value.object());
    }
  }
}
