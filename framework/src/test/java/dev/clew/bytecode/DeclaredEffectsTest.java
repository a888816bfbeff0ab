package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.INVOKESPECIAL;
import static net.bytebuddy.jar.asm.Opcodes.INVOKESTATIC;
import static net.bytebuddy.jar.asm.Opcodes.INVOKEVIRTUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What authors say about opaque methods reaches the descriptors of calls. */
class DeclaredEffectsTest {
  private static final Effects NO_MEMORY =
      Effects.ALL.without(Effects.READS_FIELDS).without(Effects.READS_ARRAYS).without(Effects.WRITES_FIELDS).without(Effects.WRITES_ARRAYS).without(Effects.INVALIDATES);

  private static Callee callee(Class<?> owner, String method) {
    var reflected = Arrays.stream(owner.getDeclaredMethods()).filter(m -> m.getName().equals(method)).findFirst().orElseThrow();
    DecodedMethod m = DecodedClass.of(owner).method(method, Members.descriptor(reflected));
    int last = -1;
    for (int i = 0; i < m.opcode.length; i++) {
      last = Set.of(INVOKESTATIC, INVOKEVIRTUAL, INVOKESPECIAL).contains(m.opcode[i]) ? i : last;
    }
    return Linker.callee(m, last);
  }

  private static Effects effects(String method) {
    return callee(PromisedCases.class, method).residual().effects();
  }

  @Test
  void everyPromiseTakesSomethingAway() {
    assertThat(effects("callsNothingSaid")).isEqualTo(Effects.ALL);
    assertThat(effects("callsNothingDone")).isEqualTo(Effects.NONE);
    assertThat(effects("callsReadsArrays")).isEqualTo(Effects.READS_ARRAYS.and(Effects.RAISES));
  }

  @Test
  void fieldsAreFoundByEachKindOfName() throws Exception {
    FieldDescr top = FieldDescr.of(PromisedCases.class.getDeclaredField("top"));
    FieldDescr own = FieldDescr.of(PromisedCases.Other.class.getDeclaredField("own"));
    FieldDescr inherited = FieldDescr.of(PromisedCases.Base.class.getDeclaredField("inherited"));
    assertThat(effects("callsWritesSome")).isEqualTo(new Effects(Effects.WRITES_FIELDS.bits(), Set.of(top, own, inherited)));
  }

  @Test
  void aNamedQuasiImmutableFieldMayBeChanged() throws Exception {
    assertThat(effects("callsWritesRare").mayInvalidate()).isTrue();
    assertThat(effects("callsWritesSome").mayInvalidate()).isFalse();
    assertThat(effects("callsWritesRare").fields()).extracting(FieldDescr::mutability).containsExactly(FieldDescr.Mutability.QUASI_IMMUTABLE);
  }

  @Test
  void elidableAndEffectsBothHold() {
    assertThat(effects("callsElidable")).isEqualTo(Effects.READS_FIELDS.and(Effects.READS_ARRAYS));
    assertThat(callee(PromisedCases.class, "callsElidable").residual().isElidable()).isTrue();
  }

  @Test
  void methodsOfLibrariesHaveStandIns() {
    assertThat(effects("callsGet")).isEqualTo(NO_MEMORY);
    assertThat(callee(PromisedCases.class, "callsGet").fromTable()).as("holds for overriding methods as well").isFalse();
    assertThat(callee(PromisedCases.class, "callsSize").residual().isElidable()).isTrue();
    assertThat(effects("callsClear")).isEqualTo(Effects.ALL);
    assertThat(effects("callsConstructor")).isEqualTo(Effects.NONE);
    assertThat(callee(PromisedCases.Inner.class, "callsGet").residual().effects()).isEqualTo(NO_MEMORY);
  }

  @Test
  void standInsHoldForThoseWhoUseThem() {
    assertThat(callee(Stranger.class, "callsGet").residual().effects()).isEqualTo(Effects.ALL);
  }

  @Test
  void theTableOfKnownMethodsSaysWhereItComesFrom() {
    assertThat(callee(PromisedCases.class, "callsTable").fromTable()).isTrue();
  }

  /** Uses no promises. */
  @dev.clew.spi.Woven
  static final class Stranger {
    static Object callsGet(java.util.HashMap<?, ?> map) {
      return map.get("x");
    }
  }
}
