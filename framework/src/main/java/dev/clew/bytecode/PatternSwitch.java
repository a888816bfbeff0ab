package dev.clew.bytecode;

import dev.clew.trace.Effects;
import dev.clew.trace.MethodDescr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Handle;

/**
 * What a {@code switch} over patterns asks, as javac of Java 21 and later links it ({@code java.lang.runtime.SwitchBootstraps}): a call site that takes an object and the label to start from, and
 * gives the number of the first label from there on that the object matches, the number of labels if there is none, and -1 for null.
 *
 * <p>Why: as a call it would have the object allocated. As the instance tests it comes to, it is no more than a chain of {@code instanceof}.
 *
 * @param cases the labels, in order
 * @param call the call site, with a label to start from that there is: it raises nothing, and gives the same for the same object every time
 */
public record PatternSwitch(List<Case> cases, MethodDescr call) {
  private static final String BOOTSTRAPS = "java/lang/runtime/SwitchBootstraps";

  /**
   * A label.
   *
   * @param types an object of none of these classes does not match
   * @param decides whether an object of one of them does match; else only the call knows
   */
  public record Case(List<Class<?>> types, boolean decides) {}

  static boolean isLinkedBy(Handle bootstrap) {
    return bootstrap.getOwner().equals(BOOTSTRAPS) && (bootstrap.getName().equals("typeSwitch") || bootstrap.getName().equals("enumSwitch"));
  }

  /** Describes a call site for objects; null for one that switches over a primitive, which is a call. */
  static PatternSwitch of(String name, MethodHandle site, Object[] labels) {
    MethodType type = site.type();
    if (type.parameterCount() != 2 || type.parameterType(0).isPrimitive()) {
      return null;
    }
    boolean overTypes = name.equals("indy.typeSwitch");
    return new PatternSwitch(Arrays.stream(labels).map(label -> label(label, overTypes)).toList(), new MethodDescr(name, MethodDescr.Dispatch.HANDLE, null, site, Effects.NONE, true));
  }

  private static Case label(Object label, boolean overTypes) {
    if (label instanceof Class<?> c && !c.isPrimitive()) {
      return new Case(List.of(c), true);
    } else if (label instanceof String && overTypes) {
      return new Case(List.of(String.class), false);
    } else if (label instanceof Integer) {
      return new Case(List.of(Number.class, Character.class), false); // which are compared by value
    } else if (label instanceof Enum.EnumDesc<?>) {
      return new Case(List.of(Enum.class), false);
    }
    return new Case(List.of(Object.class), false); // the name of an enum's constant, or what later versions of Java add
  }
}
