package dev.clew.samples.lisp.printer;

import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the objects that need a label. */
final class Sharing {
  /** A datum that a walk gets through within so many steps has no cycle; most have fewer, and need no table then. */
  private static final int SHORT = 1_000;

  private Sharing() {}

  /** Returns the pairs and vectors that need a label, as keys of a map to which the printer adds their numbers. */
  static Map<Object, Integer> labels(Object datum, Style style) {
    Map<Object, Integer> labels = new IdentityHashMap<>();
    if (style == Style.SIMPLE || style != Style.SHARED && isSmallTree(datum)) {
      return labels;
    }
    Set<Object> done = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(datum);
    while (!todo.isEmpty()) {
      Object o = todo.pop();
      if (o instanceof Leave l) {
        open.remove(l.object);
        done.add(l.object);
      } else if (isCompound(o)) {
        if (open.contains(o) || style == Style.SHARED && done.contains(o)) {
          labels.put(o, null);
        } else if (!done.contains(o)) {
          open.add(o);
          todo.push(new Leave(o));
          pushParts(o, todo);
        }
      }
    }
    return labels;
  }

  /** Marks on the stack that all parts of an object have been seen. */
  private record Leave(Object object) {}

  private static boolean isSmallTree(Object datum) {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(datum);
    int steps = 0;
    while (!todo.isEmpty() && steps++ < SHORT) {
      Object o = todo.pop();
      if (isCompound(o)) {
        pushParts(o, todo);
      }
    }
    return todo.isEmpty();
  }

  private static boolean isCompound(Object o) {
    return o instanceof Pair || o instanceof Object[] v && v.length > 0;
  }

  private static void pushParts(Object o, ArrayDeque<Object> todo) {
    if (o instanceof Pair p) {
      todo.push(p.cdr);
      todo.push(p.car);
    } else {
      Object[] v = (Object[]) o;
      for (int i = v.length - 1; i >= 0; i--) {
        todo.push(v[i]);
      }
    }
  }
}
