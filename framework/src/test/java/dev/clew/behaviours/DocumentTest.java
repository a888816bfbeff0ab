package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/behaviours.md} and the test methods say the same. */
class DocumentTest {
  private static final List<Class<?>> TESTS = List.of(LoopRowsTest.class, HintRowsTest.class, ObjectRowsTest.class, BytecodeRowsTest.class, RaisingRowsTest.class);

  private record Line(int row, String status, String issue, String reason) {}

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(Path.of("../docs/behaviours.md"))) {
      String[] cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      if (cells.length == 7 && cells[1].matches("\\d+")) {
        lines.add(new Line(Integer.parseInt(cells[1]), cells[3], cells[4], cells[5]));
      }
    }
    return lines;
  }

  @Test
  void everyRowOfPartsAAndDIsListedOnce() throws Exception {
    List<Integer> expected = Stream.concat(odd(1, 97), odd(159, 167)).toList();
    assertThat(lines()).extracting(Line::row).containsExactlyElementsOf(expected);
  }

  private static Stream<Integer> odd(int first, int last) {
    return IntStream.rangeClosed(first, last).filter(i -> i % 2 == 1).boxed();
  }

  @Test
  void testedRowsAreTheTestMethods() throws Exception {
    SortedSet<Integer> methods = new TreeSet<>();
    for (Class<?> test : TESTS) {
      for (Method method : test.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          assertThat(method.getName()).matches("row\\d{3}_\\w+");
          methods.add(Integer.parseInt(method.getName().substring(3, 6)));
        }
      }
    }
    assertThat(lines()).filteredOn(l -> l.status().equals("tested")).extracting(Line::row).containsExactlyElementsOf(methods);
  }

  @Test
  void whatIsNotTestedSaysWhy() throws Exception {
    assertThat(lines()).allSatisfy(l -> assertThat(l.status()).isIn("tested", "pending", "differs"));
    assertThat(lines()).filteredOn(l -> l.status().equals("pending")).allSatisfy(l -> assertThat(l.issue()).matches("issue \\d+"));
    assertThat(lines()).filteredOn(l -> !l.status().equals("tested")).allSatisfy(l -> assertThat(l.reason()).isNotEmpty());
  }
}
