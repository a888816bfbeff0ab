package dev.clew.benchmarks.soak.work;

import dev.clew.benchmarks.soak.made.BfText;
import dev.clew.samples.bf.Bf;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Random;

/** Runs new BF programs all the time. */
final class BfTexts implements Work {
  private static final int MOST_RUNS = 4;

  private final Random random;

  BfTexts(Random random) {
    this.random = random;
  }

  @Override
  public String name() {
    return Kind.BF_TEXTS.words();
  }

  @Override
  public void step() {
    BfText text = BfText.random(random);
    Bf program = new Bf("soak.bf", text.source());
    for (int runs = 1 + random.nextInt(MOST_RUNS); runs > 0; runs--) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      program.run(InputStream.nullInputStream(), out);
      WrongResult.check(text.source(), HexFormat.of().formatHex(text.output()), HexFormat.of().formatHex(out.toByteArray()));
    }
  }
}
