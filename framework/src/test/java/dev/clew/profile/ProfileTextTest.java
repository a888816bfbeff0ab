package dev.clew.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that a profile is printed as, and how samples add up to it. */
class ProfileTextTest {
  private static final String LOOP = "demo.Clew$sum_b_12/0x1";
  private static final String OTHER = "demo.Clew$sum_b_20/0x2";
  private final Samples samples = new Samples(name -> new Location(Map.of(LOOP, "sum.b:12", OTHER, "sum.b:20").get(name)));

  @Test
  void aPageSaysWhereTheTimeWent() {
    add(60, new Sample(Activity.COMPILED, LOOP, null));
    add(5, new Sample(Activity.COMPILED, OTHER, null));
    add(14, new Sample(Activity.CALLED, LOOP, "Table.find"));
    add(2, new Sample(Activity.CALLED, OTHER, "Table.find"));
    add(3, new Sample(Activity.LEAVING, OTHER, null));
    add(6, new Sample(Activity.INTERPRETED, null, "Env.get"));
    add(10, new Sample(Activity.OTHER, null, null));
    assertThat(samples.profile("main", 1_260_000_000L).text()).isEqualTo("""
        where 1.3 s of main went, by 100 looks at its stack
           65.0%  in compiled code
           16.0%  in methods that compiled code calls
                  these methods take the time, whatever the JIT compiler does: make them faster, or let the tracer look inside
           10.0%  elsewhere
                  outside of the portals: loading, parsing, or a program that waits
            6.0%  in the interpreter
            3.0%  leaving compiled code through guards that have no bridge

        guest places in compiled code
           74.0%  sum.b:12 (14.0% in calls)
           10.0%  sum.b:20 (2.0% in calls, 3.0% leaving)

        methods that compiled code calls
           16.0%  Table.find, most from sum.b:12

        methods of the interpreter, while it was running
            6.0%  Env.get
        """);
  }

  @Test
  void aLongListEndsWithASum() {
    for (int i = 0; i < 20; i++) {
      add(20 - i, new Sample(Activity.INTERPRETED, null, "Env.get" + i));
    }
    assertThat(samples.profile("main", 1).text()).contains("  Env.get11\n").doesNotContain("Env.get12").endsWith("   17.1%  at 8 more\n");
  }

  @Test
  void nothingSeenIsNoError() {
    assertThat(samples.profile("main", 0).text()).isEqualTo("where 0.0 s of main went, by 0 looks at its stack\n");
  }

  private void add(int times, Sample sample) {
    List<Sample> all = Collections.nCopies(times, sample);
    all.forEach(samples::add);
  }
}
