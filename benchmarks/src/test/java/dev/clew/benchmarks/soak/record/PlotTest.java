package dev.clew.benchmarks.soak.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PlotTest {
  private static Document parsed(List<Sample> run) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Plot.of(run).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
  }

  @Test
  void thereIsAPanelForEachThing() throws Exception {
    Document document = parsed(Runs.of(60, t -> 1000 + t));
    assertThat(texts(document, "text")).contains("heap (MB)", "metaspace (MB)", "live classes", "code cache (MB)", "recordings per minute", "phases", "lisp program", "bf texts",
        "Soak run, seed 7, 60 minutes; time in minutes; dashed: the end of warming up", "10-20 min: 1905, 50-60 min: 4305, +126.0 %");
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(8);
    assertThat(texts(document, "title")).contains("1: work", "120: work", "30 per minute");
  }

  @Test
  void nothingIsFetched() {
    assertThat(Plot.of(Runs.of(60, t -> 1000)).replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "url(");
  }

  @Test
  void whatIsInSamplesIsText() throws Exception {
    Sample s = Runs.sample(60, 1, 1000);
    String evil = "<script>&\"\u0000\uD800'\uD83D\uDE00";
    Document document = parsed(List.of(new Sample(7, 60, 1, evil, evil, 1, s.now(), s.settled(), 1, 0, s.jit())));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(document, "text")).contains("<script>&\"??'\uD83D\uDE00");
  }

  @Test
  void aRunWithoutSamplesHasAPlot() throws Exception {
    assertThat(texts(parsed(List.of()), "text")).contains("Soak run, no samples, 0 minutes; time in minutes; dashed: the end of warming up");
  }

  @Test
  void ticksAreRoundNumbers() {
    assertThat(Panel.tick(0.3)).isEqualTo(0.5);
    assertThat(Panel.tick(1)).isEqualTo(1);
    assertThat(Panel.tick(17)).isEqualTo(20);
    assertThat(Panel.tick(0)).isEqualTo(1);
  }
}
