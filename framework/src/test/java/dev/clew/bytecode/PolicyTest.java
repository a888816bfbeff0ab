package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.LookInside;
import dev.clew.spi.Woven;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a method is called and not traced. */
class PolicyTest {
  @Woven
  abstract static class Ordinary {
    int plain(int x) {
      return x + 1;
    }

    static int isStatic(int x) {
      while (x > 10) {
        x -= 3;
      }
      return x;
    }

    @DontLookInside
    int closed(int x) {
      return x;
    }

    synchronized int locked(int x) {
      return x;
    }

    int lockedBlock(Object o) {
      synchronized (o) {
        return 1;
      }
    }

    abstract int open(int x);

    static native int elsewhere(int x);
  }

  @Woven
  @DontLookInside
  static class Closed {
    static int inherits(int x) {
      return x;
    }

    @LookInside
    static int asked(int x) {
      return x;
    }

    @LookInside
    @DontLookInside
    static int askedAndForbidden(int x) {
      return x;
    }
  }

  static class Unwoven {
    static int plain(int x) {
      return x;
    }
  }

  private static Policy.Verdict verdict(Class<?> type, String method) {
    Method m = Arrays.stream(type.getDeclaredMethods()).filter(d -> d.getName().equals(method)).findFirst().orElseThrow();
    return Policy.of(m);
  }

  @ParameterizedTest
  @CsvSource({
      "Ordinary, closed, it is marked @DontLookInside",
      "Ordinary, locked, it is synchronized",
      "Ordinary, lockedBlock, it holds a monitor (synchronized block)",
      "Ordinary, open, it has no bytecode",
      "Ordinary, elsewhere, it has no bytecode",
      "Closed, inherits, its class or package is marked @DontLookInside",
      "Closed, askedAndForbidden, it is marked @DontLookInside",
      "Unwoven, plain, its class is not woven"})
  void refusalsSayWhy(String type, String method, String reason) throws ClassNotFoundException {
    assertThat(verdict(Class.forName(PolicyTest.class.getName() + '$' + type), method)).isEqualTo(new Policy.Verdict(null, reason));
  }

  @Test
  void everyOtherMethodOfAWovenClassIsTraced() {
    for (String name : new String[] {"plain", "isStatic"}) {
      Policy.Verdict v = verdict(Ordinary.class, name);
      assertThat(v.reason()).isNull();
      assertThat(v.code().name).isEqualTo(name);
    }
  }

  @Test
  void aMethodMayBeAskedForInAClosedClass() {
    assertThat(verdict(Closed.class, "asked").code()).isNotNull();
  }

  @Test
  void theJdkIsNotTraced() {
    assertThat(verdict(String.class, "isEmpty").reason()).isEqualTo("its class is not woven");
  }

  @Test
  void theVerdictIsGivenOnce() {
    assertThat(verdict(Ordinary.class, "plain")).isSameAs(verdict(Ordinary.class, "plain"));
  }

  @Test
  void aClassWithoutAReadableFileIsNotTraced() throws Exception {
    byte[] classFile = RewrittenClasses.bytes(Closed.class);
    ClassLoader silent = new ClassLoader(PolicyTest.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.equals(Closed.class.getName()) ? defineClass(name, classFile, 0, classFile.length) : super.loadClass(name, resolve);
      }

      @Override
      public InputStream getResourceAsStream(String name) {
        return null;
      }
    };
    assertThat(verdict(silent.loadClass(Closed.class.getName()), "asked").reason()).isEqualTo("its class file could not be read");
  }
}
