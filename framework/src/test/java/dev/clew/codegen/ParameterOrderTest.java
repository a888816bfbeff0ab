package dev.clew.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.TraceGenerator;
import dev.clew.trace.Op;
import dev.clew.trace.Trace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.Test;

/** HotSpot keeps an adapter for each sequence of parameter kinds for ever: there must be few. */
class ParameterOrderTest {
  private static final String KINDS = "IJFDA";
  private static final int CLASSES = 200;

  @Test
  void generatedMethodsTakeTheirValuesByKind() {
    long seed = Long.getLong("clew.seed", System.nanoTime());
    System.out.println("ParameterOrderTest starts with -Dclew.seed=" + seed);
    int methods = 0;
    for (int n = 0; n < CLASSES; n++) {
      Random random = new Random(seed + n);
      Trace trace = new TraceGenerator(seed + n).withLength(60).withLabels().generate().trace();
      Harness harness = new Harness(trace).header(3);
      harness.limit = 150 + random.nextInt(1500);
      for (String kinds : parameterKinds(harness.generate().classFile())) {
        methods++;
        String sorted = kinds.chars().mapToObj(Character::toString).sorted(Comparator.comparing(KINDS::indexOf)).collect(Collectors.joining());
        assertThat(kinds).as("seed " + (seed + n)).isEqualTo(sorted);
      }
    }
    assertThat(methods).isGreaterThan(CLASSES);
  }

  @Test
  void stubsTakeCountsOfValues() {
    Set<String> seen = new TreeSet<>();
    for (List<Class<?>> inputs : List.<List<Class<?>>>of(List.of(int.class, Object.class, double.class, float.class), List.of(Object.class, long.class, long.class, int.class), List.of(double.class, double.class, int.class, Object.class))) {
      Build b = new Build("order");
      var values = inputs.stream().map(b::input).toList();
      b.guard(Op.GUARD_NONNULL, null, values, values.stream().filter(v -> !v.kind().isPrimitive()).findFirst().orElseThrow());
      Harness harness = new Harness(b.finish());
      parameters(harness.generate().classFile(), "leave$", seen);
    }
    assertThat(seen).containsExactly("IJJJA"); // the exit's number comes first
  }

  private static Set<String> parameterKinds(byte[] classFile) {
    Set<String> kinds = new TreeSet<>();
    parameters(classFile, "", kinds);
    return kinds;
  }

  private static void parameters(byte[] classFile, String prefix, Set<String> into) {
    new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & Opcodes.ACC_PRIVATE) != 0 && name.startsWith(prefix) && !name.startsWith("<") && !descriptor.contains("[J[Ljava/lang/Object;")) {
          StringBuilder kinds = new StringBuilder();
          Arrays.stream(Type.getArgumentTypes(descriptor)).forEach(t -> kinds.append(t.getSort() >= Type.ARRAY ? 'A' : t.getDescriptor().charAt(0)));
          into.add(kinds.toString());
        }
        return null;
      }
    }, 0);
  }
}
