package dev.clew.weave;

import dev.clew.weave.MethodScan.Mark;
import dev.clew.weave.MethodScan.MergePoint;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The rules about portals, merge points and the variables there. Whether a portal is too big is known only when it has been woven. */
final class PortalRules {
  private static final Set<String> MADE_ANEW = Set.of("java/lang/String", "java/lang/Integer", "java/lang/Long", "java/lang/Short", "java/lang/Byte", "java/lang/Character", "java/lang/Boolean",
      "java/lang/Float", "java/lang/Double");

  private final ClassScan scan;
  private final Hierarchy hierarchy;
  private final Mistakes mistakes;

  PortalRules(ClassScan scan, Hierarchy hierarchy, Mistakes mistakes) {
    this.scan = scan;
    this.hierarchy = hierarchy;
    this.mistakes = mistakes;
  }

  void check(List<PortalFacts> facts) {
    Set<String> names = new HashSet<>();
    for (MethodScan m : scan.methods) {
      misplacedHints(m);
      if (!m.isPortal()) {
        outside(m);
      } else if (shape(m, names)) {
        facts.stream().filter(f -> f.method() == m).findFirst().ifPresent(f -> variables(f, m));
      }
    }
    scan.misplaced.forEach((member, hint) -> mistakes.add(Rule.VARIABLE_HINT_MISPLACED, member, Names.simple(hint.annotation()) + " is on " + hint.on()));
  }

  private void misplacedHints(MethodScan m) {
    for (MethodScan.Misplaced hint : m.misplaced) {
      mistakes.add(Rule.VARIABLE_HINT_MISPLACED, m, Names.simple(hint.annotation()) + " is on " + hint.on());
    }
  }

  private void outside(MethodScan m) {
    String what = m.name.startsWith("lambda$") ? "a lambda" : "a method that is not a @Portal";
    for (MergePoint p : m.mergePoints) {
      mistakes.add(Rule.MERGE_POINT_OUTSIDE, m, p.line(), "Jit.mergePoint() is called in " + what);
    }
    for (int line : m.loopHeaderLines) {
      mistakes.add(Rule.LOOP_HEADER_OUTSIDE, m, line, "Jit.loopHeader() is called in " + what);
    }
    m.marks().stream().map(mark -> Names.simple(mark.annotation()) + " variable " + mark.variable() + " is in " + what).distinct()
        .forEach(text -> mistakes.add(Rule.VARIABLE_HINT_OUTSIDE, m, text));
  }

  /** Checks the method itself; tells whether it makes sense to look at its variables. */
  private boolean shape(MethodScan m, Set<String> names) {
    if (m.isConstructor()) {
      mistakes.add(Rule.PORTAL_CONSTRUCTOR, m, "@Portal is on a constructor or class initialiser");
    }
    if (!m.hasBody()) {
      mistakes.add(Rule.PORTAL_NO_BODY, m, "@Portal is on " + (m.is(Opcodes.ACC_NATIVE) ? "a native" : "an abstract") + " method");
      return false;
    }
    if (m.is(Opcodes.ACC_SYNCHRONIZED)) {
      mistakes.add(Rule.PORTAL_SYNCHRONIZED, m, "the portal is a synchronized method");
    }
    if (!names.add(m.name)) {
      mistakes.add(Rule.PORTAL_NAME_TAKEN, m, "the class has two portals named " + m.name);
    }
    if (scan.version < Opcodes.V1_8) {
      mistakes.add(Rule.PORTAL_CLASS_VERSION, m, "the class file has version " + scan.version);
    }
    location(m);
    if (m.mergePoints.isEmpty()) {
      mistakes.add(Rule.NO_MERGE_POINT, m, "the portal has no merge point");
      return false;
    }
    if (m.mergePoints.size() > 1) {
      String lines = m.mergePoints.stream().map(p -> String.valueOf(p.line())).collect(Collectors.joining(" and "));
      mistakes.add(Rule.SEVERAL_MERGE_POINTS, m, m.mergePoints.get(1).line(), "the portal has " + m.mergePoints.size() + " merge points, on lines " + lines);
      return false;
    }
    mergePoint(m, m.mergePoints.get(0));
    return true;
  }

  private void location(MethodScan m) {
    ClassInfo provider = m.locationProvider == null ? null : hierarchy.find(m.locationProvider);
    if (provider != null && (provider.is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE) || !provider.hasPlainConstructor()) && !m.locationProvider.startsWith(Names.HINTS)) {
      mistakes.add(Rule.PORTAL_LOCATION, m, "location provider " + m.locationProvider.replace('/', '.') + " cannot be created without arguments");
    }
  }

  private void mergePoint(MethodScan m, MergePoint p) {
    if (!p.stack().isEmpty()) {
      String types = p.stack().stream().filter(t -> t != Opcodes.TOP).map(PortalRules::typeName).collect(Collectors.joining(", "));
      mistakes.add(Rule.STACK_NOT_EMPTY, m, p.line(), "Jit.mergePoint() is inside an expression that has already computed: " + types);
    }
    if (p.monitors() > 0) {
      mistakes.add(Rule.IN_MONITOR, m, p.line(), "Jit.mergePoint() is inside a synchronized block");
    }
  }

  private static String typeName(Object type) {
    Object[] primitives = {"top", "int", "float", "double", "long", "null"};
    return type instanceof Integer i && i < primitives.length ? (String) primitives[i] : type instanceof String s ? Type.getObjectType(s).getClassName() : "a new object";
  }

  private void variables(PortalFacts facts, MethodScan m) {
    hiddenTypes(facts, m);
    int at = facts.mergePoint().index();
    int line = facts.mergePoint().line();
    List<Mark> marks = m.marks();
    List<Mark> greens = marks.stream().filter(k -> k.annotation().equals(Names.GREEN)).toList();
    Set<String> present = greens.stream().filter(g -> g.covers(at)).map(Mark::variable).collect(Collectors.toSet());
    greens.stream().map(Mark::variable).distinct().filter(v -> !present.contains(v))
        .forEach(v -> mistakes.add(Rule.GREEN_NOT_ASSIGNED, m, line, "@Green variable " + v + " has no value at the merge point"));
    for (Mark g : greens) {
      if (g.covers(at) && facts.type(g.slot()) instanceof String type && MADE_ANEW.contains(type)) {
        mistakes.add(Rule.GREEN_WITHOUT_IDENTITY, m, line, "@Green variable " + g.variable() + " is of type " + type.replace('/', '.'));
      }
    }
    if (greens.isEmpty()) {
      mistakes.add(Rule.NO_GREENS, m, line, "the portal has no green variable");
    }
    List<Mark> reds = marks.stream().filter(k -> k.annotation().equals(Names.RED)).toList();
    reds.stream().filter(r -> greens.stream().anyMatch(g -> g.slot() == r.slot() && g.start() == r.start())).map(Mark::variable).distinct()
        .forEach(v -> mistakes.add(Rule.RED_IS_GREEN, m, line, "variable " + v + " is both @Green and @Red"));
    Set<String> live = reds.stream().filter(r -> r.covers(at) && (travels(facts, r) || greens.stream().anyMatch(g -> g.slot() == r.slot()))).map(Mark::variable).collect(Collectors.toSet());
    reds.stream().map(Mark::variable).distinct().filter(v -> !live.contains(v))
        .forEach(v -> mistakes.add(Rule.RED_NOT_LIVE, m, line, "@Red variable " + v + " carries nothing through the merge point: it is not assigned before it or not read behind it"));
  }

  /** The call site's type names the types of variables, which the JVM checks; the compiler can infer types an author could not write. */
  private void hiddenTypes(PortalFacts facts, MethodScan m) {
    for (int slot : facts.shape().slots()) {
      if (facts.type(slot) instanceof String type && isHidden(type.substring(type.lastIndexOf('[') + 1))) {
        mistakes.add(Rule.VARIABLE_TYPE_HIDDEN, m, facts.mergePoint().line(), "a variable is of type " + Type.getObjectType(type).getClassName() + ", which " + scan.className() + " may not access");
      }
    }
  }

  private boolean isHidden(String name) {
    String type = name.endsWith(";") ? name.substring(1, name.length() - 1) : name; // as the element of an array
    ClassInfo info = type.length() == 1 || hierarchy.scope().covers(type) ? null : hierarchy.find(type);
    return info != null && !info.is(Opcodes.ACC_PUBLIC) && !packageOf(type).equals(packageOf(scan.name));
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
  }

  private static boolean travels(PortalFacts facts, Mark mark) {
    return Arrays.stream(facts.shape().slots()).anyMatch(s -> s == mark.slot());
  }
}
