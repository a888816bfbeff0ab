package dev.clew.samples.lisp.script;

import dev.clew.samples.lisp.values.Char;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayList;
import java.util.List;

/** Java's objects as Scheme's and back. */
final class Values {
  private Values() {}

  static Object toScheme(Object o) {
    if (o == null) {
      return Special.UNSPECIFIED;
    }
    if (o instanceof Integer || o instanceof Short || o instanceof Byte) {
      return ((Number) o).longValue();
    }
    if (o instanceof Float f) {
      return (double) f;
    }
    if (o instanceof CharSequence s) {
      return new MutableString(s.toString());
    }
    if (o instanceof Character c) {
      return Char.of(c);
    }
    if (o instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(toScheme(item)));
      return Lists.from(items);
    }
    return o;
  }

  static Object toJava(Object o) {
    if (o == Special.UNSPECIFIED || o == Special.UNASSIGNED) {
      return null;
    }
    if (o instanceof MutableString s) {
      return s.toString();
    }
    if (o instanceof Char c) {
      return Character.isBmpCodePoint(c.codePoint) ? (Object) (char) c.codePoint : Character.toString(c.codePoint);
    }
    if (o == Special.NIL || o instanceof Pair && Lists.length(o) >= 0) {
      List<Object> items = new ArrayList<>();
      Lists.items(o).forEach(item -> items.add(toJava(item)));
      return items;
    }
    return o;
  }
}
