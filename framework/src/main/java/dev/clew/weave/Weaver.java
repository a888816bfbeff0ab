package dev.clew.weave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;

/**
 * The transformer: one class file in, one class file out. Used by all three routes; keeps no state but what it has read of class files and which warnings it has given, and may be used by several threads.
 */
public final class Weaver {
  /** HotSpot's HugeMethodLimit: methods over it are never compiled. */
  static final int HUGE_METHOD = 8000;

  private static final int NEARLY_HUGE = 7500;

  private final Hierarchy hierarchy;
  private final Consumer<Mistake> warnings;
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /**
   * Makes a weaver.
   *
   * @param scope the classes that are woven together
   * @param source where to read other classes a class refers to
   * @param warnings told of mistakes that do not stop the weaver
   */
  public Weaver(Scope scope, ClassSource source, Consumer<Mistake> warnings) {
    this.hierarchy = new Hierarchy(scope, source);
    this.warnings = warnings;
  }

  /**
   * A class that has been looked at.
   *
   * @param classFile the woven bytes; the original ones if there is nothing to weave or there are mistakes
   * @param mistakes errors and warnings
   */
  public record Outcome(byte[] classFile, List<Mistake> mistakes) {
    /** Returns the mistakes that stop the weaver. */
    public List<Mistake> errors() {
      return mistakes.stream().filter(m -> m.rule().isError()).toList();
    }
  }

  /**
   * Weaves a class.
   *
   * @param classFile a class in the scope
   * @return the woven class file, or {@code classFile} itself if it has been woven before or has nothing to weave (package and module descriptors)
   * @throws WeaveException if there are mistakes, with all of this class
   */
  public byte[] weave(byte[] classFile) {
    Outcome outcome = examine(classFile);
    warn(outcome);
    if (!outcome.errors().isEmpty()) {
      throw new WeaveException(outcome.errors());
    }
    return outcome.classFile;
  }

  /** Tells the warnings about a class; of a field that is written in many places, the first only. */
  void warn(Outcome outcome) {
    outcome.mistakes.stream().filter(m -> !m.rule().isError()).filter(m -> m.rule() != Rule.IMMUTABLE_WRITTEN || warned.add(m.found())).forEach(warnings);
  }

  /** Weaves a class and returns its mistakes, if any, instead of throwing. */
  public Outcome examine(byte[] classFile) {
    ClassScan scan = ClassScan.of(classFile);
    if (scan.isWoven()) {
      return new Outcome(classFile, List.of());
    }
    hierarchy.know(ClassInfo.read(classFile));
    List<PortalFacts> portals = PortalFacts.of(scan);
    Mistakes mistakes = new Mistakes(scan);
    new PortalRules(scan, hierarchy, mistakes).check(portals);
    new HintRules(scan, hierarchy, mistakes).check();
    new EffectRules(scan, hierarchy, mistakes).check();
    new RewriteRules(scan, hierarchy, mistakes).check();
    Outcome found = new Outcome(classFile, mistakes.all());
    return scan.isDescriptor() || !found.errors().isEmpty() ? found : write(scan, portals, mistakes);
  }

  private Outcome write(ClassScan scan, List<PortalFacts> portals, Mistakes mistakes) {
    ClassReader reader = new ClassReader(scan.classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS); // frames are the compiler's own
    ClassWeaver weaver = new ClassWeaver(scan, portals, hierarchy, reader, writer);
    reader.accept(weaver, ClassReader.EXPAND_FRAMES);
    byte[] woven;
    try {
      woven = writer.toByteArray();
    } catch (MethodTooLargeException e) {
      if (portals.stream().noneMatch(p -> e.getMethodName().equals(p.method().name) || e.getMethodName().equals(Names.resume(p.method().name)))) {
        throw e;
      }
      portals.forEach(p -> size(p, e.getCodeSize(), mistakes));
      return new Outcome(scan.classFile, mistakes.all());
    }
    portals.forEach(p -> size(p, weaver.size(p), mistakes));
    return new Outcome(canonical(reader, woven), mistakes.all());
  }

  private static void size(PortalFacts portal, int bytes, Mistakes mistakes) {
    if (bytes > NEARLY_HUGE) {
      Rule rule = bytes > HUGE_METHOD ? Rule.PORTAL_TOO_BIG : Rule.PORTAL_BIG;
      mistakes.add(rule, portal.method(), "the portal has " + bytes + " bytes of bytecode after weaving");
    }
  }

  /** Writes the class once more in the way Byte Buddy's own writer does at build time, so that all routes give the same bytes. */
  private static byte[] canonical(ClassReader original, byte[] woven) {
    ClassWriter writer = new ClassWriter(original, 0);
    new ClassReader(woven).accept(writer, 0);
    return writer.toByteArray();
  }

  /**
   * Finds the classes whose objects carry the cells of a portal: the types of first greens that are objects.
   *
   * @param classFiles all classes that may have portals
   * @return internal names, whether in scope or not
   */
  public static Set<String> cellHolders(Collection<byte[]> classFiles) {
    Set<String> holders = new HashSet<>();
    for (byte[] classFile : classFiles) {
      List<String> found = new ArrayList<>();
      PortalFacts.of(ClassScan.of(classFile)).forEach(p -> found.add(p.cellHolder()));
      found.stream().filter(h -> h != null).forEach(holders::add);
    }
    return holders;
  }
}
