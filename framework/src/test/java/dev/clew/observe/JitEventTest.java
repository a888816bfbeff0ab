package dev.clew.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JitEventTest {

  @Test
  void samplesCoverEveryKind() {
    assertThat(SampleEvents.all().stream().map(Object::getClass)).containsExactlyInAnyOrder(JitEvent.class.getPermittedSubclasses());
  }

  @Test
  void everyKindHasItsText() {
    assertThat(SampleEvents.all().stream().map(JitEvent::text)).containsExactlyElementsOf(List.of(
        "start 3 at sum.b:12",
        "loop 3 at sum.b:12  ops 214->61 guards 12 bytes 1840 us 1210+400+950",
        "enter 3 at sum.b:12",
        "leave 3/7 at sum.b:14",
        "hot 3/7 at sum.b:14  failures 50",
        "bridge 4 from 3/7 at sum.b:14  ops 80->35 guards 6 bytes 900 us 310+120+400",
        "abort 5 at sum.b:20  trace_too_long ops 6000 us 4100: the trace grew past trace-limit operations, in demo.Interp.run(Interp.java:41); tried again after 400 more passes",
        "region 3 at sum.b:12  traces 2 bytes 2500 us 1500",
        "call 5 at sum.b:20  PrintStream.write times 2: its class is not woven, in demo.Interp.put(Interp.java:77)",
        "blacklist at sum.b:20  trace_too_long failures 5 seconds 60",
        "greens at sum.b:30  always new: n of demo.Interp.run locations 20000",
        "invalid 3 at sum.b:12  changed: Config.limit",
        "error while optimising at sum.b:30  java.lang.IllegalStateException: no value for i7"));
  }

  @Test
  void aBridgeRecordingTellsItsGuard() {
    var started = new TraceStarted(Stamp.now(), 4, SampleEvents.HEADER, 3, 7);
    assertThat(started.isBridge()).isTrue();
    assertThat(started.text()).isEqualTo("start 4 from 3/7 at sum.b:12");
  }

  @Test
  void anUnknownPlaceInTheInterpreterIsLeftOut() {
    assertThat(new ResidualCall(Stamp.now(), 5, SampleEvents.INNER, "A.b", "native", null, 1).text()).isEqualTo("call 5 at sum.b:20  A.b times 1: native");
  }

  @Test
  void aStampNamesThreadsWithoutNameToo() throws InterruptedException {
    var stamps = new java.util.concurrent.LinkedBlockingQueue<Stamp>();
    Thread nameless = new Thread(() -> stamps.add(Stamp.now()), "");
    nameless.start();
    nameless.join();
    assertThat(stamps.take().thread()).isEqualTo("virtual-" + nameless.getId());
  }
}
