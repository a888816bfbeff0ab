package dev.clew.benchmarks.soak;

import dev.clew.benchmarks.soak.record.Levels;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads how full things are. */
final class Gauges {
  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
  private static final Path STATUS = Path.of("/proc/self/status");

  private Gauges() {}

  /** Returns how full things are now. */
  static Levels now() {
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Levels(heap, used("Metaspace"::equals), used(n -> n.startsWith("CodeHeap") || n.equals("CodeCache")), CLASSES.getLoadedClassCount(), rss());
  }

  /** Returns how full things are without garbage: after a collection, and another one for what the first handed to reference queues. */
  static Levels settled() {
    System.gc();
    System.gc();
    return now();
  }

  static long classesLoaded() {
    return CLASSES.getTotalLoadedClassCount();
  }

  static long classesUnloaded() {
    return CLASSES.getUnloadedClassCount();
  }

  private static long used(Predicate<String> pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> pool.test(p.getName())).map(MemoryPoolMXBean::getUsage).mapToLong(u -> u == null ? 0 : u.getUsed()).sum();
  }

  /** Returns the real memory of this process; only Linux tells. */
  private static long rss() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines.filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
