package dev.clew.weave;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.EffectsOf;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LookInside;
import dev.clew.annotations.LoopInvariant;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Promote;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.annotations.Red;
import dev.clew.annotations.Rewrite;
import dev.clew.annotations.UnrollSafe;
import dev.clew.annotations.UseEffects;
import dev.clew.annotations.Virtualizable;
import dev.clew.spi.Blank;
import dev.clew.spi.Bootstraps;
import dev.clew.spi.Transfer;
import dev.clew.spi.WasFinal;
import dev.clew.spi.Woven;
import net.bytebuddy.jar.asm.Type;

/** The names woven code and hints are known by in class files. */
final class Names {
  static final String JIT = Type.getInternalName(Jit.class);
  static final String TRANSFER = Type.getInternalName(Transfer.class);
  static final String BOOTSTRAPS = Type.getInternalName(Bootstraps.class);
  static final String BLANK_CONSTRUCTOR = "(" + Type.getDescriptor(Blank.class) + ")V";

  static final String WOVEN = Type.getDescriptor(Woven.class);
  static final String WAS_FINAL = Type.getDescriptor(WasFinal.class);

  static final String PORTAL = Type.getDescriptor(Portal.class);
  static final String GREEN = Type.getDescriptor(Green.class);
  static final String RED = Type.getDescriptor(Red.class);
  static final String ELIDABLE = Type.getDescriptor(Elidable.class);
  static final String PROMOTE = Type.getDescriptor(Promote.class);
  static final String IMMUTABLE = Type.getDescriptor(Immutable.class);
  static final String QUASI_IMMUTABLE = Type.getDescriptor(QuasiImmutable.class);
  static final String VIRTUALIZABLE = Type.getDescriptor(Virtualizable.class);
  static final String UNROLL_SAFE = Type.getDescriptor(UnrollSafe.class);
  static final String LOOK_INSIDE = Type.getDescriptor(LookInside.class);
  static final String DONT_LOOK_INSIDE = Type.getDescriptor(DontLookInside.class);
  static final String EFFECTS = Type.getDescriptor(Effects.class);
  static final String EFFECTS_OF = Type.getDescriptor(EffectsOf.class);
  static final String USE_EFFECTS = Type.getDescriptor(UseEffects.class);
  static final String REWRITE = Type.getDescriptor(Rewrite.class);
  static final String LOOP_INVARIANT = Type.getDescriptor(LoopInvariant.class);

  /** Package of the hints, as it begins descriptors and internal names. */
  static final String HINTS = "dev/clew/annotations/";

  private static final String SPI = "dev/clew/spi/";

  static final String CELLS = "clew$cells";

  private Names() {}

  static String companion(String field) {
    return "clew$q$" + field;
  }

  static String resume(String portal) {
    return "clew$resume$" + portal;
  }

  /** Tells whether a class can never be in scope: what woven code itself rests on. */
  static boolean isReserved(String internalName) {
    return internalName.startsWith("java/") || internalName.startsWith(HINTS) || internalName.startsWith(SPI);
  }

  /** Returns the simple name of an annotation for messages, {@code @Green}. */
  static String simple(String annotationDescriptor) {
    return "@" + annotationDescriptor.substring(annotationDescriptor.lastIndexOf('/') + 1, annotationDescriptor.length() - 1);
  }

  /** Returns a method for messages, {@code run(Code,int)}. */
  static String method(String name, String descriptor) {
    StringBuilder text = new StringBuilder(name).append('(');
    String separator = "";
    for (Type t : Type.getArgumentTypes(descriptor)) {
      text.append(separator).append(simpleType(t));
      separator = ",";
    }
    return text.append(')').toString();
  }

  private static String simpleType(Type type) {
    String name = type.getClassName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
