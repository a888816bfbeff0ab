package dev.clew.samples.lisp.values;

import dev.clew.annotations.DontLookInside;
import java.util.ArrayList;
import java.util.List;

/** Lists from the Java side. How long a list is, is a matter of the data: a trace that followed a walk would be one for each length, so walks are calls. */
public final class Lists {
  private Lists() {}

  /** Makes a list. */
  public static Object of(Object... items) {
    return of(items, 0, Special.NIL);
  }

  /** Makes a list of the items from an index on that ends in a tail. */
  public static Object of(Object[] items, int start, Object tail) {
    Object list = tail;
    for (int i = items.length - 1; i >= start; i--) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  /** Makes a list. */
  public static Object from(List<?> items) {
    return of(items.toArray());
  }

  /** Returns the length of a proper list, and -1 for everything else, circular lists included. */
  @DontLookInside
  public static int length(Object list) {
    Object slow = list;
    int length = 0;
    while (list instanceof Pair p) {
      list = p.cdr;
      length++;
      if ((length & 1) == 0) {
        slow = ((Pair) slow).cdr;
        if (slow == list) {
          return -1;
        }
      }
    }
    return list == Special.NIL ? length : -1;
  }

  /** Returns the items of a proper list; throws a {@link SchemeError} for anything else. */
  @DontLookInside
  public static Object[] toArray(Object list) {
    int length = length(list);
    if (length < 0) {
      throw SchemeError.of("expected a list, got", list);
    }
    Object[] items = new Object[length];
    for (int i = 0; i < length; i++) {
      Pair p = (Pair) list;
      items[i] = p.car;
      list = p.cdr;
    }
    return items;
  }

  /** Returns the items of a list up to the first thing that is no pair. */
  @DontLookInside
  public static List<Object> items(Object list) {
    List<Object> items = new ArrayList<>();
    while (list instanceof Pair p) {
      items.add(p.car);
      list = p.cdr;
    }
    return items;
  }

  /** Returns a new list with the items in the opposite order. */
  @DontLookInside
  public static Object reverse(Object list) {
    Object reversed = Special.NIL;
    while (list instanceof Pair p) {
      reversed = new Pair(p.car, reversed);
      list = p.cdr;
    }
    return reversed;
  }
}
