package dev.clew.resume;

import static dev.clew.resume.ResumeDataTest.array;
import static dev.clew.resume.ResumeDataTest.box;
import static dev.clew.resume.ResumeDataTest.input;
import static dev.clew.resume.ResumeDataTest.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.resume.Subject.Pair;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a trace owes to memory when it leaves is done before anybody else looks. */
class OwedStoresTest {
  private static final FieldDescr A = ResumeDataTest.fields().get(0);
  private static final FieldDescr B = ResumeDataTest.fields().get(1);

  /** A static field to store into. */
  static Object last;

  @BeforeAll
  static void pairsCanBeAllocated() {
    ResumeDataTest.pairsCanBeAllocated();
  }

  @Test
  void fieldsAreWritten() {
    Pair object = new Pair();
    Value into = input(Kind.REF);
    rebuild(List.of(store(Op.SETFIELD, A, into, input(Kind.INT)), store(Op.SETFIELD, B, into, Constant.of("b"))), new long[] {7}, object);
    assertThat(object.a).isEqualTo(7);
    assertThat(object.b).isEqualTo("b");
  }

  @Test
  void staticFieldsAreWritten() throws NoSuchFieldException {
    FieldDescr field = FieldDescr.of(OwedStoresTest.class.getDeclaredField("last"));
    rebuild(List.of(store(Op.SETSTATIC, field, input(Kind.REF))), new long[0], "it");
    assertThat(last).isEqualTo("it");
    last = null;
  }

  @Test
  void elementsAreWritten() {
    byte[] bytes = new byte[3];
    Object[] objects = new Object[2];
    rebuild(List.of(store(Op.SETARRAYITEM, ArrayDescr.of(byte.class), input(Kind.REF), input(Kind.INT), Constant.of(300)),
        store(Op.SETARRAYITEM, ArrayDescr.of(Object.class), input(Kind.REF), Constant.of(1), Constant.of("x"))), new long[] {2}, bytes, objects);
    assertThat(bytes).containsExactly(0, 0, 44);
    assertThat(objects).containsExactly(null, "x");
  }

  @Test
  void anElementOfAnExactTypeIsWrittenThroughTheDescriptorOfAll() {
    String[] strings = new String[1];
    rebuild(List.of(store(Op.SETARRAYITEM, ArrayDescr.of(Object.class), input(Kind.REF), Constant.of(0), Constant.of("x"))), new long[0], (Object) strings);
    assertThat(strings).containsExactly("x");
  }

  @Test
  void aVirtualThatIsStoredIsTheOneInTheFrame() {
    Pair object = new Pair();
    Virtual v = pair(input(Kind.INT), box(TypeDescr.of(Long.class), Constant.of(5L)));
    Frame f = rebuild(snapshot(v, List.of(store(Op.SETFIELD, B, input(Kind.REF), v))), new long[] {3}, object);
    assertThat(object.b).isSameAs(f.refs[0]).isInstanceOfSatisfying(Pair.class, p -> {
      assertThat(p.a).isEqualTo(3);
      assertThat(p.b).isEqualTo(5L);
    });
  }

  @Test
  void aVirtualThatOnlyAStoreHoldsIsAllocated() {
    Pair object = new Pair();
    rebuild(List.of(store(Op.SETFIELD, B, input(Kind.REF), array(int[].class, Constant.of(1), input(Kind.INT)))), new long[] {9}, object);
    assertThat((int[]) object.b).containsExactly(1, 9);
  }

  @Test
  void recordingHearsOfStoresAfterAllVirtualsAreFilled() {
    Virtual v = pair(Constant.of(1), box(TypeDescr.of(Integer.class), input(Kind.INT)));
    ResumeData data = ResumeData.of(snapshot(Constant.NULL, List.of(store(Op.SETFIELD, B, input(Kind.REF), v),
        store(Op.SETARRAYITEM, ArrayDescr.of(int.class), input(Kind.REF), Constant.of(0), input(Kind.INT)))));
    var script = new LinkedValuesTest.Script(data);
    data.rebuild(new long[] {5, 6}, new Object[] {new Pair(), new int[1]}, script);
    assertThat(script.events).containsExactly("allocate Pair", "fill made0.a 1", "box Integer live1", "fill made0.b made1",
        "setfield " + B + " [live0, made0]", "setarrayitem " + ArrayDescr.of(int.class) + " [live2, 0, live3]");
  }

  /** A jump to a version of a header hands over what that version wants, in its order: more than the reds, and in another order. */
  @Test
  void liveValuesMayComeInAnOrderOfTheirOwn() {
    Value a = input(Kind.INT);
    Value b = input(Kind.INT);
    Value unused = input(Kind.INT);
    Value object = input(Kind.REF);
    Snapshot reds = new Snapshot(new Snapshot.NamedPoint("header"), new Value[] {pair(a, Constant.NULL), b, Constant.of(4)}, null, List.of(store(Op.SETFIELD, A, object, b)));
    long[] prims = new long[2];
    Object[] refs = new Object[1];
    Pair stored = new Pair();
    ResumeData.of(reds, List.of(b, unused, object, a)).rebuildValues(new long[] {1, 2, 3}, new Object[] {stored}, prims, refs);
    assertThat(((Pair) refs[0]).a).isEqualTo(3);
    assertThat(prims).containsExactly(1, 4);
    assertThat(stored.a).isEqualTo(1);
  }

  private static Operation store(Op op, Object descriptor, Value... arguments) {
    return Operation.of(op, descriptor, arguments);
  }

  private static Snapshot snapshot(Value shown, List<Operation> stores) {
    Snapshot frame = ResumeDataTest.innermost("one", "(Ljava/lang/Object;)V", shown);
    return new Snapshot(frame.point(), frame.values(), null, stores);
  }

  private static void rebuild(List<Operation> stores, long[] prims, Object... refs) {
    rebuild(snapshot(Constant.NULL, stores), prims, refs);
  }

  private static Frame rebuild(Snapshot snapshot, long[] prims, Object... refs) {
    return ResumeData.of(snapshot).rebuild(prims, refs, null);
  }
}
