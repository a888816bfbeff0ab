package dev.clew.samples.prolog.builtins;

import java.util.ArrayList;
import java.util.List;

/** The line being put together by a format, with its column stops and the places to fill. */
final class Columns {
  private record Fill(int position, int character) {}

  private final StringBuilder done = new StringBuilder();
  private final StringBuilder segment = new StringBuilder();
  private final List<Fill> fills = new ArrayList<>();
  private int segmentStart;

  Columns(int column) {
    segmentStart = column;
  }

  void append(String text) {
    int newline = text.lastIndexOf('\n');
    if (newline >= 0) {
      segment.append(text, 0, newline + 1);
      endSegment();
      segmentStart = 0;
      segment.append(text, newline + 1, text.length());
    } else {
      segment.append(text);
    }
  }

  int column() {
    return segmentStart + segment.length();
  }

  void fill(int character) {
    fills.add(new Fill(segment.length(), character));
  }

  /** A column stop at a column: fills up to it. */
  void stop(int target) {
    int missing = target - column();
    if (missing > 0) {
      if (fills.isEmpty()) {
        fills.add(new Fill(segment.length(), ' '));
      }
      // the last places get what does not divide evenly
      int share = missing / fills.size();
      int extra = missing % fills.size();
      for (int i = fills.size() - 1; i >= 0; i--) {
        int width = share + (i == fills.size() - 1 ? extra : 0);
        segment.insert(fills.get(i).position, Character.toString(fills.get(i).character).repeat(width));
      }
    }
    segmentStart = column();
    endSegment();
  }

  /** A column stop some columns behind the one before. */
  void stopAfter(int distance) {
    stop(segmentStart + distance);
  }

  private void endSegment() {
    done.append(segment);
    segment.setLength(0);
    fills.clear();
  }

  String finish() {
    endSegment();
    return done.toString();
  }
}
