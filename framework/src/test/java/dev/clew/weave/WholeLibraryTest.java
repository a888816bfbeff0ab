package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.spi.Woven;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A library that knows nothing of hints, woven as a whole: some hundred classes of all shapes pass the verifier and do what they did. */
class WholeLibraryTest {
  /** What is run from the woven copy of the library: it finds its own classes. */
  private static List<String> find() {
    try (ScanResult result = new ClassGraph().enableAllInfo().addClassLoader(WholeLibraryTest.class.getClassLoader()).acceptPackages("io.github.classgraph").scan(1)) {
      return result.getAllClasses().getNames();
    }
  }

  @Test
  void aWovenLibraryWorks() throws Exception {
    WeavingClassLoader loader = new WeavingClassLoader(getClass().getClassLoader(), "io.github.classgraph.", "nonapi.io.github.classgraph.", WholeLibraryTest.class.getName());
    Class<?> copy = loader.loadClass(WholeLibraryTest.class.getName());
    assertThat(copy).isNotSameAs(WholeLibraryTest.class);
    var method = copy.getDeclaredMethod("find");
    method.setAccessible(true);
    List<String> expected = find();
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(method.invoke(null)).isEqualTo(expected);
    for (String name : expected) {
      Class<?> c = Class.forName(name, true, loader);
      assertThat(c.isAnnotationPresent(Woven.class)).as(name).isEqualTo(!name.endsWith("package-info"));
    }
  }
}
