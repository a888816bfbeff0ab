package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.spi.Bootstraps;
import dev.clew.spi.JitRuntime;
import dev.clew.spi.Transfer;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No way of failing to find, start or use a runtime is visible to the guest. */
class RuntimeLookupTest {
  private static final Map<String, byte[]> CLASSES = World.weave(Compiler.compile("package demo; class Main { @Portal static int run(@Green int n) { while (n < 9) { Jit.mergePoint(); n++; } return n; } }"));

  /** A runtime that cannot be made. */
  public static final class Broken implements JitRuntime {
    /** Fails. */
    public Broken() {
      throw new IllegalStateException("no runtime today");
    }

    @Override
    public CallSite linkMergePoint(MethodHandles.Lookup portalClass, MethodType type, String portal) {
      throw new AssertionError();
    }

    @Override
    public void quasiImmutableChanged(Object companion) {
      throw new AssertionError();
    }
  }

  /** A runtime that can be made and cannot link. */
  public static final class Helpless implements JitRuntime {
    @Override
    public CallSite linkMergePoint(MethodHandles.Lookup portalClass, MethodType type, String portal) {
      throw new StackOverflowError();
    }

    @Override
    public void quasiImmutableChanged(Object companion) {}
  }

  @Test
  void aRuntimeThatCannotStartIsNone() {
    assertThat(new World(CLASSES, Broken.class.getName()).call("demo.Main", "run", 1)).isEqualTo(9);
  }

  @Test
  void aRuntimeThatDoesNotExistIsNone() {
    assertThat(new World(CLASSES, "no.such.Runtime").call("demo.Main", "run", 1)).isEqualTo(9);
  }

  @Test
  void aRuntimeThatCannotLinkLeavesAMergePointThatDoesNothing() throws Throwable {
    World world = new World(CLASSES, Helpless.class.getName());
    assertThat(world.call("demo.Main", "run", 1)).isEqualTo(9);
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(Class.forName("demo.Main", true, world), MethodHandles.lookup());
    CallSite site = Bootstraps.mergePoint(lookup, "mergePoint", MethodType.methodType(Transfer.class, int.class, Object.class), "run(I)I");
    assertThat((Transfer) site.dynamicInvoker().invoke(1, (Object) null)).isNull();
  }
}
