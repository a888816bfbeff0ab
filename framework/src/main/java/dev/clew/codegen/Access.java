package dev.clew.codegen;

import dev.clew.spi.Blank;
import dev.clew.trace.AbortReason;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.MethodDescr;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What generated code may name: the classes its own loader finds under their names and lets it access, and their accessible members. Whatever it may not
 * name it reaches through constant method handles, made here too. Nothing private counts as accessible, though the host's privileges cover it: the hidden
 * class is no nest mate.
 */
final class Access {
  /** The classes with methods that look at their caller; only these have their annotations read, which is slow the first time. */
  private static final Set<String> LOOK_AT_CALLER = Set.of(
      "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.ModuleLayer", "java.lang.Package", "java.lang.Runtime",
      "java.lang.StackWalker", "java.lang.System", "java.lang.Thread", "java.lang.invoke.MethodHandles", "java.lang.invoke.MethodHandles$Lookup",
      "java.lang.invoke.MethodHandleProxies", "java.lang.reflect.Field", "java.lang.reflect.Method", "java.lang.reflect.Constructor",
      "java.lang.reflect.AccessibleObject", "java.lang.reflect.Proxy", "java.security.AccessController", "java.sql.DriverManager",
      "java.util.ResourceBundle", "java.util.ServiceLoader", "java.util.logging.Logger", "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
      "java.util.concurrent.atomic.AtomicLongFieldUpdater", "java.util.concurrent.atomic.AtomicReferenceFieldUpdater");

  private final MethodHandles.Lookup host;
  private final Map<Class<?>, Boolean> nameable = new HashMap<>();
  private final Map<MethodDescr, Boolean> callable = new HashMap<>();
  private final Map<FieldDescr, Boolean> readable = new HashMap<>();

  Access(MethodHandles.Lookup host) {
    this.host = host;
  }

  /** Tells whether the class may be named in the generated class: visible by its name, and accessible. */
  boolean nameable(Class<?> type) {
    if (type.isPrimitive() || type == Object.class) {
      return true;
    }
    Boolean known = nameable.get(type);
    if (known == null) {
      known = findNameable(type);
      nameable.put(type, known);
    }
    return known;
  }

  private boolean findNameable(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (element.isPrimitive()) {
      return true;
    }
    if (element.isHidden()) {
      return false;
    }
    if (element.getClassLoader() == null && element.getName().startsWith("java.") && Modifier.isPublic(element.getModifiers())) {
      return true;
    }
    try {
      return host.findClass(element.getName()) == element;
    } catch (ClassNotFoundException | IllegalAccessException | LinkageError e) {
      return false;
    }
  }

  /** Returns the class itself if it may be named, else Object: what the verifier is told about a value of this declared type; null means nothing is known. */
  Class<?> verifierType(Class<?> declared) {
    return declared != null && nameable(declared) ? declared : Object.class;
  }

  /** Returns the nearest superclass (or array of one) that may be named: the type of a static field for an object of the class. */
  Class<?> nearest(Class<?> type) {
    if (type.isArray() && !nameable(type)) {
      Class<?> component = nearest(type.getComponentType());
      return component.arrayType();
    }
    Class<?> c = type;
    while (!nameable(c)) {
      c = c.getSuperclass() == null ? Object.class : c.getSuperclass();
    }
    return c;
  }

  /** Tells whether the verifier takes a value of the first type for the second; it lets interfaces pass unchecked. */
  static boolean assignable(Class<?> from, Class<?> to) {
    return to.isInterface() || to.isAssignableFrom(from);
  }

  private boolean accessible(Member member) {
    int modifiers = member.getModifiers();
    Class<?> owner = member.getDeclaringClass();
    return nameable(owner)
        && (Modifier.isPublic(modifiers)
            || !Modifier.isPrivate(modifiers) && owner.getClassLoader() == host.lookupClass().getClassLoader()
                && owner.getPackageName().equals(host.lookupClass().getPackageName()));
  }

  /** Tells whether plain getfield or getstatic can read the field. */
  boolean canRead(FieldDescr field) {
    Boolean known = readable.get(field);
    if (known == null) {
      known = accessible(field.javaField()) && nameable(field.javaField().getType());
      readable.put(field, known);
    }
    return known;
  }

  /** Tells whether plain putfield or putstatic can write the field. */
  boolean canWrite(FieldDescr field) {
    return canRead(field) && !Modifier.isFinal(field.javaField().getModifiers());
  }

  /** Tells whether a plain invoke instruction can call the method, and means the same as its handle. */
  boolean canCall(MethodDescr method) {
    Boolean known = callable.get(method);
    if (known == null) {
      known = findCallable(method);
      callable.put(method, known);
    }
    return known;
  }

  private boolean findCallable(MethodDescr method) {
    if (method.dispatch() == MethodDescr.Dispatch.HANDLE || !(method.member() instanceof Method m) || !accessible(m) || !nameable(method.methodType().returnType())) {
      return false;
    }
    MethodType own = MethodType.methodType(m.getReturnType(), m.getParameterTypes());
    MethodType wanted = method.methodType();
    if (method.dispatch() == MethodDescr.Dispatch.POLYMORPHIC) {
      return nameable(wanted.parameterArray());
    }
    if (!Modifier.isStatic(m.getModifiers())) {
      if (wanted.parameterCount() == 0) {
        return false;
      }
      wanted = wanted.dropParameterTypes(0, 1);
    }
    // adapted handles differ from their member
    return own.equals(wanted) && nameable(own.parameterArray()) && !looksAtCaller(m);
  }

  private boolean nameable(Class<?>[] types) {
    for (Class<?> t : types) {
      if (!nameable(t)) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksAtCaller(Executable member) {
    Class<?> owner = member.getDeclaringClass();
    if (!LOOK_AT_CALLER.contains(owner.getName())) {
      return false;
    }
    for (Annotation a : member.getAnnotations()) {
      if (a.annotationType().getSimpleName().equals("CallerSensitive")) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether {@code new C((Blank) null)} is possible. */
  boolean canConstructBlank(Class<?> type) {
    if (!nameable(type)) {
      return false;
    }
    try {
      Constructor<?> blank = type.getDeclaredConstructor(Blank.class);
      return accessible(blank);
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** Returns a handle that reads the field, references erased to Object. */
  MethodHandle getter(FieldDescr field) {
    return unreflect(field.javaField(), MethodHandles.Lookup::unreflectGetter);
  }

  /** Returns a handle that writes the field, references erased to Object. */
  MethodHandle setter(FieldDescr field) {
    return unreflect(field.javaField(), MethodHandles.Lookup::unreflectSetter);
  }

  private interface Unreflect {
    MethodHandle apply(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException;
  }

  private MethodHandle unreflect(Field field, Unreflect how) {
    try {
      return erased(how.apply(host, field));
    } catch (IllegalAccessException notForTheHost) {
      try {
        return erased(how.apply(MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup()), field));
      } catch (IllegalAccessException e) {
        throw new CodegenException(AbortReason.INTERNAL_ERROR, "generated code cannot reach the field " + field + ": " + e.getMessage(), e);
      }
    }
  }

  /** Returns the handle with all reference types erased to Object, primitives as they are, so that its type can be written down anywhere. */
  static MethodHandle erased(MethodHandle handle) {
    return handle.asType(handle.type().erase());
  }
}
