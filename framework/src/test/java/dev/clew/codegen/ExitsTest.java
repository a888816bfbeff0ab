package dev.clew.codegen;

import static dev.clew.codegen.Build.c;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exits that hand over the same values. */
class ExitsTest {
  private final Build b = new Build("exits");
  private final Input x = b.input(Kind.INT);
  private final Input y = b.input(Kind.REF);
  private final List<Operation> guards = new ArrayList<>();

  private Harness loop() {
    for (int k = 0; k < 5; k++) {
      Operation test = b.op(Op.INT_NE, x, c(k));
      guards.add(b.guard(Op.GUARD_TRUE, null, k == 3 ? List.of(y, x) : List.of(x, y), test));
    }
    return new Harness(b.finish()).header(5);
  }

  @Test
  void eachLeavesByItself() {
    Harness h = loop();
    for (int k = 0; k < 6; k++) {
      List<Constant> inputs = List.of(c(k), Constant.of("y"));
      Outcome expected = Executor.run(h.root, inputs, 100);
      Outcome actual = h.run(inputs);
      assertThat(actual.end()).isEqualTo(expected.end());
      assertThat(actual.operation()).isSameAs(k < 5 ? guards.get(k) : expected.operation());
      assertThat(actual.values()).isEqualTo(expected.values());
    }
  }

  @Test
  void theyLeaveAtOnePlace() {
    Harness h = loop();
    h.generate();
    String listing = Listing.of(h.generated.classFile());
    assertThat(listing.split("Exit.leave", -1)).as("one method hands over, whatever the order").hasSize(2);
    assertThat(listing.split("invokestatic .*leave[$]1J1A", -1)).as("called for four together, and for the one with another order").hasSize(3);
  }
}
