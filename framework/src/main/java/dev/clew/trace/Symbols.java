package dev.clew.trace;

import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What names in the text format stand for. The printer fills a table while it prints, so that what was printed parses back with the same table; tests define
 * their classes and callees beforehand. A name is the thing's own simple name; things that share one are told apart by {@code #2}, {@code #3} in the order met,
 * so that names hold neither hashes nor addresses. Array types and fields need no entry: their names are built from their class's.
 */
public final class Symbols {
  private enum Sort { TYPE, METHOD, TARGET, OBJECT, POINT }

  private static final Class<?>[] PRIMITIVES = {boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class};

  private final Map<Sort, Map<String, Object>> things = new EnumMap<>(Sort.class);
  private final Map<Sort, Map<Object, String>> names = new EnumMap<>(Sort.class);

  /** Creates a table that knows the primitive types; classes of {@code java.lang} are found without being defined. */
  public Symbols() {
    for (Sort sort : Sort.values()) {
      things.put(sort, new HashMap<>());
      names.put(sort, sort == Sort.POINT ? new HashMap<>() : new IdentityHashMap<>());
    }
    define(PRIMITIVES);
  }

  /** Defines classes by their simple names, without the enclosing class's: {@code Box} for a class {@code Outer.Box}. */
  public Symbols define(Class<?>... classes) {
    for (Class<?> c : classes) {
      add(Sort.TYPE, TypeDescr.of(c), c.getSimpleName());
    }
    return this;
  }

  /** Defines callees by their names, {@code Owner.method}. */
  public Symbols define(MethodDescr... callees) {
    for (MethodDescr m : callees) {
      add(Sort.METHOD, m, m.name());
    }
    return this;
  }

  /** Defines jump targets by their names. */
  public Symbols define(Target... targets) {
    for (Target t : targets) {
      add(Sort.TARGET, t, t.name());
    }
    return this;
  }

  /** Defines places by their texts. */
  public Symbols define(Snapshot.FramePoint... points) {
    for (Snapshot.FramePoint p : points) {
      add(Sort.POINT, p, p.text());
    }
    return this;
  }

  /** Defines a constant object: {@code @name}. */
  public Symbols object(String name, Object object) {
    add(Sort.OBJECT, object, name);
    return this;
  }

  String name(TypeDescr type) {
    Class<?> c = type.javaClass();
    return c.isArray() ? name(TypeDescr.of(c.getComponentType())) + "[]" : add(Sort.TYPE, type, type.name());
  }

  String name(ArrayDescr array) {
    return name(TypeDescr.of(array.component())) + "[]";
  }

  String name(FieldDescr field) {
    return name(field.owner()) + '.' + field.javaField().getName();
  }

  String name(MethodDescr method) {
    return add(Sort.METHOD, method, method.name());
  }

  String name(Target target) {
    return add(Sort.TARGET, target, target.name());
  }

  String name(Snapshot.FramePoint point) {
    return add(Sort.POINT, point, point.text());
  }

  String nameOfObject(Object object) {
    return add(Sort.OBJECT, object, describe(object));
  }

  /** Returns the type of this name, or null. */
  TypeDescr type(String name) {
    if (name.endsWith("[]")) {
      TypeDescr component = type(name.substring(0, name.length() - 2));
      return component == null ? null : TypeDescr.of(component.javaClass().arrayType());
    }
    TypeDescr known = (TypeDescr) things.get(Sort.TYPE).get(name);
    if (known == null && name.matches("\\w+")) {
      try {
        known = TypeDescr.of(Class.forName("java.lang." + name));
        add(Sort.TYPE, known, name);
      } catch (ClassNotFoundException e) {
        return null; // the parser says so with the line
      }
    }
    return known;
  }

  /** Returns the field of this name, {@code Type.field}, or null; inherited ones are found too. */
  FieldDescr field(String name) {
    int dot = name.lastIndexOf('.');
    TypeDescr owner = dot < 0 ? null : type(name.substring(0, dot));
    for (Class<?> c = owner == null ? null : owner.javaClass(); c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name.substring(dot + 1))) {
          return FieldDescr.of(f);
        }
      }
    }
    return null;
  }

  /** Returns the callee of this name, or null. */
  MethodDescr method(String name) {
    return (MethodDescr) things.get(Sort.METHOD).get(name);
  }

  /** Returns the object of this name, or null. */
  Object object(String name) {
    return things.get(Sort.OBJECT).get(name);
  }

  /** Returns the target of this name; a new one if there is none. */
  Target target(String name) {
    if (!things.get(Sort.TARGET).containsKey(name)) {
      add(Sort.TARGET, new Target(name), name);
    }
    return (Target) things.get(Sort.TARGET).get(name);
  }

  /** Returns the place of this name; one that has nothing but the name if there is none. */
  Snapshot.FramePoint point(String name) {
    if (!things.get(Sort.POINT).containsKey(name)) {
      add(Sort.POINT, new Snapshot.NamedPoint(name), name);
    }
    return (Snapshot.FramePoint) things.get(Sort.POINT).get(name);
  }

  private String add(Sort sort, Object thing, String wanted) {
    return names.get(sort).computeIfAbsent(thing, t -> {
      String base = sort == Sort.POINT ? wanted.replaceAll("[\\s\\[\\],:|]", "_") : wanted.replaceAll("[^\\p{L}\\p{N}_$.<>#]", "_");
      String name = base;
      for (int n = 2; things.get(sort).containsKey(name); n++) {
        name = base + '#' + n;
      }
      things.get(sort).put(name, thing);
      return name;
    });
  }

  /** Small values and short names say more than a class name. */
  private static String describe(Object object) {
    String type = TypeDescr.of(object.getClass()).name().replace("[]", ".array");
    if (object instanceof Class<?> c) {
      return "Class." + TypeDescr.of(c).name().replace("[]", ".array");
    }
    if (object instanceof Enum<?> e) {
      return TypeDescr.of(e.getDeclaringClass()).name() + '.' + e.name();
    }
    boolean showable = object instanceof Number || object instanceof Boolean || object instanceof String s && s.matches("\\w{1,24}");
    return showable && object.getClass().getClassLoader() == null && object.toString().length() <= 24 ? type + '.' + object : type;
  }
}
