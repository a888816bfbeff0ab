package dev.clew.bytecode;

import dev.clew.annotations.EffectsOf;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.UseEffects;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What authors say that opaque methods do: on the method itself, or on one that stands for it ({@link EffectsOf}). What is wrong with it was told when the
 * class was woven; here a name that means nothing promises nothing.
 */
final class DeclaredEffects {
  /** What the methods of libraries promise to one calling class. */
  private static final ClassValue<Map<String, Executable>> FOR_CALLER = new ClassValue<>() {
    @Override
    protected Map<String, Executable> computeValue(Class<?> caller) {
      return standIns(caller);
    }
  };

  private DeclaredEffects() {}

  /** Returns the promises about a callee as one of its callers knows them, which carry the annotations; null if there are none. */
  private static Executable promises(Class<?> caller, Executable callee) {
    boolean speaks = callee.isAnnotationPresent(dev.clew.annotations.Effects.class) || callee.isAnnotationPresent(Elidable.class);
    return speaks ? callee : FOR_CALLER.get(caller).get(key(callee.getDeclaringClass(), callee));
  }

  /** Tells whether a callee is promised to be elidable. */
  static boolean isElidable(Class<?> caller, Executable callee) {
    Executable promises = promises(caller, callee);
    return promises != null && promises.isAnnotationPresent(Elidable.class);
  }

  /** Returns what a callee is promised to do at most, or null if nothing is said. */
  static Effects of(Class<?> caller, Executable callee) {
    Executable promises = promises(caller, callee);
    if (promises == null) {
      return null;
    }
    dev.clew.annotations.Effects said = promises.getAnnotation(dev.clew.annotations.Effects.class);
    Effects effects = said == null ? Effects.ALL : effects(said, promises.getDeclaringClass());
    if (!promises.isAnnotationPresent(Elidable.class)) {
      return effects;
    }
    // what it reads does not change, the author says, but may have been written by this very trace just before
    return effects.within(Effects.RAISES.and(Effects.READS_FIELDS).and(Effects.READS_ARRAYS));
  }

  private static Effects effects(dev.clew.annotations.Effects said, Class<?> where) {
    Effects effects = Effects.ALL;
    if (!said.reads().hasFields()) {
      effects = effects.without(Effects.READS_FIELDS);
    }
    if (!said.reads().hasArrays()) {
      effects = effects.without(Effects.READS_ARRAYS);
    }
    if (!said.writes().hasArrays()) {
      effects = effects.without(Effects.WRITES_ARRAYS);
    }
    Set<FieldDescr> fields = said.fields().length == 0 ? null : fields(said, where);
    boolean quasi = fields == null || fields.stream().anyMatch(FieldDescr::isQuasiImmutable);
    if (!said.writes().hasFields()) {
      effects = effects.without(Effects.WRITES_FIELDS);
    }
    if (!said.writes().hasFields() || !quasi) {
      effects = effects.without(Effects.INVALIDATES);
    }
    if (!said.raises()) {
      effects = effects.without(Effects.RAISES);
    }
    if (!said.observable()) {
      effects = effects.without(Effects.SEEN);
    }
    return new Effects(effects.bits(), fields);
  }

  private static Set<FieldDescr> fields(dev.clew.annotations.Effects said, Class<?> where) {
    Set<FieldDescr> fields = new HashSet<>();
    for (String name : said.fields()) {
      FieldDescr field = field(name, where);
      if (field == null) {
        return null;
      }
      fields.add(field);
    }
    return fields;
  }

  private static FieldDescr field(String name, Class<?> where) {
    for (String owner : FieldNames.owners(name, where.getName())) {
      try {
        for (Class<?> c = Class.forName(owner, false, where.getClassLoader()); c != null; c = c.getSuperclass()) {
          var found = Arrays.stream(c.getDeclaredFields()).filter(f -> f.getName().equals(FieldNames.field(name))).findFirst();
          if (found.isPresent()) {
            return Linker.describe(found.get());
          }
        }
      } catch (ClassNotFoundException e) {
        continue; // not this way of reading the name
      }
    }
    return null;
  }

  private static Map<String, Executable> standIns(Class<?> caller) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> c = caller; c != null; c = c.getEnclosingClass()) {
      add(c.getAnnotation(UseEffects.class), types);
    }
    if (caller.getPackage() != null) {
      add(caller.getPackage().getAnnotation(UseEffects.class), types);
    }
    Map<String, Executable> found = new HashMap<>();
    for (Class<?> type : types) {
      EffectsOf meant = type.getAnnotation(EffectsOf.class);
      if (meant != null) {
        Arrays.stream(type.getDeclaredMethods()).forEach(m -> found.putIfAbsent(key(meant.value(), m), m));
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> c.isAnnotationPresent(dev.clew.annotations.Effects.class))
            .forEach(c -> found.putIfAbsent(key(meant.value(), c), c));
      }
    }
    return found;
  }

  private static void add(UseEffects use, List<Class<?>> types) {
    if (use != null) {
      types.addAll(List.of(use.value()));
    }
  }

  private static String key(Class<?> owner, Executable e) {
    return owner.getName() + '.' + (e instanceof Method ? e.getName() : "<init>") + Arrays.toString(e.getParameterTypes());
  }
}
