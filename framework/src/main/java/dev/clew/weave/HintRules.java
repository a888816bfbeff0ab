package dev.clew.weave;

import dev.clew.weave.MethodScan.FieldWrite;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The rules about all other hints: whether the element can carry them, and whether the code keeps the simplest of the promises. */
final class HintRules {
  private final ClassScan scan;
  private final Hierarchy hierarchy;
  private final Mistakes mistakes;

  HintRules(ClassScan scan, Hierarchy hierarchy, Mistakes mistakes) {
    this.scan = scan;
    this.hierarchy = hierarchy;
    this.mistakes = mistakes;
  }

  void check() {
    classHints();
    for (ClassScan.Field f : scan.fields) {
      fieldHints(f);
    }
    for (MethodScan m : scan.methods) {
      methodHints(m);
      immutableWrites(m);
    }
  }

  private void classHints() {
    for (String hint : new String[] {Names.IMMUTABLE, Names.VIRTUALIZABLE}) {
      if (scan.annotations.contains(hint) && scan.is(Opcodes.ACC_INTERFACE)) {
        mistakes.add(Rule.CLASS_WITHOUT_FIELDS, "", Names.simple(hint) + " is on an interface");
      }
    }
    if (scan.annotations.contains(Names.LOOK_INSIDE) && scan.annotations.contains(Names.DONT_LOOK_INSIDE)) {
      mistakes.add(Rule.LOOK_CONTRADICTION, "", (scan.isDescriptor() ? "the package" : "the class") + " is both @LookInside and @DontLookInside");
    }
  }

  private void fieldHints(ClassScan.Field f) {
    if (!f.annotations().contains(Names.QUASI_IMMUTABLE)) {
      return;
    }
    if (f.is(Opcodes.ACC_FINAL)) {
      mistakes.add(Rule.QUASI_FINAL, f.name(), "@QuasiImmutable is on the final field " + f.name());
    }
    if (f.annotations().contains(Names.IMMUTABLE) && !f.descriptor().startsWith("[")) {
      mistakes.add(Rule.QUASI_AND_IMMUTABLE, f.name(), "field " + f.name() + " is both @Immutable and @QuasiImmutable");
    }
  }

  private void methodHints(MethodScan m) {
    boolean isVoid = Type.getReturnType(m.descriptor) == Type.VOID_TYPE;
    if (m.annotations.contains(Names.ELIDABLE) && isVoid) {
      mistakes.add(Rule.ELIDABLE_VOID, m, "@Elidable is on a method that returns nothing");
    }
    if (m.annotations.contains(Names.LOOP_INVARIANT) && (isVoid || !m.descriptor.startsWith("()"))) {
      mistakes.add(Rule.LOOP_INVARIANT_SIGNATURE, m, "@LoopInvariant is on a method that " + (isVoid ? "returns nothing" : "has parameters"));
    }
    if (m.annotations.contains(Names.LOOK_INSIDE) && m.annotations.contains(Names.DONT_LOOK_INSIDE)) {
      mistakes.add(Rule.LOOK_CONTRADICTION, m, "the method is both @LookInside and @DontLookInside");
    }
    if (!m.hasBody()) {
      withoutBody(m, m.annotations.contains(Names.LOOK_INSIDE), Names.LOOK_INSIDE);
      withoutBody(m, m.annotations.contains(Names.UNROLL_SAFE), Names.UNROLL_SAFE);
      withoutBody(m, m.promotesParameter, Names.PROMOTE);
    }
  }

  private void withoutBody(MethodScan m, boolean hinted, String hint) {
    if (hinted) {
      mistakes.add(Rule.HINT_NO_BODY, m, Names.simple(hint) + " is on " + (m.is(Opcodes.ACC_NATIVE) ? "a native" : "an abstract") + " method");
    }
  }

  private void immutableWrites(MethodScan m) {
    for (FieldWrite write : m.writes) {
      Hierarchy.Found found = hierarchy.field(write.owner(), write.name());
      if (found != null && found.field().immutable() && !found.field().setLater() && !found.field().quasiImmutable() && !initialises(m, found)) {
        mistakes.add(Rule.IMMUTABLE_WRITTEN, m, write.line(), "the @Immutable field " + found.owner().className() + "." + write.name() + " is assigned outside of its class's constructors");
      }
    }
  }

  private boolean initialises(MethodScan m, Hierarchy.Found found) {
    return found.owner().name().equals(scan.name) && m.name.equals(found.field().isStatic() ? "<clinit>" : "<init>");
  }
}
