package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import org.junit.jupiter.api.Test;

/** Which pairs of arrays are worth a guard. */
class ArraysTest {
  private static final ArrayDescr INTS = ArrayDescr.of(int.class);
  private static final ArrayDescr OBJECTS = ArrayDescr.of(Object.class);
  private static final boolean READ = false;
  private static final boolean WRITE = true;

  private final Arrays arrays = new Arrays();
  private final int[] concreteA = new int[1];
  private final int[] concreteB = new int[1];
  private final Value a = input();
  private final Value b = input();
  private final Value i = new Input(Kind.INT, null);

  private static Value input() {
    return new Input(Kind.REF, TypeDescr.of(int[].class));
  }

  @Test
  void onePairIsAskedAboutOnce() {
    assertThat(arrays.accessed(INTS, a, concreteA, i, READ)).isEmpty();
    assertThat(arrays.accessed(INTS, b, concreteB, i, WRITE)).containsExactly(a);
    assertThat(arrays.accessed(INTS, a, concreteA, i, WRITE)).isEmpty();
    assertThat(arrays.accessed(INTS, b, concreteB, i, READ)).isEmpty();
  }

  @Test
  void twoArraysThatAreOnlyReadMayBeTheSame() {
    arrays.accessed(INTS, a, concreteA, i, READ);
    assertThat(arrays.accessed(INTS, b, concreteB, i, READ)).isEmpty();
    assertThat(arrays.accessed(INTS, b, concreteB, i, WRITE)).as("now it matters").containsExactly(a);
  }

  @Test
  void differentConstantIndicesDoNotMeet() {
    arrays.accessed(INTS, a, concreteA, Constant.of(0), READ);
    assertThat(arrays.accessed(INTS, b, concreteB, Constant.of(1), WRITE)).isEmpty();
    assertThat(arrays.accessed(INTS, b, concreteB, Constant.of(0), READ)).as("the written array may be the read one").containsExactly(a);
  }

  @Test
  void arraysOfDifferentElementsAreDifferent() {
    arrays.accessed(INTS, a, concreteA, i, WRITE);
    assertThat(arrays.accessed(OBJECTS, b, new Object[1], i, WRITE)).isEmpty();
    assertThat(arrays.accessed(ArrayDescr.of(long.class), b, new long[1], i, WRITE)).isEmpty();
  }

  @Test
  void referenceArraysOfAllTypesMayMeet() {
    arrays.accessed(OBJECTS, a, new String[1], i, WRITE);
    assertThat(arrays.accessed(OBJECTS, b, new Object[1], i, WRITE)).containsExactly(a);
  }

  @Test
  void twoNamesForOneArrayAreNoPair() {
    arrays.accessed(INTS, a, concreteA, i, WRITE);
    assertThat(arrays.accessed(INTS, b, concreteA, i, WRITE)).isEmpty();
    assertThat(arrays.accessed(INTS, a, concreteB, i, WRITE)).as("its newest name").containsExactly(b);
  }

  @Test
  void anArrayMadeInTheTraceIsKnownToBeItself() {
    arrays.accessed(INTS, a, concreteA, i, WRITE);
    assertThat(arrays.accessed(INTS, Operation.of(Op.NEW_ARRAY, INTS, Constant.of(1)), concreteB, i, WRITE)).isEmpty();
  }

  @Test
  void constantsAreKnownApart() {
    arrays.accessed(INTS, Constant.of((Object) concreteA), concreteA, i, WRITE);
    assertThat(arrays.accessed(INTS, Constant.of((Object) concreteB), concreteB, i, WRITE)).isEmpty();
    assertThat(arrays.accessed(INTS, Constant.ofImmutableArray(new int[1]), new int[1], i, READ)).isEmpty();
  }

  @Test
  void behindACallAllIsAskedAnew() {
    arrays.accessed(INTS, a, concreteA, i, WRITE);
    arrays.accessed(INTS, b, concreteB, i, WRITE);
    arrays.forget();
    assertThat(arrays.accessed(INTS, a, concreteA, i, WRITE)).isEmpty();
    assertThat(arrays.accessed(INTS, b, concreteB, i, WRITE)).containsExactly(a);
  }

  @Test
  void aTraceAsksAboutSoManyPairsOnly() {
    int asked = 0;
    for (int n = 0; n < 20; n++) {
      asked += arrays.accessed(INTS, input(), new int[1], i, WRITE).size();
    }
    assertThat(asked).isEqualTo(24);
  }
}
