package dev.clew.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.observe.Events;
import dev.clew.observe.Stamp;
import dev.clew.observe.Statistics;
import dev.clew.observe.TraceAborted;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a place. */
class ExplanationTest {
  private static final Trace LOOP = TraceParser.parse("""
      loop "sum.b:12 (loop)"
      [i0, i1]
      i2 = int_add(i0, i1)
      i3 = int_gt(i2, 0)
      guard_true(i3) => [run@1: i2]
      merge_point("sum.b:13")
      i4 = int_add(i2, -1)
      merge_point("sum.b:123")
      i5 = int_add(i4, 3)
      i6 = int_add(i5, 4)
      merge_point("other.b:13")
      jump(i6, i1)
      """, new Symbols());
  private final Statistics statistics = new Statistics();

  @Test
  void aTraceIsToldWhatItDoesAtThePlace() {
    assertThat(explain("sum.b:12")).isEqualTo("sum.b:12\n  compiled in loop 3 (sum.b:12 (loop)): 3 operations, of them 1 guard, 0 allocations, 0 calls\n");
    assertThat(explain("sum.b:13")).isEqualTo("sum.b:13\n  compiled in loop 3 (sum.b:12 (loop)): 1 operation, of them 0 guards, 0 allocations, 0 calls\n");
    assertThat(explain("sum.b:123")).contains("2 operations");
  }

  @Test
  void whatWasGivenUpIsToldWithTheAdvice() {
    new Events(statistics).publish(new TraceAborted(new Stamp(0, "main"), 5, new Location("main/0 (sum.b:20) call"), AbortReason.TRACE_TOO_LONG, null, 6000, 1, "tried again after 400 more passes"));
    assertThat(explain("sum.b:20")).isEqualTo("""
        sum.b:20
          given up 1 time: the trace grew past trace-limit operations; tried again after 400 more passes
            advice: mark the largest helper @DontLookInside, or raise trace-limit
        """);
    assertThat(explain("sum.b:2")).contains("nothing");
  }

  @Test
  void aPlaceThatNobodyKnowsIsSaidToBe() {
    assertThat(explain("um.b:12")).contains("nothing: no trace comes by");
    assertThat(explain("sum.b")).as("the whole file").contains("passes it 3 times");
  }

  private String explain(String place) {
    return Explanation.of(place, List.of(Map.entry(3, LOOP)), statistics.summary());
  }
}
