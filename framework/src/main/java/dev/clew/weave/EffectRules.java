package dev.clew.weave;

import dev.clew.bytecode.FieldNames;
import net.bytebuddy.jar.asm.Opcodes;

/** The rules about declared effects: what they name exists. */
final class EffectRules {
  private final ClassScan scan;
  private final Hierarchy hierarchy;
  private final Mistakes mistakes;

  EffectRules(ClassScan scan, Hierarchy hierarchy, Mistakes mistakes) {
    this.scan = scan;
    this.hierarchy = hierarchy;
    this.mistakes = mistakes;
  }

  void check() {
    for (String used : scan.usesEffects) {
      ClassInfo info = hierarchy.find(used);
      if (info != null && !info.standsForAnother()) {
        mistakes.add(Rule.USE_EFFECTS_OF_OTHER, "", "@UseEffects names " + used.replace('/', '.') + ", which stands for no other class");
      }
    }
    for (MethodScan m : scan.methods) {
      fields(m);
      if (scan.effectsOf != null && !m.is(Opcodes.ACC_SYNTHETIC) && !m.name.equals("<clinit>")) {
        standIn(m);
      }
    }
  }

  private void fields(MethodScan m) {
    if (!m.effectsFields.isEmpty() && !m.mayTouchFields) {
      mistakes.add(Rule.EFFECTS_WITHOUT_FIELDS, m, "@Effects names fields, but neither reads nor writes any");
    }
    for (String name : m.effectsFields) {
      if (FieldNames.owners(name, scan.className()).stream().noneMatch(owner -> hierarchy.field(owner.replace('.', '/'), FieldNames.field(name)) != null)) {
        mistakes.add(Rule.EFFECTS_FIELD, m, "@Effects names the field " + name + ", which does not exist");
      }
    }
  }

  private void standIn(MethodScan m) {
    boolean says = m.annotations.contains(Names.EFFECTS) || m.annotations.contains(Names.ELIDABLE);
    if (!says) {
      if (!m.isConstructor()) {
        mistakes.add(Rule.EFFECTS_OF_SILENT, m, "the method promises nothing");
      }
      return;
    }
    ClassInfo other = hierarchy.find(scan.effectsOf);
    if (other != null && !other.declares(m.name, m.descriptor)) {
      mistakes.add(Rule.EFFECTS_OF_MISSING, m, scan.effectsOf.replace('/', '.') + " declares no such method");
    }
  }
}
