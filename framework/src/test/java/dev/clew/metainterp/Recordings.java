package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.runtime.CompiledTrace;
import dev.clew.trace.TracePrinter;
import java.lang.reflect.Method;
import java.util.List;

/** Records the loop of a portal. */
final class Recordings {
  static final String PACKAGE = "dev.clew.metainterp.portals.";

  private Recordings() {}

  /**
   * Runs a portal until its loop is compiled, and prints the only trace that was recorded; a loop part, if there is one, was made from it. Instruction numbers are left out of the
   * snapshots, since they depend on who compiled the portal.
   *
   * @param portal {@code Group$Name}, with a method {@code run}
   */
  static String recorded(String portal) throws Exception {
    return recorded(Recordings.class.getClassLoader(), portal);
  }

  /** Does the same with class files from elsewhere. */
  static String recorded(ClassLoader classes, String portal) throws Exception {
    return text(TracePrinter.print(only(classes, portal).recorded()));
  }

  /** Does the same, and prints what it was optimised to. */
  static String optimised(String portal) throws Exception {
    return optimised(Recordings.class.getClassLoader(), portal);
  }

  /** Does the same with class files from elsewhere. */
  static String optimised(ClassLoader classes, String portal) throws Exception {
    return text(TracePrinter.print(only(classes, portal).optimised()));
  }

  /** Does the same, and prints the loop part that was made from it. */
  static String loopPart(String portal) throws Exception {
    List<CompiledTrace> parts = traces(Recordings.class.getClassLoader(), portal).stream().filter(t -> t.recorded() == null).toList();
    assertThat(parts).hasSize(1);
    return text(TracePrinter.print(parts.get(0).optimised()));
  }

  private static String text(String trace) {
    return trace.replaceAll("(\\w)@\\d+", "$1");
  }

  private static CompiledTrace only(ClassLoader classes, String portal) throws Exception {
    List<CompiledTrace> recorded = traces(classes, portal).stream().filter(t -> t.recorded() != null).toList();
    assertThat(recorded).hasSize(1);
    return recorded.get(0);
  }

  private static List<CompiledTrace> traces(ClassLoader classes, String portal) throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("verify", "on").build()) {
      ClassLoader loader = jit.weavingLoader(classes, PACKAGE);
      Method run = loader.loadClass(PACKAGE + portal).getDeclaredMethod("run");
      run.setAccessible(true);
      run.invoke(null);
      assertThat(jit.statistics().internalFailures()).isZero();
      return List.copyOf(jit.traces());
    }
  }
}
