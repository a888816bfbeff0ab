package dev.clew.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.peer.Peers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final String EVIL = "lisp/</script><img src=x onerror=alert(1)>&amp;\u2028'";
  private static final List<Measurement> RESULTS = List.of(
      Results.measured("bf/a", "off", 1, 1, 1), Results.measured("bf/a", "on", 2, 0.5, 0.5, 0.5), Results.measured("bf/a", "swipl", 0.25),
      Results.measured(EVIL, "off", 0.1), Results.measured(EVIL, "on", 0.2), Results.failed("bf/b", "on"));

  @TempDir private Path folder;

  @Test
  void thePageIsCompleteInItself() {
    assertThat(Page.of(RESULTS)).startsWith("<!DOCTYPE html>").doesNotContainPattern("@[A-Z]+@").doesNotContainPattern("(src|href)=\"?(https?:)?//").doesNotContain("@import");
  }

  @Test
  void nothingInTheResultsIsTakenForHtml() {
    assertThat(Page.of(RESULTS)).doesNotContain("<img").contains("\\u003c/script\\u003e\\u003cimg src\\u003dx");
  }

  @Test
  void aWordOfTheTemplateInResultsStaysWhatItIs() {
    assertThat(Page.of(List.of(Results.measured("bf/@SCRIPT@", "off", 1), Results.measured("bf/@SCRIPT@", "on", 1)))).contains("\"program\":\"bf/@SCRIPT@\"");
  }

  @Test
  void longCurvesAreThinnedOut() {
    double[] many = DoubleStream.generate(() -> 0.001).limit(5000).toArray();
    String page = Page.of(List.of(Results.measured("bf/a", "off", many), Results.measured("bf/a", "on", many)));
    assertThat(page.length()).isLessThan(50_000);
  }

  @Test
  void aBrowserShowsItWithoutErrors() throws Exception {
    String dom = opened(Page.of(RESULTS));
    assertThat(dom).contains("data-drawn=\"5\"").contains("<div id=\"errors\" role=\"alert\"></div>");
    assertThat(dom.split("<svg")).hasSize(1 + 3 + 2);
    assertThat(dom).contains("<li>bf/b, on: exit code 1: broken</li>").contains("lisp/&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;").doesNotContain("<img");
  }

  @Test
  void aBrowserShowsAPageWithoutResults() throws Exception {
    assertThat(opened(Page.of(List.of()))).contains("data-drawn=\"0\"").contains("<div id=\"errors\" role=\"alert\"></div>");
  }

  @Test
  void aBrowserThatMeetsAnErrorShowsIt() throws Exception {
    String broken = Page.of(RESULTS).replace("drawCurves() {", "drawCurves() { throw new Error('on purpose');");
    assertThat(opened(broken)).doesNotContain("data-drawn").contains("on purpose");
  }

  /** Returns the page's elements when its script has run. */
  private String opened(String page) throws Exception {
    String path = System.getenv().getOrDefault("PATH", "");
    Optional<Path> browser = Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(n -> Peers.executable(n, path).stream()).findFirst();
    assumeTrue(browser.isPresent(), "no Chromium on the PATH: the page was not opened in a browser");
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path out = folder.resolve("dom");
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(browser.get().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + folder.resolve("profile"),
        "--dump-dom", file.toUri().toString()).redirectOutput(out.toFile()).redirectError(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> text(log)).isZero();
    return text(out);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
