import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.measure.Child;
import dev.clew.benchmarks.measure.Stopwatch;
import dev.clew.benchmarks.measure.Transcript;
import java.io.File;
import java.io.IOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Measures a chore. Arguments: the language, the file with all chores, which one, its size, nanoseconds. Java compiles this when it starts it. */
final class GraalDriver {
  public static void main(String[] args) {
    Child.answer(() -> {
      Stopwatch.Times times = new Stopwatch(System::nanoTime).measure(() -> load(args[0], new File(args[1]), args[2], Integer.parseInt(args[3])), Long.parseLong(args[4]));
      return new Transcript(times.repetitions(), times.result().toString());
    });
  }

  private static Guest load(String language, File chores, String name, int size) throws IOException {
    Context context = Context.newBuilder(language).allowAllAccess(true).build();
    context.eval(Source.newBuilder(language, chores).build());
    Value chore = context.eval(language, name);
    return () -> chore.execute(size).toString();
  }
}
