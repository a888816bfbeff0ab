package dev.clew.samples.lisp.reader;

import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts the labelled data in the places of their references, once everything has been read. */
final class Labels {
  private Labels() {}

  static Object resolve(Object datum, UnaryOperator<Object> unwrap) {
    Object root = unwrap.apply(datum);
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(root);
    while (!todo.isEmpty()) {
      Object o = todo.pop();
      if (!(o instanceof Pair || o instanceof Object[]) || !seen.add(o)) {
        continue;
      }
      if (o instanceof Pair p) {
        p.car = unwrap.apply(p.car);
        p.cdr = unwrap.apply(p.cdr);
        todo.push(p.car);
        todo.push(p.cdr);
      } else {
        Object[] v = (Object[]) o;
        for (int i = 0; i < v.length; i++) {
          v[i] = unwrap.apply(v[i]);
          todo.push(v[i]);
        }
      }
    }
    return root;
  }
}
