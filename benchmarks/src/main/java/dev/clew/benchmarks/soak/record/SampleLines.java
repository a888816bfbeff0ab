package dev.clew.benchmarks.soak.record;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of samples: one object in each line. */
public final class SampleLines {
  private static final Gson GSON = new Gson();

  private SampleLines() {}

  /** Returns a sample as one line. */
  public static String line(Sample sample) {
    return GSON.toJson(sample);
  }

  /** Reads a file; throws {@link IllegalArgumentException}, which says where, if it is not one of samples. */
  public static List<Sample> read(Path file) throws IOException {
    List<Sample> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        all.add(parse(line, file + ":" + number));
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException(file + ": no samples in it");
    }
    return all;
  }

  private static Sample parse(String line, String place) {
    Throwable cause;
    try {
      Sample sample = GSON.fromJson(line, Sample.class);
      if (sample != null) {
        return sample;
      }
      cause = new IllegalArgumentException("null");
    } catch (RuntimeException e) {
      // Gson wraps what the constructors of our records throw, often more than once
      cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
    }
    throw new IllegalArgumentException(place + ": not a sample of a soak run: " + cause.getMessage(), cause);
  }
}
