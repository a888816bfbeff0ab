package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.Jit;
import dev.clew.modes.Mode;
import dev.clew.modes.PlainLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The zoo again, as the Eclipse compiler compiles it: other code for finally, switches, string concatenation, enum switches and lambdas. */
class EcjZooTest {
  private static final List<Mode> MODES = List.of(Mode.OFF, Mode.BLACKHOLE, Mode.THRESHOLD_3, Mode.BRIDGES, Mode.STRESS_GUARDS);

  @TempDir private static Path classes;

  private static ClassLoader loader;
  private static ZooChecks checks;

  @BeforeAll
  static void compile() throws Exception {
    var errors = new StringWriter();
    Path sources = Path.of("src/test/java/dev/clew/zoo");
    String arguments = "--release 17 -g -proc:none -nowarn -classpath \"" + Zoo.home(Jit.class) + "\" -d \"" + classes + "\" \"" + sources + "\"";
    boolean compiled = BatchCompiler.compile(arguments, new PrintWriter(errors), new PrintWriter(errors), null);
    assertThat(compiled).as(errors.toString()).isTrue();
    assertThat(Files.exists(classes.resolve("dev/clew/zoo/Code.class"))).isTrue();
    loader = new PlainLoader(EcjZooTest.class.getClassLoader(), Zoo.PREFIX, classes);
    checks = new ZooChecks(loader);
  }

  static Stream<Arguments> everything() throws IOException {
    return ZooChecks.pairs(Zoo.programs(classes, loader), MODES);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everything")
  void givesThePlainResult(String program, Mode mode) throws Exception {
    checks.check(program, mode);
  }
}
