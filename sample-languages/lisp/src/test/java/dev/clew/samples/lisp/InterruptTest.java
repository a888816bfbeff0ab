package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt ends a loop without an end, compiled or not, and the system can be used afterwards. */
class InterruptTest {
  @ParameterizedTest
  @EnumSource(names = {"UNWOVEN", "EAGER"})
  void anEndlessLoopIsInterrupted(Mode mode) throws Exception {
    Class<?> scheme = mode.loader().loadClass(Guests.PREFIX + "Scheme");
    Object system = scheme.getConstructor(InputStream.class, OutputStream.class, OutputStream.class, List.class, Path.class)
        .newInstance(InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), List.of("t"), Path.of("."));
    Thread other = new Thread(() -> {
      try {
        Thread.sleep(500); // enough for the loop to be compiled; too little would make the test easier, not wrong
        scheme.getMethod("interrupt").invoke(system);
      } catch (ReflectiveOperationException | InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    other.start();
    assertThat(failure(scheme, system, "(let loop ((i 0)) (loop (+ i 1)))")).isEqualTo("interrupted");
    other.join();
    assertThat(scheme.getMethod("evaluate", String.class, String.class).invoke(system, "t", "(+ 1 2)")).isEqualTo(3L);
  }

  private static String failure(Class<?> scheme, Object system, String text) throws ReflectiveOperationException {
    try {
      return "no failure but " + scheme.getMethod("evaluate", String.class, String.class).invoke(system, "t", text);
    } catch (InvocationTargetException e) {
      return e.getCause().getMessage();
    }
  }
}
