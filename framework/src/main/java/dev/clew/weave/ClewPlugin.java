package dev.clew.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;

/**
 * The build-time route: a plugin for Byte Buddy's build tools, run by {@code byte-buddy-maven-plugin} in the goal {@code transform}. The scope is the module: all its classes are woven
 * if any of them has a hint. Mistakes in hints fail the build, all of them at once; warnings are logged.
 */
public final class ClewPlugin implements Plugin.WithPreprocessor {
  private final Map<String, byte[]> module = new TreeMap<>();
  private ClassFileLocator locator;
  private Map<String, byte[]> woven;

  @Override
  public void onPreprocess(TypeDescription type, ClassFileLocator locator) {
    this.locator = locator;
    module.put(type.getInternalName(), read(type.getName(), locator));
  }

  private static byte[] read(String name, ClassFileLocator locator) {
    try {
      ClassFileLocator.Resolution found = locator.locate(name);
      return found.isResolved() ? found.resolve() : null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  @Override
  public boolean matches(TypeDescription type) {
    String name = type.getInternalName();
    return module.containsKey(name) && woven().get(name) != module.get(name); // else Byte Buddy would write it anew for nothing
  }

  @Override
  public DynamicType.Builder<?> apply(DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
    return builder.visit(new Replacement(woven().get(type.getInternalName())));
  }

  /** Weaves the module when it is known as a whole. */
  private synchronized Map<String, byte[]> woven() {
    if (woven == null) {
      woven = module; // if there are mistakes they are thrown once, not for every class
      woven = hasHints() ? weave() : module;
    }
    return woven;
  }

  private boolean hasHints() {
    return module.values().stream().map(ClassScan::of).anyMatch(ClewPlugin::hasHints);
  }

  private static boolean hasHints(ClassScan scan) {
    Set<String> all = new HashSet<>(scan.annotations);
    scan.fields.forEach(f -> all.addAll(f.annotations()));
    scan.methods.forEach(m -> all.addAll(m.annotations));
    return all.stream().anyMatch(a -> a.startsWith("L" + Names.HINTS)) || !scan.misplaced.isEmpty() || scan.methods.stream().anyMatch(m -> m.callsHints);
  }

  private Map<String, byte[]> weave() {
    ClassSource source = name -> module.containsKey(name) ? module.get(name) : read(name.replace('/', '.'), locator);
    Weaver weaver = new Weaver(Scope.of(module::containsKey, () -> Weaver.cellHolders(module.values())), source, Warnings::log);
    Map<String, byte[]> result = new HashMap<>();
    List<Mistake> errors = new ArrayList<>();
    module.forEach((name, bytes) -> {
      Weaver.Outcome outcome = weaver.examine(bytes);
      result.put(name, outcome.classFile());
      errors.addAll(outcome.errors());
      weaver.warn(outcome);
    });
    if (!errors.isEmpty()) {
      throw new WeaveException(errors);
    }
    return result;
  }

  @Override
  public void close() {
    module.clear();
  }

  /** Gives Byte Buddy's writer a class that is already woven, whatever it reads itself. */
  private record Replacement(byte[] bytes) implements AsmVisitorWrapper {
    @Override
    public int mergeWriter(int flags) {
      return flags;
    }

    @Override
    public int mergeReader(int flags) {
      return flags;
    }

    @Override
    public ClassVisitor wrap(TypeDescription type, ClassVisitor next, Implementation.Context context, TypePool pool, FieldList<FieldDescription.InDefinedShape> fields,
        MethodList<?> methods, int writerFlags, int readerFlags) {
      return new ClassVisitor(Opcodes.ASM9) {
        @Override
        public void visitEnd() {
          new ClassReader(bytes).accept(next, 0);
        }
      };
    }
  }
}
