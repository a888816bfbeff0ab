package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.QuasiImmutable;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VarHandlesTest {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final Effects READS_BYTES = arrays(Effects.READS_ARRAYS, byte.class);

  static class Cell {
    int value;
    final int fixed = hashCode();
    @QuasiImmutable int rare;
    static long total;
  }

  static final class Special extends Cell {
    int value;
  }

  private static Effects arrays(Effects sort, Class<?> component) {
    return new Effects(sort.bits(), null, Set.of(ArrayDescr.of(component)));
  }

  private static Effects fields(Effects sort, Class<?> owner, String... names) {
    return new Effects(sort.bits(), Set.copyOf(Arrays.stream(names).map(n -> field(owner, n)).toList()));
  }

  private static FieldDescr field(Class<?> owner, String name) {
    try {
      return FieldDescr.of(owner.getDeclaredField(name));
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static MethodDescr access(String mode) throws ReflectiveOperationException {
    MethodHandle handle = LOOKUP.findVirtual(VarHandle.class, mode, MethodType.methodType(Object.class, Object.class));
    return new MethodDescr("VarHandle." + mode, Dispatch.POLYMORPHIC, VarHandles.polymorphic(VarHandle.class, mode), handle, Effects.ALL, false);
  }

  private static Effects effects(VarHandle handle, String mode) throws ReflectiveOperationException {
    return effects(handle, true, mode);
  }

  private static Effects effects(VarHandle handle, boolean exact, String mode) throws ReflectiveOperationException {
    MethodDescr access = access(mode);
    MethodDescr known = VarHandles.access(access, handle, exact);
    assertThat(known == access).isEqualTo(known.effects().equals(Effects.ALL));
    assertThat(known.effects().raises()).isTrue();
    return known.effects().without(Effects.RAISES);
  }

  private static final Effects ANYTHING = Effects.ALL.without(Effects.RAISES);

  @ParameterizedTest
  @EnumSource(VarHandle.AccessMode.class)
  void onlyTheModesThatOrderNothingAreKnown(VarHandle.AccessMode mode) throws ReflectiveOperationException {
    assertThat(effects(VIEW, mode.methodName())).isEqualTo(switch (mode) {
      case GET, GET_OPAQUE -> READS_BYTES;
      case SET, SET_OPAQUE -> arrays(Effects.WRITES_ARRAYS, byte.class);
      default -> ANYTHING;
    });
  }

  @Test
  void arraysAreOfTheElementsThatAreThereNotOfThoseSeen() throws ReflectiveOperationException {
    assertThat(effects(MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN), "get")).isEqualTo(READS_BYTES);
    assertThat(effects(MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN), "get")).isEqualTo(READS_BYTES);
    assertThat(effects(MethodHandles.arrayElementVarHandle(long[].class), "set")).isEqualTo(arrays(Effects.WRITES_ARRAYS, long.class));
    assertThat(effects(MethodHandles.arrayElementVarHandle(boolean[].class), "get")).isEqualTo(arrays(Effects.READS_ARRAYS, boolean.class));
    assertThat(effects(MethodHandles.arrayElementVarHandle(String[].class), "set")).isEqualTo(arrays(Effects.WRITES_ARRAYS, Object.class));
  }

  @Test
  void aConstantHandleSaysWhichFieldItIs() throws ReflectiveOperationException {
    VarHandle value = LOOKUP.findVarHandle(Cell.class, "value", int.class);
    assertThat(effects(value, "get")).isEqualTo(fields(Effects.READS_FIELDS, Cell.class, "value"));
    assertThat(effects(value, "set")).isEqualTo(fields(Effects.WRITES_FIELDS, Cell.class, "value"));
    assertThat(effects(LOOKUP.findVarHandle(Cell.class, "fixed", int.class), "get")).isEqualTo(fields(Effects.READS_FIELDS, Cell.class, "fixed"));
    assertThat(effects(value, false, "get")).as("another of its class").isEqualTo(Effects.READS_FIELDS);
    assertThat(effects(value, false, "set")).isEqualTo(Effects.WRITES_FIELDS.and(Effects.INVALIDATES));
  }

  @Test
  void aFieldThatMayBeHiddenOrInheritedIsNotMissed() throws ReflectiveOperationException {
    assertThat(effects(LOOKUP.findVarHandle(Special.class, "value", int.class), "set").writes(field(Special.class, "value"))).isTrue();
    assertThat(effects(LOOKUP.findVarHandle(Special.class, "fixed", int.class), "get").touches(field(Cell.class, "fixed"))).isTrue();
  }

  @Test
  void aFieldThatOthersRelyOnIsNotWrittenUnnoticed() throws ReflectiveOperationException {
    VarHandle rare = LOOKUP.findVarHandle(Cell.class, "rare", int.class);
    assertThat(effects(rare, "set").mayInvalidate()).isTrue();
    assertThat(effects(rare, "get").mayInvalidate()).isFalse();
  }

  @Test
  void aStaticFieldIsAnyField() throws ReflectiveOperationException {
    LOOKUP.ensureInitialized(Cell.class);
    assertThat(effects(LOOKUP.findStaticVarHandle(Cell.class, "total", long.class), "get")).isEqualTo(Effects.READS_FIELDS);
  }

  /** Combined from method handles, it runs what its author likes. The combinators are public since Java 22. */
  @Test
  void whatIsCombinedMayDoAnything() throws ReflectiveOperationException {
    Assumptions.assumeTrue(Runtime.version().feature() >= 22);
    Method filter = MethodHandles.class.getMethod("filterValue", VarHandle.class, MethodHandle.class, MethodHandle.class);
    MethodHandle same = MethodHandles.identity(int.class);
    assertThat(effects((VarHandle) filter.invoke(null, VIEW, same, same), "get")).isEqualTo(ANYTHING);
  }

  @Test
  void polymorphicMethodsAreThoseOfHandles() {
    assertThat(VarHandles.polymorphic(VarHandle.class, "compareAndSet")).isNotNull();
    assertThat(VarHandles.polymorphic(MethodHandle.class, "invokeExact")).isNotNull();
    assertThat(VarHandles.polymorphic(MethodHandle.class, "invokeWithArguments")).as("an ordinary method").isNull();
    assertThat(VarHandles.polymorphic(VarHandle.class, "varType")).isNull();
    assertThat(VarHandles.polymorphic(String.class, "format")).isNull();
  }
}
