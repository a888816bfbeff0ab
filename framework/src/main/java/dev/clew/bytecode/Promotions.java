package dev.clew.bytecode;

import dev.clew.annotations.Green;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Promote;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Reads {@link Promote} on parameters. A green parameter of a portal is promoted, too, where the call is traced into: it has to be constant at the callee's merge point in any case, and what comes before that, such
 * as making a frame of the size that the guest function wants, is better for it.
 */
public final class Promotions {
  private static final int[] NONE = {};
  private static final ClassValue<Map<Method, int[]>> BY_CLASS = new ClassValue<>() {
    @Override
    protected Map<Method, int[]> computeValue(Class<?> type) {
      return new ConcurrentHashMap<>();
    }
  };

  private Promotions() {}

  /** Returns which parameters of a method are to become constants, by their position without the receiver; the array itself, not to be changed. */
  public static int[] of(Method method) {
    return BY_CLASS.get(method.getDeclaringClass()).computeIfAbsent(method, Promotions::read);
  }

  private static int[] read(Method method) {
    Annotation[][] annotations = method.getParameterAnnotations();
    boolean portal = method.isAnnotationPresent(Portal.class);
    int[] promoted = IntStream.range(0, annotations.length).filter(i -> Arrays.stream(annotations[i]).anyMatch(a -> a instanceof Promote || portal && a instanceof Green)).toArray();
    return promoted.length == 0 ? NONE : promoted;
  }
}
