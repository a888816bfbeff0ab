package dev.clew.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderTest {

  @Test
  void aRecordingHoldsTheEvents(@TempDir Path directory) throws IOException {
    JitListener listener = FlightRecorder.listener().orElseThrow();
    Path file = directory.resolve("clew.jfr");
    try (var recording = new Recording()) {
      recording.start();
      SampleEvents.all().forEach(listener::on);
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> ours = RecordingFile.readAllEvents(file).stream().filter(e -> e.getEventType().getName().startsWith("dev.clew.")).toList();
    assertThat(ours).extracting(e -> e.getEventType().getName())
        .containsExactlyInAnyOrder("dev.clew.LoopCompiled", "dev.clew.BridgeCompiled", "dev.clew.TraceAborted", "dev.clew.InternalFailure");
    RecordedEvent loop = named(ours, "dev.clew.LoopCompiled");
    assertThat(loop.getInt("trace")).isEqualTo(3);
    assertThat(loop.getString("guest")).isEqualTo("sum.b:12");
    assertThat(loop.getDuration("recording").toNanos()).isEqualTo(1_210_000);
    RecordedEvent abort = named(ours, "dev.clew.TraceAborted");
    assertThat(abort.getString("reason")).isEqualTo("trace_too_long");
    assertThat(abort.getString("interpreter")).isEqualTo("demo.Interp.run(Interp.java:41)");
  }

  @Test
  void aJdkWithoutFlightRecorderHasNoListener() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeThat(java).exists();
    String classPath = Stream.of(FlightRecorder.class, FlightRecorderTest.class, dev.clew.trace.Location.class)
        .map(c -> c.getProtectionDomain().getCodeSource().getLocation().getPath()).distinct().collect(Collectors.joining(File.pathSeparator));
    Process process = new ProcessBuilder(java.toString(), "--limit-modules", "java.base", "-cp", classPath, WithoutFlightRecorder.class.getName())
        .redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.trim()).isEqualTo("listener: false");
  }

  private static RecordedEvent named(List<RecordedEvent> events, String name) {
    return events.stream().filter(e -> e.getEventType().getName().equals(name)).findFirst().orElseThrow();
  }

  /** Runs in a process of its own. */
  static final class WithoutFlightRecorder {
    public static void main(String[] arguments) {
      System.out.println("listener: " + FlightRecorder.listener().isPresent());
    }
  }
}
