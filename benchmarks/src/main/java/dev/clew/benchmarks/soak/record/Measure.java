package dev.clew.benchmarks.soak.record;

import java.util.function.ToDoubleFunction;

/** Something that should not grow. */
enum Measure {
  HEAP("heap", "MB", Levels::heap, 1 << 20, true),
  METASPACE("metaspace", "MB", Levels::metaspace, 1 << 20, true),
  CLASSES("classes", "", Levels::classes, 1, true),
  CODE_CACHE("code cache", "MB", Levels::codeCache, 1 << 20, false),
  RSS("real memory", "MB", Levels::rss, 1 << 20, false);

  final String words;
  final String unit;

  /** Whether a run fails when it grows. The others depend on when HotSpot sweeps its code and returns memory. */
  final boolean decisive;

  private final ToDoubleFunction<Levels> level;
  private final double scale;

  Measure(String words, String unit, ToDoubleFunction<Levels> level, double scale, boolean decisive) {
    this.words = words;
    this.unit = unit;
    this.level = level;
    this.scale = scale;
    this.decisive = decisive;
  }

  /** Returns how much there was of it without garbage, in its unit. */
  double settled(Sample sample) {
    return level.applyAsDouble(sample.settled()) / scale;
  }

  /** Returns how much there was of it, in its unit. */
  double now(Sample sample) {
    return level.applyAsDouble(sample.now()) / scale;
  }
}
