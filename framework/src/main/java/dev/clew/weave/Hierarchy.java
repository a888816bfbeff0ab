package dev.clew.weave;

import dev.clew.weave.ClassInfo.FieldInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.Opcodes;

/** Questions about classes other than the one being woven, answered from class files. */
final class Hierarchy {
  private final Scope scope;
  private final ClassSource source;
  private final Map<String, Optional<ClassInfo>> known = new ConcurrentHashMap<>();

  Hierarchy(Scope scope, ClassSource source) {
    this.scope = scope;
    this.source = source;
  }

  Scope scope() {
    return scope;
  }

  /** Returns what is known of a class, or null if its class file is not to be found. */
  ClassInfo find(String internalName) {
    return known.computeIfAbsent(internalName, n -> {
      byte[] bytes = source.read(n);
      return bytes == null ? Optional.empty() : Optional.of(ClassInfo.read(bytes));
    }).orElse(null);
  }

  /** Remembers a class whose bytes are at hand, which may be others than the source would give. */
  void know(ClassInfo info) {
    known.put(info.name(), Optional.of(info));
  }

  /** Tells whether a class has, or will have once woven, the constructor that sets nothing. */
  boolean allowsBlank(ClassInfo info) {
    if (info.hasBlankConstructor()) {
      return true;
    }
    if (info.woven() || !scope.covers(info.name()) || info.is(Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) {
      return false;
    }
    if (isRoot(info.superName()) || info.stackless()) {
      return true;
    }
    ClassInfo parent = Names.isReserved(info.superName()) ? null : find(info.superName());
    return parent != null && allowsBlank(parent);
  }

  /** Tells whether a class is one of the two superclasses that have no fields. */
  static boolean isRoot(String internalName) {
    return internalName.equals("java/lang/Object") || internalName.equals("java/lang/Record");
  }

  /** A field with the class that declares it. */
  record Found(ClassInfo owner, FieldInfo field) {
    boolean hasCompanion(Scope scope) {
      return field.quasiImmutable() && (scope.covers(owner.name()) || owner.woven());
    }
  }

  /** Resolves a method through the superclasses; null if it is not to be found. */
  ClassInfo.MethodInfo method(String owner, String name, String descriptor) {
    for (String c = owner; c != null && !Names.isReserved(c);) {
      ClassInfo info = find(c);
      if (info == null || info.method(name, descriptor) != null) {
        return info == null ? null : info.method(name, descriptor);
      }
      c = info.superName();
    }
    return null;
  }

  /** Resolves a field through the superclasses; null if it is not to be found. Interfaces are left out: nothing is written there. */
  Found field(String owner, String name) {
    for (String c = owner; c != null && !Names.isReserved(c);) {
      ClassInfo info = find(c);
      if (info == null) {
        return null;
      }
      FieldInfo field = info.fields().get(name);
      if (field != null) {
        return new Found(info, field);
      }
      c = info.superName();
    }
    return null;
  }
}
