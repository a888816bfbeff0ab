package dev.clew.samples.prolog.reader;

/** Characters of a string. */
public final class TextSource implements Source {
  private final String name;
  private final int[] text;
  private int position;
  private int line = 1;
  private int lineStart;

  /** Makes a source. */
  public TextSource(String name, String text) {
    this.name = name;
    this.text = Characters.of(text);
  }

  @Override
  public int peek(int ahead) {
    return position + ahead < text.length ? text[position + ahead] : -1;
  }

  @Override
  public int next() {
    if (position >= text.length) {
      return -1;
    }
    int c = text[position++];
    if (c == '\n') {
      line++;
      lineStart = position;
    }
    return c;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return position - lineStart + 1;
  }

  @Override
  public String name() {
    return name;
  }
}
