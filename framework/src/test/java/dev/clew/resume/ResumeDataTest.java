package dev.clew.resume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.bytecode.DecodedClass;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.resume.Subject.Pair;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a snapshot to frames, and what lies in their slots. */
class ResumeDataTest {
  private static final int INVOKESTATIC = 184;
  private static final TypeDescr PAIR = TypeDescr.of(Pair.class);
  private static final TypeDescr INTEGER = TypeDescr.of(Integer.class);
  private static final long[] NO_PRIMS = {};
  private static final Object[] NO_REFS = {};

  @BeforeAll
  static void pairsCanBeAllocated() {
    PAIR.setBlank(Pair::new);
  }

  @Test
  void everyKindOfLiveValueReturnsToItsSlot() {
    Snapshot s = innermost("all", "(IJFDLjava/lang/Object;)V", input(Kind.INT), input(Kind.LONG), input(Kind.FLOAT), input(Kind.DOUBLE), input(Kind.REF));
    Object object = "o";
    Frame f = ResumeData.of(s).rebuild(
        new long[] {-3, Long.MIN_VALUE + 1, Float.floatToRawIntBits(-1.5f), Double.doubleToRawLongBits(2.5)}, new Object[] {object}, null);
    assertThat(f.prims[0]).isEqualTo(-3);
    assertThat(f.prims[1]).isEqualTo(Long.MIN_VALUE + 1);
    assertThat(Float.intBitsToFloat((int) f.prims[3])).isEqualTo(-1.5f);
    assertThat(Double.longBitsToDouble(f.prims[4])).isEqualTo(2.5);
    assertThat(f.refs[6]).isSameAs(object);
    assertThat(f.sp).isEqualTo(f.method.maxLocals);
    assertThat(f.values).isNull();
  }

  @Test
  void everyKindOfConstantReturnsToItsSlot() {
    Object object = new Object();
    Snapshot s = innermost("all", "(IJFDLjava/lang/Object;)V", Constant.of(-3), Constant.of(7L), Constant.of(-1.5f), Constant.of(2.5), Constant.of(object));
    Frame f = ResumeData.of(s).rebuild(NO_PRIMS, NO_REFS, null);
    assertThat(f.prims[0]).isEqualTo(-3);
    assertThat(f.prims[1]).isEqualTo(7);
    assertThat(f.prims[3]).isEqualTo(Float.floatToRawIntBits(-1.5f));
    assertThat(f.prims[4]).isEqualTo(Double.doubleToRawLongBits(2.5));
    assertThat(f.refs[6]).isSameAs(object);
  }

  @Test
  void liveValuesThatFollowThoseOfTheSnapshotAreLeftAlone() {
    Frame f = ResumeData.of(innermost("one", "(Ljava/lang/Object;)V", input(Kind.REF))).rebuild(NO_PRIMS, new Object[] {"mine", "pending"}, null);
    assertThat(f.refs).contains("mine").doesNotContain("pending");
  }

  @Test
  void oneLiveValueMayStandInSeveralSlots() {
    Value same = input(Kind.REF);
    ResumeData data = ResumeData.of(innermost("two", "(Ljava/lang/Object;Ljava/lang/Object;)V", same, same));
    Frame f = data.rebuild(NO_PRIMS, new Object[] {"x"}, null);
    assertThat(data.inputs()).hasSize(1);
    assertThat(f.refs[0]).isEqualTo("x").isSameAs(f.refs[1]);
  }

  @Test
  void aLongOnTheOperandStackTakesTwoSlots() {
    Snapshot s = innermost("stack", "(JI)J", input(Kind.INT), input(Kind.LONG));
    Frame f = ResumeData.of(s).rebuild(new long[] {5, 1L << 40}, NO_REFS, null);
    assertThat(f.prims[2]).isEqualTo(5);
    assertThat(f.prims[f.method.maxLocals]).isEqualTo(1L << 40);
    assertThat(f.sp).isEqualTo(f.method.maxLocals + 2);
  }

  @Test
  void framesAreLinkedInnermostFirst() {
    Snapshot outer = at("one", "(Ljava/lang/Object;)V", CodePoint.Mode.CALLING, null, input(Kind.REF));
    Snapshot inner = at("stack", "(JI)J", CodePoint.Mode.BEFORE, outer, input(Kind.INT), input(Kind.LONG));
    ResumeData data = ResumeData.of(inner);
    Frame f = data.rebuild(new long[] {1, 2}, new Object[] {"below"}, null);
    assertThat(data.point()).isSameAs(inner.point());
    assertThat(f.caller.caller).isNull();
    assertThat(f.method.name).isEqualTo("stack");
    assertThat(f.pc).isEqualTo(((CodePoint) inner.point()).index());
    assertThat(f.caller.method.name).isEqualTo("one");
    assertThat(f.caller.refs[0]).isEqualTo("below");
    assertThat(f.caller.caller).isNull();
  }

  @Test
  void nestedVirtualsAreAllocatedAndFilled() {
    Virtual inside = pair(Constant.of(8), Constant.NULL);
    Virtual outside = pair(input(Kind.INT), inside);
    Pair p = (Pair) only(outside, 7);
    assertThat(p.a).isEqualTo(7);
    assertThat(((Pair) p.b).a).isEqualTo(8);
    assertThat(((Pair) p.b).b).isNull();
  }

  @Test
  void cyclicVirtualsPointToEachOther() {
    Virtual first = new Virtual(PAIR, fields());
    Virtual second = pair(Constant.of(2), first);
    first.fill(Constant.of(1), second);
    Pair p = (Pair) only(first);
    assertThat(((Pair) p.b).a).isEqualTo(2);
    assertThat(((Pair) p.b).b).isSameAs(p);
  }

  @Test
  void aVirtualMayContainItself() {
    Virtual self = new Virtual(PAIR, fields());
    self.fill(Constant.of(1), self);
    Pair p = (Pair) only(self);
    assertThat(p.b).isSameAs(p);
  }

  @Test
  void fieldsThatAreNotListedAreZero() {
    Virtual v = new Virtual(PAIR, List.of());
    v.fill();
    Pair p = (Pair) only(v);
    assertThat(p.a).isZero();
    assertThat(p.b).isNull();
  }

  @Test
  void virtualArraysKeepTheirElements() {
    Virtual bytes = array(byte[].class, Constant.of(-1), input(Kind.INT), Constant.of(0));
    Virtual all = array(Object[].class, bytes, Constant.NULL, Constant.of("s"), array(double[].class, Constant.of(0.5)), array(boolean[].class, Constant.of(1)));
    Object[] rebuilt = (Object[]) only(all, 100);
    assertThat((byte[]) rebuilt[0]).containsExactly(-1, 100, 0);
    assertThat(rebuilt[1]).isNull();
    assertThat(rebuilt[2]).isEqualTo("s");
    assertThat((double[]) rebuilt[3]).containsExactly(0.5);
    assertThat((boolean[]) rebuilt[4]).containsExactly(true);
  }

  @Test
  void anEmptyVirtualArrayHasItsExactType() {
    assertThat(only(array(String[].class))).isInstanceOf(String[].class).isEqualTo(new String[0]);
  }

  @Test
  void aVirtualBoxSharedByTwoFramesIsOneObject() {
    Virtual box = box(INTEGER, input(Kind.INT));
    Snapshot outer = at("one", "(Ljava/lang/Object;)V", CodePoint.Mode.CALLING, null, box);
    Snapshot inner = at("one", "(Ljava/lang/Object;)V", CodePoint.Mode.BEFORE, outer, box);
    Frame f = ResumeData.of(inner).rebuild(new long[] {123_456}, NO_REFS, null);
    assertThat(f.refs[0]).isEqualTo(123_456).isSameAs(f.caller.refs[0]);
  }

  @Test
  void aVirtualBoxInAVirtualAndInAFrameIsOneObject() {
    Virtual box = box(INTEGER, Constant.of(654_321));
    Frame f = ResumeData.of(innermost("two", "(Ljava/lang/Object;Ljava/lang/Object;)V", pair(Constant.of(0), box), box)).rebuild(NO_PRIMS, NO_REFS, null);
    assertThat(((Pair) f.refs[0]).b).isEqualTo(654_321).isSameAs(f.refs[1]);
  }

  @Test
  void everyBoxClassIsRebuilt() {
    assertThat(only(box(TypeDescr.of(Character.class), Constant.of('x')))).isEqualTo('x');
    assertThat(only(box(TypeDescr.of(Boolean.class), Constant.of(1)))).isEqualTo(true);
    assertThat(only(box(TypeDescr.of(Byte.class), Constant.of(-7)))).isEqualTo((byte) -7);
    assertThat(only(box(TypeDescr.of(Short.class), Constant.of(-7)))).isEqualTo((short) -7);
    assertThat(only(box(TypeDescr.of(Long.class), Constant.of(1L << 40)))).isEqualTo(1L << 40);
    assertThat(only(box(TypeDescr.of(Float.class), Constant.of(1.5f)))).isEqualTo(1.5f);
    assertThat(only(box(TypeDescr.of(Double.class), Constant.of(-2.5)))).isEqualTo(-2.5);
  }

  @Test
  void rebuildingTwiceMakesNewObjects() {
    ResumeData data = ResumeData.of(innermost("one", "(Ljava/lang/Object;)V", pair(Constant.of(1), Constant.NULL)));
    assertThat(data.rebuild(NO_PRIMS, NO_REFS, null).refs[0]).isNotSameAs(data.rebuild(NO_PRIMS, NO_REFS, null).refs[0]);
  }

  static Object only(Virtual v, long... prims) {
    return ResumeData.of(innermost("one", "(Ljava/lang/Object;)V", v)).rebuild(prims, NO_REFS, null).refs[0];
  }

  static Snapshot innermost(String method, String descriptor, Value... values) {
    return at(method, descriptor, CodePoint.Mode.BEFORE, null, values);
  }

  /** A frame that stands before, or in, the first static call of a method. */
  static Snapshot at(String name, String descriptor, CodePoint.Mode mode, Snapshot caller, Value... values) {
    DecodedMethod method = DecodedClass.of(Subject.class).method(name, descriptor);
    int call = 0;
    while (method.opcode[call] != INVOKESTATIC) {
      call++;
    }
    return new Snapshot(new CodePoint(method, call, mode), values, caller);
  }

  static Input input(Kind kind) {
    return new Input(kind, kind == Kind.REF ? TypeDescr.of(Object.class) : null);
  }

  static Virtual pair(Value a, Value b) {
    Virtual v = new Virtual(PAIR, fields());
    v.fill(a, b);
    return v;
  }

  static Virtual array(Class<?> type, Value... elements) {
    Virtual v = new Virtual(TypeDescr.of(type), null);
    v.fill(elements);
    return v;
  }

  static Virtual box(TypeDescr type, Value content) {
    Virtual v = new Virtual(type, List.of());
    v.fill(content);
    return v;
  }

  static List<FieldDescr> fields() {
    try {
      return List.of(FieldDescr.of(Pair.class.getDeclaredField("a")), FieldDescr.of(Pair.class.getDeclaredField("b")));
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
