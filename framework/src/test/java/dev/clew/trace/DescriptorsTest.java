package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.testing.Callees;
import dev.clew.testing.Shapes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptorsTest {
  private static TypeDescr type(Class<?> c) {
    return TypeDescr.of(c);
  }

  @Test
  void typesThatNoObjectSharesAreDisjoint() {
    assertThat(type(String.class).isDisjointFrom(type(Integer.class))).isTrue();
    assertThat(type(Shapes.Box.class).isDisjointFrom(type(Shapes.Node.class))).isTrue();
    assertThat(type(Shapes.Pair.class).isDisjointFrom(type(Shapes.Weighed.class))).as("a final class and an interface it lacks").isTrue();
    assertThat(type(Shapes.Box.class).isDisjointFrom(type(Runnable.class))).as("a subclass may implement it").isFalse();
    assertThat(type(Shapes.Box.class).isDisjointFrom(type(Shapes.WideBox.class))).isFalse();
    assertThat(type(int[].class).isDisjointFrom(type(Shapes.Box.class))).isTrue();
    assertThat(type(Object[].class).isDisjointFrom(type(Shapes.Node[].class))).isFalse();
  }

  @Test
  void exactTypesHaveNoSubtypes() {
    assertThat(List.of(type(String.class), type(int[].class), type(Shapes.Pair[].class))).allMatch(TypeDescr::isExact);
    assertThat(List.of(type(Object.class), type(Object[].class), type(Shapes.Box.class), type(Runnable.class))).noneMatch(TypeDescr::isExact);
  }

  @Test
  void onlyWovenClassesAreAllocatedBlank() {
    assertThat(Shapes.fields(Shapes.Box.class)).isNotEmpty();
    assertThat(type(Shapes.Box.class).allocate()).isExactlyInstanceOf(Shapes.Box.class);
    assertThatThrownBy(() -> type(String.class).allocate()).isInstanceOf(IllegalStateException.class).hasMessageContaining("java.lang.String is not woven");
  }

  @Test
  void theFirstWordOnMutabilityStays() throws Exception {
    FieldDescr tag = Shapes.field(Shapes.Pair.class, "tag");
    assertThat(tag.isImmutable()).isTrue();
    assertThat(FieldDescr.of(Shapes.Pair.class.getField("tag"))).isSameAs(tag);
    assertThat(Shapes.field(Shapes.Program.class, "codes").mutability()).isEqualTo(FieldDescr.Mutability.IMMUTABLE_ARRAY);
  }

  @Test
  void calleesAreInvokedWithValuesAsTracesSeeThem() throws Throwable {
    assertThat(Callees.NARROW.invoke(10, 65, 3, 1)).isEqualTo(75);
    assertThat(Callees.NARROW.invoke(300, 65, 4, 0)).as("300 narrows to 44").isEqualTo(40);
    assertThat(Callees.BUMP.returnKind()).isEqualTo(Kind.LONG);
    assertThat(Callees.WEIGH.parameterKinds()).containsExactly(Kind.REF);
    assertThatThrownBy(() -> Callees.CHECK.invoke(-1)).isInstanceOf(Shapes.Complaint.class);
  }

  @Test
  void boxesAreMadeFromBits() throws Throwable {
    Map<Class<?>, Object> boxes = Map.of(Integer.class, -5, Short.class, (short) -5, Byte.class, (byte) -5, Character.class, 'x', Boolean.class, true,
        Long.class, -5L, Float.class, -0.5f, Double.class, -0.5);
    for (var entry : boxes.entrySet()) {
      TypeDescr type = type(entry.getKey());
      Object expected = entry.getValue();
      long bits = expected instanceof Character c ? c : expected instanceof Boolean b ? 1
          : expected instanceof Float f ? Float.floatToRawIntBits(f) : expected instanceof Double d ? Double.doubleToRawLongBits(d) : ((Number) expected).longValue();
      assertThat(Boxes.isBox(type)).isTrue();
      assertThat(Boxes.box(type, bits)).isEqualTo(expected);
      Constant made = Executor.fold(Op.CALL_PURE, Boxes.valueOf(type), Constant.of(Boxes.kind(type), bits, null));
      assertThat(made.object()).isEqualTo(expected);
    }
    assertThat(Boxes.isBox(type(Number.class))).isFalse();
    assertThat(Boxes.kind(type(String.class))).isNull();
  }

  @Test
  void kindsFollowDescriptors() {
    assertThat(List.of("Z", "B", "C", "S", "I", "J", "F", "D", "V", "[I", "Ljava/lang/String;")).extracting(Kind::ofDescriptor)
        .containsExactly(Kind.INT, Kind.INT, Kind.INT, Kind.INT, Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.VOID, Kind.REF, Kind.REF);
    for (Kind k : Kind.values()) {
      assertThat(Kind.ofLetter(k.letter())).isEqualTo(k);
    }
    assertThatThrownBy(() -> Kind.ofDescriptor("Q")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Kind.ofLetter('Q')).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void constantsAreEqualByKindBitsAndIdentity() {
    assertThat(Constant.of(5)).isEqualTo(Constant.of(Kind.INT, 5, null)).isNotEqualTo(Constant.of(5L));
    assertThat(Constant.of(0.0)).isNotEqualTo(Constant.of(-0.0));
    assertThat(Constant.of(5000)).isEqualTo(Constant.of(5000)).hasSameHashCodeAs(Constant.of(5000));
    Object a = new String("x");
    assertThat(Constant.of(a)).isEqualTo(Constant.of(a)).isNotEqualTo(Constant.of((Object) new String("x")));
    assertThat(Constant.of((Object) null)).isSameAs(Constant.NULL);
    assertThatThrownBy(() -> Constant.of(Kind.VOID, 0, null)).isInstanceOf(IllegalArgumentException.class);
  }
}
