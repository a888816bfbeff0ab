package dev.clew.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.bytecode.Linker;
import dev.clew.codegen.CompiledCode;
import dev.clew.codegen.Exit;
import dev.clew.metainterp.Tracing;
import dev.clew.opt.Optimizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What stacks, top first, are taken for. */
class FramesTest {
  private static final String TRACE = "demo.Clew$sum_b_12/0x0000000800c4.sum_b_12";
  private static final String RUN = "demo.Interp.run";
  private final Frames frames = new Frames(f -> (f.getClassName() + "." + f.getMethodName()).equals(RUN));

  @Test
  void generatedCodeOnTopIsCompiled() {
    assertThat(read(TRACE, "dev.clew.runtime.Dispatcher.travel", "demo.ClewPortal$/0x00000001.pass", RUN)).isEqualTo(new Sample(Activity.COMPILED, "demo.Clew$sum_b_12/0x0000000800c4", null));
  }

  @Test
  void whatGeneratedCodeCallsIsNamedByTheMethodItCalls() {
    assertThat(read("java.util.HashMap.get", "demo.Table.find", TRACE, "dev.clew.runtime.Dispatcher.travel", RUN))
        .isEqualTo(new Sample(Activity.CALLED, "demo.Clew$sum_b_12/0x0000000800c4", "Table.find"));
  }

  @Test
  void thePortalNearerToTheTopThanGeneratedCodeIsTheInterpreter() {
    assertThat(read("demo.Env.get", RUN, "demo.Interp.call", TRACE, RUN)).isEqualTo(new Sample(Activity.INTERPRETED, null, "Env.get"));
  }

  @Test
  void hiddenClassesOfTheInterpreterAreNotGenerated() {
    assertThat(read("demo.Ops$$Lambda/0x00000001.apply", RUN)).isEqualTo(new Sample(Activity.INTERPRETED, null, "Ops$$Lambda.apply"));
    assertThat(read("demo.ClewPortal$/0x00000001.pass", RUN).activity()).isEqualTo(Activity.INTERPRETED);
  }

  @Test
  void theBlackholeIsLeavingTheCodeBelow() {
    assertThat(read("demo.Env.get", "dev.clew.bytecode.DecodedMethod.invoke", "dev.clew.metainterp.Machine.run", "dev.clew.metainterp.Tracing.blackhole", "dev.clew.runtime.GuardExit.blackhole",
        "dev.clew.codegen.Exit.leave", TRACE, RUN)).isEqualTo(new Sample(Activity.LEAVING, "demo.Clew$sum_b_12/0x0000000800c4", null));
  }

  @Test
  void whatIsRecordedOrOptimisedOnTheGuestsThread() {
    assertThat(read("demo.Env.get", "java.lang.invoke.LambdaForm.x", "dev.clew.metainterp.Machine.run", "dev.clew.metainterp.Tracing.loop", "dev.clew.runtime.Growth.loop", RUN).activity())
        .isEqualTo(Activity.RECORDING);
    assertThat(read("dev.clew.trace.Op.isGuard", "dev.clew.opt.Optimizer.optimizeLoop", "dev.clew.runtime.Growth.loop", RUN).activity()).isEqualTo(Activity.COMPILING);
    assertThat(read("java.lang.invoke.MethodHandles.x", "dev.clew.bytecode.Linker.link", "dev.clew.runtime.Engine.link", RUN).activity()).isEqualTo(Activity.COMPILING);
  }

  @Test
  void whereTheJvmHidesGeneratedFramesTheirCallerStandsForThem() {
    assertThat(read("dev.clew.runtime.LoopHeader.run", "dev.clew.runtime.Dispatcher.travel", RUN)).isEqualTo(new Sample(Activity.COMPILED, Frames.HIDDEN, null));
    assertThat(read("demo.Table.find", "dev.clew.runtime.LoopHeader.run", "dev.clew.runtime.Dispatcher.travel", RUN)).isEqualTo(new Sample(Activity.CALLED, Frames.HIDDEN, "Table.find"));
    assertThat(read("dev.clew.metainterp.Machine.run", "dev.clew.metainterp.Tracing.blackhole", "dev.clew.codegen.Exit.leave", "dev.clew.runtime.LoopHeader.run", RUN))
        .isEqualTo(new Sample(Activity.LEAVING, Frames.HIDDEN, null));
    read(TRACE, RUN);
    assertThat(read("dev.clew.runtime.LoopHeader.run", "dev.clew.runtime.Dispatcher.travel", RUN)).as("where it does not").isEqualTo(new Sample(Activity.CROSSING, null, null));
  }

  @Test
  void theWayBetweenPiecesIsCrossing() {
    assertThat(read("dev.clew.runtime.Dispatcher.travel", RUN)).isEqualTo(new Sample(Activity.CROSSING, null, null));
    assertThat(read("dev.clew.codegen.Exit.leave", TRACE, RUN)).isEqualTo(new Sample(Activity.CROSSING, "demo.Clew$sum_b_12/0x0000000800c4", null));
  }

  @Test
  void aStackWithoutAPortalIsElsewhere() {
    assertThat(read("java.io.FileInputStream.read", "demo.Main.main").activity()).isEqualTo(Activity.OTHER);
    assertThat(read("dev.clew.samples.bf.Parser.parse", "dev.clew.launcher.Main.main").activity()).isEqualTo(Activity.OTHER);
  }

  @Test
  void theFrameworksClassesAreWhereTheReaderLooksForThem() throws ClassNotFoundException {
    assertThat(Arrays.stream(Tracing.class.getDeclaredMethods()).map(java.lang.reflect.Method::getName)).contains("blackhole", "loop", "bridge");
    assertThat(Arrays.stream(Class.forName("dev.clew.runtime.LoopHeader").getDeclaredMethods()).map(java.lang.reflect.Method::getName)).contains("run");
    assertThat(new Class<?>[] {Tracing.class, Optimizer.class, Linker.class, Exit.class, CompiledCode.class}).extracting(Class::getPackageName)
        .containsExactly("dev.clew.metainterp", "dev.clew.opt", "dev.clew.bytecode", "dev.clew.codegen", "dev.clew.codegen");
  }

  private Sample read(String... stack) {
    return frames.read(Arrays.stream(stack).map(f -> new StackTraceElement(f.substring(0, f.lastIndexOf('.')), f.substring(f.lastIndexOf('.') + 1), null, -1)).toArray(StackTraceElement[]::new));
  }
}
