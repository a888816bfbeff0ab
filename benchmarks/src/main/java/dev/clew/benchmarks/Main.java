package dev.clew.benchmarks;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.micro.MicroBench;
import dev.clew.benchmarks.peer.Peers;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import dev.clew.benchmarks.program.Way;
import dev.clew.benchmarks.report.Changes;
import dev.clew.benchmarks.report.JsonLines;
import dev.clew.benchmarks.report.Page;
import dev.clew.benchmarks.report.Table;
import dev.clew.benchmarks.soak.Soak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code clew bench}. */
@Command(
    name = "clew bench",
    mixinStandardHelpOptions = true,
    subcommands = {Soak.class, MicroBench.class},
    description = {
      "Measures programs with the JIT off and on, each in a process of its own, and beside them what else there is for their languages.",
      "",
      "WHAT: suites (bf, lisp, prolog, tiny, adversarial), programs, or folders of them; all suites but the last, if nothing is named.",
      "What the columns mean: docs/benchmarks.md.",
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "WHAT", arity = "0..*", description = "suites, programs or folders of them")
  private List<String> what = List.of();

  @Option(names = "--only", paramLabel = "GLOB", defaultValue = "**", description = "programs to run, by name: lisp/*, */fib")
  private String only;

  @Mixin private Measuring measuring;

  @ArgGroup(exclusive = false)
  private Showing showing;

  @Option(names = "--json", paramLabel = "FILE", description = "also writes the results to the file, one JSON object in each line")
  private Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "also writes a page with plots")
  private Path html;

  @Option(names = "--from", paramLabel = "FILE.json", description = "instead of measuring, takes older results")
  private Path from;

  @Option(names = "--compare", paramLabel = "OLD.json", description = "also tells what has moved since an older file of results")
  private Path old;

  /** Made by {@link #main}. */
  Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code: 0, 1 if one of our own ways failed, or 2 for a mistake on the command line. */
  static int execute(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, ignored) -> mistake(e.getCommandLine().getCommandSpec().qualifiedName(), e.getMessage()))
        .execute(args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Request request = request();
    if (showing != null) {
      request.programs.forEach(showing::show);
      return 0;
    }
    List<Measurement> results = request.results;
    if (results == null) {
      request.peers.missing().forEach(p -> System.err.println("clew bench: peer " + p.id() + " is left out: " + p.reason()));
      Progress.warnIfBusy();
      results = request.session.run(request.programs, new Progress(request.session.size(request.programs), json));
    }
    return report(results, request.before);
  }

  /**
   * What is to be done, found to be possible.
   *
   * @param results null if they are to be measured
   * @param before null if there is nothing to compare with
   */
  private record Request(List<Program> programs, Peers.Search peers, Session session, List<Measurement> results, List<Measurement> before) {}

  private Request request() throws IOException {
    try {
      List<Measurement> results = from == null ? null : older();
      List<Measurement> before = old == null ? null : read(old);
      List<Program> programs = results != null ? List.of() : Programs.matching(Programs.of(what), only);
      if (showing != null) {
        showing.check();
      }
      Peers.Search peers = measuring.search();
      Request request = new Request(programs, peers, measuring.session(peers.present()), results, before);
      checkWritable(json);
      checkWritable(html);
      return request;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private List<Measurement> older() throws IOException {
    if (json != null || showing != null || !what.isEmpty()) {
      throw new IllegalArgumentException("--from takes older results instead of measuring: it goes with --only, --html and --compare");
    }
    return read(from).stream().filter(m -> Programs.named(only).test(m.program())).toList();
  }

  private int report(List<Measurement> results, List<Measurement> before) throws IOException {
    System.out.print(new Table(results).text());
    if (before != null) {
      System.out.println();
      System.out.print(new Changes(before, results).text());
    }
    if (html != null) {
      Files.writeString(html, Page.of(results));
    }
    return results.stream().anyMatch(m -> !m.succeeded() && Way.isOne(m.way())) ? 1 : 0;
  }

  private static List<Measurement> read(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException("cannot read " + file);
    }
    return JsonLines.read(file);
  }

  /** Finds out before measuring rather than after whether there is a place for the results. */
  private void checkWritable(Path file) {
    try {
      if (file != null) {
        Files.writeString(file, "");
      }
    } catch (IOException e) {
      throw new ParameterException(command.commandLine(), "cannot write " + file, e);
    }
  }

  private static int mistake(String name, String message) {
    System.err.println(name + ": " + message.lines().findFirst().orElse("bad arguments"));
    return 2;
  }
}
