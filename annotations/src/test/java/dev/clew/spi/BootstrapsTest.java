package dev.clew.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** With the hints alone on the class path, woven code goes on as if it were not. */
class BootstrapsTest {
  @Test
  void aMergePointWithoutARuntimeIsTheConstantNull() throws Throwable {
    CallSite site = Bootstraps.mergePoint(MethodHandles.lookup(), "mergePoint", MethodType.methodType(Transfer.class, String.class, int.class, double.class), "run(I)V");
    assertThat(site).isInstanceOf(ConstantCallSite.class);
    assertThat((Transfer) site.getTarget().invokeExact("green", 1, 2.0)).isNull();
  }

  @Test
  void aChangeNobodyReliesOnIsNobodysBusiness() {
    Bootstraps.quasiChanged(null);
    Bootstraps.quasiChanged("a companion of a runtime that is gone");
  }

  @Test
  void aTransferRethrowsCheckedExceptionsAsTheyAre() {
    Transfer t = new Transfer(Transfer.THROW, null, new long[0], new Object[] {new IOException("as it is")});
    assertThatThrownBy(t::rethrow).isInstanceOf(IOException.class).hasMessage("as it is");
  }
}
