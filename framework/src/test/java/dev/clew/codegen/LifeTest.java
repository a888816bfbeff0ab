package dev.clew.codegen;

import static dev.clew.codegen.Build.c;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Birth, name and death of a generated class. */
class LifeTest {
  private static Harness small(String name, Constant object) {
    Build b = new Build(name);
    Input x = b.input(Kind.REF);
    b.guard(Op.GUARD_VALUE, null, List.of(x), x, object);
    return new Harness(b.finish()).header(10);
  }

  @Test
  void aClassNobodyRefersToIsUnloaded() throws InterruptedException {
    Object constant = new Object();
    WeakReference<Class<?>> type;
    WeakReference<Object> object;
    {
      Harness h = small("shortlived", Constant.of(constant));
      h.run(List.of(Constant.of(constant)));
      type = new WeakReference<>(h.generated.code().getClass());
      object = new WeakReference<>(constant);
    }
    constant = null;
    for (int k = 0; k < 100 && (type.get() != null || object.get() != null); k++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(type.get()).isNull();
    assertThat(object.get()).isNull();
  }

  private static StackTraceElement[] seen;

  private static void look() {
    seen = new Throwable().getStackTrace();
  }

  @Test
  void stackTracesShowTheNameAndTheOperation() {
    Build b = new Build("loop demo.Interp.run(pc=12; code=<fib>)");
    b.op(Op.CALL, Build.method(MethodHandles.lookup(), LifeTest.class, "look"));
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of());
    Harness h = new Harness(b.finish());
    h.run(List.of());
    StackTraceElement frame = List.of(seen).stream().filter(e -> e.getClassName().contains("Clew$")).findFirst().orElse(null);
    // frames of hidden classes are left out of stack traces unless ShowHiddenFrames is on; the class file has the names all the same
    assertThat(frame).isNull();
    assertThat(h.generated.className()).startsWith("dev.clew.codegen.Clew$loop_demo_Interp_run_pc_12__code__fib__");
    assertThat(h.generated.methodSizes()).containsKey("loop_demo_Interp_run_pc_12__code__fib__");
    assertThat(Listing.of(h.generated.classFile())).contains("// line 3\n");
    assertThat(h.generated.lines()).singleElement().isEqualTo(new GeneratedCode.Lines(h.root, 2));
  }

  @Test
  void linesOfAllTracesFollowEachOther() {
    Build b = new Build("root");
    Input i = b.input(Kind.INT);
    Operation guard = b.guard(Op.GUARD_TRUE, null, List.of(i), i);
    Harness h = new Harness(b.finish(i));
    Build bridge = new Build("bridge");
    Input j = bridge.input(Kind.INT);
    bridge.op(Op.FINISH, bridge.op(Op.INT_ADD, j, c(1)));
    Trace bridgeTrace = bridge.trace(Trace.Role.BRIDGE);
    h.bridges.put(guard, bridgeTrace);
    h.generate();
    assertThat(h.generated.lines()).containsExactly(new GeneratedCode.Lines(h.root, 2), new GeneratedCode.Lines(bridgeTrace, 6));
    assertThat(Listing.of(h.generated.classFile())).contains("// line 3\n").contains("// line 7\n").contains("// line 8\n");
  }

  @Test
  void aNameWithoutALegalCharacterIsLegalAllTheSame() {
    assertThat(Names.legal("")).isEqualTo("trace");
    assertThat(Names.legal("a.b;c[d/e<f>:g h")).isEqualTo("a_b_c_d_e_f__g_h");
    assertThat(Names.legal("x".repeat(500))).hasSize(100);
  }

  @Test
  void aClassTheJvmRejectsIsReportedWithItsTextAndTraces() {
    Harness h = small("broken", Constant.of(new Object()));
    h.generate();
    byte[] broken = h.generated.classFile().clone();
    String text = new String(broken, java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher compared = Pattern.compile("\u00b2..\u00a6", Pattern.DOTALL).matcher(text); // getstatic of the constant, if_acmpne
    assertThat(compared.find()).isTrue();
    broken[compared.end() - 1] = (byte) 0xb1; // return, from a method that has to return something
    broken[compared.end()] = 0; // and two instructions that do nothing in place of where it jumped to
    broken[compared.end() + 1] = 0;
    assertThatThrownBy(() -> ClassVerifier.verify(broken, h.host)).isInstanceOfSatisfying(CodegenException.class, e -> {
      assertThat(e.reason()).isEqualTo(AbortReason.INTERNAL_ERROR);
      assertThat(e).hasMessageContaining("VerifyError").hasMessageContaining("method broken");
    });
    assertThat(ClassVerifier.rejected(h.region(), h.generated.classFile(),
        new VerifyError("why"))).hasMessageContaining("why").hasMessageContaining("guard_value")
        .hasMessageContaining("method run");
  }

  @Test
  void aRegionIsCompiledByManyThreadsAtOnce() {
    List<Harness> harnesses = java.util.stream.IntStream.range(0, 40).mapToObj(k -> small("thread" + k, Constant.of((Object) k))).toList();
    harnesses.parallelStream().forEach(Harness::generate);
    assertThat(harnesses).allSatisfy(h -> assertThat(h.generated.code()).isNotNull());
  }
}
