package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** The compiler's frames are the oracle: wherever one is reached, the tracked types must fit it. The code is the JDK's own. */
class FrameTrackerTest {
  private int frames;
  private int methods;

  @Test
  void agreesWithEveryFrameOfSomeThousandMethodsOfTheJdk() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    for (String part : new String[] {"java/util", "java/util/concurrent", "java/text", "java/math", "java/lang/invoke"}) {
      try (Stream<Path> files = Files.walk(base.resolve(part), 1)) {
        files.filter(f -> f.toString().endsWith(".class")).forEach(this::check);
      }
    }
    assertThat(methods).isGreaterThan(3000);
    assertThat(frames).isGreaterThan(5_000);
  }

  private void check(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9) {
      private String owner;

      @Override
      public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
      }

      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        methods++;
        return new Checked(owner, access, name, descriptor);
      }
    }, ClassReader.EXPAND_FRAMES);
  }

  private final class Checked extends FrameTracker {
    private final String where;

    Checked(String owner, int access, String name, String descriptor) {
      super(owner, access, name, descriptor, null);
      where = owner + "." + name + descriptor;
    }

    @Override
    void beforeInstruction() {}

    @Override
    public void visitFrame(int type, int localCount, Object[] localTypes, int stackCount, Object[] stackTypes) {
      List<Object> locals = locals() == null ? null : new ArrayList<>(locals());
      List<Object> stack = stack() == null ? null : new ArrayList<>(stack());
      super.visitFrame(type, localCount, localTypes, stackCount, stackTypes);
      if (locals == null) {
        return;
      }
      frames++;
      assertThat(stack).as(where).hasSameSizeAs(stack());
      for (int i = 0; i < stack.size(); i++) {
        fits(stack.get(i), stack().get(i));
      }
      for (int i = 0; i < locals().size(); i++) {
        fits(i < locals.size() ? locals.get(i) : Opcodes.TOP, locals().get(i));
      }
    }

    private void fits(Object tracked, Object required) {
      boolean reference = required instanceof String;
      boolean fits = required == Opcodes.TOP || (reference ? tracked instanceof String || tracked == Opcodes.NULL : tracked.equals(required) || !(required instanceof Integer));
      if (!fits || reference && tracked instanceof String t && ((String) required).startsWith("[") && !t.startsWith("[")) {
        fail(where + ": tracked " + tracked + ", the compiler says " + required);
      }
    }
  }
}
