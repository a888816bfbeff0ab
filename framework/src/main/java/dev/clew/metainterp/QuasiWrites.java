package dev.clew.metainterp;

import dev.clew.spi.Bootstraps;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.MethodDescr;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;

/**
 * What a write to a quasi-immutable field must do besides writing: tell the field's companion. The weaver put that behind the instruction, but a class file read through a
 * weaving loader or under an agent is the one before weaving. Told twice does no harm. Public because generated classes call it.
 */
public final class QuasiWrites {
  static final MethodDescr WRITTEN = describe();

  private QuasiWrites() {}

  private static MethodDescr describe() {
    try {
      Method m = QuasiWrites.class.getMethod("written", Object.class, Object.class);
      return new MethodDescr("QuasiWrites.written", MethodDescr.Dispatch.STATIC, m, MethodHandles.lookup().unreflect(m), Effects.ALL.without(Effects.RAISES), false);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Tells that a field was written.
   *
   * @param field a {@link FieldDescr}
   * @param object whose field; ignored for statics
   */
  public static void written(Object field, Object object) {
    java.lang.reflect.Field written = ((FieldDescr) field).javaField();
    try {
      Bootstraps.quasiChanged(written.getDeclaringClass().getDeclaredField("clew$q$" + written.getName()).get(object));
    } catch (NoSuchFieldException | IllegalAccessException e) {
      return; // not woven, so nobody relies on it
    }
  }
}
