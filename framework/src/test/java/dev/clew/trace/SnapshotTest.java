package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one order of live values that resume data, code generator and bridges rely on. */
class SnapshotTest {
  @Test
  void framesComeBeforeWhatIsOwedBeforeWhatIsKept() {
    assertThat(live("[run@1: i0 | main@1: i1 ; setfield(r2, i3, Node.value) & i4]")).containsExactly("i0", "i1", "r2", "i3", "i4");
  }

  @Test
  void aValueCountsWhereItIsMetFirst() {
    assertThat(live("[run@1: i4 | main@1: i1, i4 ; setfield(r2, i1, Node.value) & i4, r2, i0]")).containsExactly("i4", "i1", "r2", "i0");
  }

  @Test
  void aVirtualCountsAsItsContents() {
    assertThat(live("[run@1: v0=Node{next=v0, value=i3}, i0 ; setfield(r2, v1=Node{next=v0, value=i4}, Node.next)]")).containsExactly("i3", "i0", "r2", "i4");
  }

  @Test
  void constantsAreNotLive() {
    assertThat(live("[run@1: 7, null ; setarrayitem(r5, 0, 1, int[])]")).containsExactly("r5");
  }

  private static List<String> live(String snapshot) {
    Trace trace = Traces.parse("loop t\n[i0, i1, r2:Node, i3, i4, r5:int[]]\nguard_true(i0) => " + snapshot + "\nfinish()");
    TraceVerifier.verify(trace);
    return trace.operations().get(0).snapshot().liveValues().stream().map(v -> v.kind().prefix() + "" + trace.inputs().indexOf(v)).toList();
  }
}
