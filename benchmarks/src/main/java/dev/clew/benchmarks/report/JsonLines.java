package dev.clew.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.clew.benchmarks.measure.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of results: one object in each line. */
public final class JsonLines {
  private static final Gson GSON = new Gson();

  private JsonLines() {}

  /** Returns a measurement as one line. */
  public static String line(Measurement measurement) {
    return GSON.toJson(measurement);
  }

  /** Reads a file; throws {@link IllegalArgumentException}, which says where, if it is not one of results. */
  public static List<Measurement> read(Path file) throws IOException {
    List<Measurement> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        all.add(parse(line, file + ":" + number));
      }
    }
    return all;
  }

  private static Measurement parse(String line, String place) {
    try {
      Measurement measurement = GSON.fromJson(line, Measurement.class);
      if (measurement != null) {
        return measurement;
      }
    } catch (JsonParseException e) {
      throw new IllegalArgumentException(place + ": not a result of clew bench: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      // Gson wraps what the constructors of our records throw, often more than once
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IllegalArgumentException(place + ": not a result of clew bench: " + cause.getMessage(), e);
    }
    throw new IllegalArgumentException(place + ": not a result of clew bench: null");
  }
}
