package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import dev.clew.observe.Invalidated;
import dev.clew.trace.FieldDescr;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who relies on a quasi-immutable field, and what they are told. */
class QuasiCellTest {
  private final AtomicInteger told = new AtomicInteger();
  private Clew jit;
  private Guest settings;
  private Object object;
  private FieldDescr step;

  private static final class NotWoven {
    private int step;
  }

  @BeforeEach
  void create() throws Exception {
    jit = Clew.builder().build();
    settings = new Guest(jit, "Settings");
    object = settings.call("create", 1);
    step = FieldDescr.of(settings.type().getDeclaredField("step"), FieldDescr.Mutability.QUASI_IMMUTABLE);
  }

  @AfterEach
  void close() {
    jit.close();
  }

  @Test
  void assumptionsOfOneFieldOfOneObjectAreEqual() throws Exception {
    assertThat(QuasiCell.assume(step, object)).isEqualTo(QuasiCell.assume(step, object));
    assertThat(QuasiCell.assume(step, settings.call("create", 1))).isNotEqualTo(QuasiCell.assume(step, object));
  }

  @Test
  void anAssumptionDoesNotHoldAfterAChange() throws Exception {
    QuasiCell.Assumption before = QuasiCell.assume(step, object);
    change();
    assertThat(before.register(validity())).isFalse();
    assertThat(QuasiCell.assume(step, object).register(validity())).isTrue();
  }

  @Test
  void whatRunsOutOfMemoryWhenItIsToldKeepsNothingElseValid() throws Throwable {
    Validity failing = new Validity(changed -> {
      throw new OutOfMemoryError("simulated");
    });
    Validity other = validity();
    QuasiCell.assume(step, object).register(failing);
    QuasiCell.assume(step, object).register(other);
    assertThatThrownBy(this::change).hasRootCauseInstanceOf(OutOfMemoryError.class);
    assertThat(failing.broken).isTrue();
    assertThat(other.broken).isTrue();
  }

  @Test
  void aChangeInvalidatesWhatReliesOnTheField() throws Throwable {
    Validity validity = validity();
    QuasiCell.assume(step, object).register(validity);
    assertThat(validity.broken).isFalse();
    change();
    assertThat(validity.broken).isTrue();
    assertThat(told).hasValue(1);
  }

  @Test
  void aChangeIsToldOnce() throws Exception {
    Validity validity = validity();
    QuasiCell.assume(step, object).register(validity);
    change();
    change();
    validity.invalidate("Settings.step");
    assertThat(told).hasValue(1);
  }

  @Test
  void whatReliesOnTheFieldTwiceIsToldOnce() throws Exception {
    Validity validity = validity();
    QuasiCell.assume(step, object).register(validity);
    QuasiCell.assume(step, object).register(validity);
    change();
    assertThat(told).hasValue(1);
  }

  @Test
  void aChangeOfAnotherObjectIsNoChange() throws Exception {
    Validity validity = validity();
    QuasiCell.assume(step, object).register(validity);
    settings.call("change", settings.call("create", 1), 2);
    assertThat(told).hasValue(0);
    assertThat(validity.broken).isFalse();
  }

  @Test
  @Timeout(60)
  void codeThatIsGoneIsNotKeptAliveByTheField() throws Exception {
    var gone = new WeakReference<>(validity());
    QuasiCell.assume(step, object).register(gone.get());
    while (gone.get() != null) {
      System.gc();
    }
    change();
    assertThat(told).hasValue(0);
  }

  @Test
  void aFieldOfAClassThatIsNotWovenCannotBeReliedOn() throws Exception {
    FieldDescr field = FieldDescr.of(NotWoven.class.getDeclaredField("step"), FieldDescr.Mutability.QUASI_IMMUTABLE);
    var plain = new NotWoven();
    plain.step = 1;
    assertThat(QuasiCell.assume(field, plain)).isNull();
  }

  @Test
  void theLogNamesTheField() throws Exception {
    List<String> invalid = new ArrayList<>();
    jit.addListener(event -> {
      if (event instanceof Invalidated i) {
        invalid.add(i.assumption());
      }
    });
    settings.call("run", object, 10_000, -1);
    change();
    assertThat(invalid).containsExactly("Settings.step");
  }

  private Validity validity() {
    return new Validity(changed -> {
      assertThat(changed).isEqualTo("Settings.step");
      told.incrementAndGet();
    });
  }

  private void change() throws Exception {
    settings.call("change", object, 2);
  }
}
