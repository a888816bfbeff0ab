package dev.clew.testing;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Outcome;
import dev.clew.trace.Target;
import dev.clew.trace.TypeDescr;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes what a run left behind as text: how it ended, the frames it would go on with, and every object reachable from these, from its inputs and from
 * static fields. Objects are numbered in the order met, so two descriptions are equal exactly if the graphs are isomorphic. Boxes and strings count
 * as values, because their identity is not kept; all NaNs count as one; of exceptions only class and message count.
 */
public final class Heaps {
  /** Hot code throws preallocated ones of these, the same again and again, without a message (OmitStackTraceInFastThrow): so only their class counts. */
  private static final java.util.Set<Class<?>> FAST_THROWN = java.util.Set.of(ArithmeticException.class, NullPointerException.class,
      ArrayIndexOutOfBoundsException.class, ArrayStoreException.class, ClassCastException.class);

  private static final ClassValue<List<FieldDescr>> FIELDS = new ClassValue<>() {
    @Override
    protected List<FieldDescr> computeValue(Class<?> type) {
      List<FieldDescr> fields = new ArrayList<>();
      for (Class<?> c = type; c != null; c = c.getSuperclass()) {
        for (Field f : c.getDeclaredFields()) {
          if (!Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()) {
            fields.add(FieldDescr.of(f));
          }
        }
      }
      return fields;
    }
  };

  private final StringBuilder text = new StringBuilder();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Object> queue = new ArrayList<>();

  private Heaps() {}

  /**
   * Describes the end of a run.
   *
   * @param inputs what the run started with
   * @param statics static fields that count as roots
   */
  public static String describe(Outcome outcome, List<Constant> inputs, List<FieldDescr> statics) {
    Heaps h = new Heaps();
    h.text.append(outcome.end()).append('\n');
    switch (outcome.end()) {
      case GUARD_FAILED -> {
        for (Frame frame : Frame.of(outcome)) {
          h.root(frame.point(), frame.values());
        }
        h.root("pending", List.of(Constant.of((Object) outcome.exception())));
      }
      case JUMPED -> {
        Target target = outcome.operation().target();
        h.root("to " + target.name(), outcome.values());
      }
      case FINISHED -> h.root("value", outcome.values());
      case RAISED -> h.root("raised", List.of(Constant.of((Object) outcome.exception())));
      case STEPS_EXHAUSTED -> { }
    }
    h.heap(inputs, statics);
    return h.text.toString();
  }

  /** Describes values and what is reachable from them. */
  public static String describe(List<Constant> values) {
    Heaps h = new Heaps();
    h.heap(values, List.of());
    return h.text.toString();
  }

  private void heap(List<Constant> inputs, List<FieldDescr> statics) {
    root("inputs", inputs);
    for (FieldDescr f : statics) {
      text.append(f).append(" = ").append(read(f, null)).append('\n');
    }
    for (int i = 0; i < queue.size(); i++) {
      Object object = queue.get(i);
      text.append('#').append(i).append(' ').append(TypeDescr.of(object.getClass())).append(contents(object)).append('\n');
    }
  }

  private void root(String name, List<Constant> values) {
    text.append(name).append(" = ").append(values.stream().map(this::show).toList()).append('\n');
  }

  private String show(Constant c) {
    return switch (c.kind()) {
      case INT, LONG -> c.toString();
      case FLOAT -> Float.isNaN(c.asFloat()) ? "NaNf" : c.asFloat() + "f";
      case DOUBLE -> Double.isNaN(c.asDouble()) ? "NaN" : Double.toString(c.asDouble());
      case REF -> show(c.object());
      case VOID -> "void";
    };
  }

  private String show(Object object) {
    if (object == null) {
      return "null";
    }
    if (object instanceof Number || object instanceof Boolean || object instanceof Character || object instanceof String) {
      return TypeDescr.of(object.getClass()) + "(" + object + ")";
    }
    if (FAST_THROWN.contains(object.getClass())) {
      return TypeDescr.of(object.getClass()).toString();
    }
    Integer number = numbers.putIfAbsent(object, numbers.size());
    if (number == null) {
      queue.add(object);
      return "#" + (queue.size() - 1);
    }
    return "#" + number;
  }

  private String contents(Object object) {
    if (object instanceof Throwable t) {
      return "(" + t.getMessage() + ")";
    }
    List<String> parts = new ArrayList<>();
    if (object.getClass().isArray()) {
      ArrayDescr descr = ArrayDescr.of(object.getClass().getComponentType());
      for (int i = 0; i < Array.getLength(object); i++) {
        parts.add(descr.kind().isPrimitive() ? show(Constant.of(descr.kind(), descr.getBits(object, i), null)) : show(descr.getRef(object, i)));
      }
    } else if (object.getClass().getClassLoader() != null) {
      for (FieldDescr f : FIELDS.get(object.getClass())) {
        parts.add(f.javaField().getName() + "=" + read(f, object));
      }
    }
    return parts.toString();
  }

  private String read(FieldDescr f, Object object) {
    return f.kind() == Kind.REF ? show(f.getRef(object)) : show(Constant.of(f.kind(), f.getBits(object), null));
  }
}
