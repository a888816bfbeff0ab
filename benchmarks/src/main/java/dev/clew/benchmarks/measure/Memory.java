package dev.clew.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks the operating system about the memory of a process. Only Linux answers. */
final class Memory {
  private static final String PEAK = "VmHWM:";

  private Memory() {}

  /** Returns the most bytes of real memory that a process has had so far, 0 if that is not known. */
  static long peakOf(long pid) {
    try {
      return peakIn(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
    } catch (IOException e) {
      // the process has just ended, or this is another operating system
      return 0;
    }
  }

  static long peakIn(List<String> status) {
    return status.stream().filter(l -> l.startsWith(PEAK)).mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
  }
}
