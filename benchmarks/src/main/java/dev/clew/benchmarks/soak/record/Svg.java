package dev.clew.benchmarks.soak.record;

import java.util.Locale;

/** Writes a picture in SVG, on white, with nothing in it that would have to be fetched. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  Svg(int width, int height) {
    text.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n", width, height,
        width, height));
    rectangle(0, 0, width, height, "#ffffff", "");
  }

  /** Draws a filled rectangle; a title, if there is one, is shown when the mouse is over it. */
  void rectangle(double x, double y, double width, double height, String colour, String title) {
    text.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"", x, y, Math.max(0, width), height, colour));
    text.append(title.isEmpty() ? "/>\n" : "><title>" + escaped(title) + "</title></rect>\n");
  }

  void line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
    text.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n", x1, y1, x2, y2, colour, dashed ? " stroke-dasharray=\"4 3\"" : ""));
  }

  /** Draws lines from point to point. */
  void path(double[] x, double[] y, String colour, double width) {
    text.append(String.format(Locale.ROOT, "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" points=\"", colour, width));
    for (int i = 0; i < x.length; i++) {
      text.append(String.format(Locale.ROOT, "%s%.1f,%.1f", i == 0 ? "" : " ", x[i], y[i]));
    }
    text.append("\"/>\n");
  }

  /**
   * Writes words.
   *
   * @param anchor which part of them is at x: start, middle or end
   */
  void words(double x, double y, String anchor, String colour, String words) {
    text.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">", x, y, anchor, colour)).append(escaped(words)).append("</text>\n");
  }

  /** Returns the picture. */
  String end() {
    return text + "</svg>\n";
  }

  /** Returns words as they stand in XML; characters that XML does not have become question marks. */
  static String escaped(String words) {
    StringBuilder safe = new StringBuilder();
    words.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.appendCodePoint(c >= ' ' && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF ? c : '?');
      }
    });
    return safe.toString();
  }
}
