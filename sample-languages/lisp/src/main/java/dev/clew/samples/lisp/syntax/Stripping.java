package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Turns aliases in quoted data back into symbols. Data without an alias stay the objects they are, so that what was read circular remains so. */
final class Stripping {
  private Stripping() {}

  static Object strip(Object datum) {
    return hasAlias(datum) ? copy(datum, new IdentityHashMap<>()) : datum;
  }

  private static boolean hasAlias(Object datum) {
    if (!(datum instanceof Pair) && !(datum instanceof Object[])) {
      return datum instanceof Alias;
    }
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(datum);
    while (!todo.isEmpty()) {
      Object o = todo.pop();
      if (o instanceof Alias) {
        return true;
      }
      if (o instanceof Pair p && seen.add(p)) {
        todo.push(p.cdr);
        todo.push(p.car);
      } else if (o instanceof Object[] v && seen.add(v)) {
        for (Object part : v) {
          todo.push(part);
        }
      }
    }
    return false;
  }

  private static Object copy(Object datum, Map<Object, Object> copies) {
    if (datum instanceof Alias a) {
      return Alias.symbol(a);
    }
    Object known = copies.get(datum);
    if (known != null) {
      return known;
    }
    if (datum instanceof Object[] v) {
      Object[] result = new Object[v.length];
      copies.put(v, result);
      for (int i = 0; i < v.length; i++) {
        result[i] = copy(v[i], copies);
      }
      return result;
    }
    if (!(datum instanceof Pair first)) {
      return datum;
    }
    Pair result = new Pair(null, null);
    copies.put(first, result);
    Pair last = result;
    last.car = copy(first.car, copies);
    Object rest = first.cdr;
    while (rest instanceof Pair p && !copies.containsKey(p)) {
      Pair next = new Pair(null, null);
      copies.put(p, next);
      last.cdr = next;
      last = next;
      last.car = copy(p.car, copies);
      rest = p.cdr;
    }
    last.cdr = copy(rest, copies);
    return result;
  }
}
