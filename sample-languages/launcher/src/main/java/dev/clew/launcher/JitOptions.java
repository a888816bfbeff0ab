package dev.clew.launcher;

import dev.clew.Clew;
import dev.clew.profile.Profiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options about the JIT. The sample languages are woven at build time, so that their JIT is the one of the whole process: it takes its parameters
 * from system properties when the first interpreter starts, and that is how the options reach it.
 */
final class JitOptions {
  /** What the log option says without a file. */
  private static final String STANDARD_ERROR = "-";

  @Option(
      names = "--jit",
      paramLabel = "on|off|NAME=VALUE,...",
      description = "switches the JIT on or off, or sets its parameters; may be repeated, the last wins")
  private List<String> settings = List.of();

  @Option(
      names = "--jit-log",
      arity = "0..1",
      paramLabel = "FILE",
      preprocessor = AttachedOnly.class,
      description = "writes one line for each trace to the file, or to standard error without one")
  private String log;

  @Option(names = "--jit-stats", description = "prints a summary of what the JIT did to standard error at the end")
  private boolean stats;

  @Option(names = "--jit-profile", description = "prints where the time went, and the summary, to standard error at the end")
  private boolean profile;

  @Option(names = "--jit-explain", paramLabel = "PLACE", description = "prints what became of a place of the program, FILE:LINE, to standard error at the end; may be repeated")
  private List<String> explain = List.of();

  private Profiler profiler;

  /** Takes an option as it stands on the command line, if it is one of these with its value attached, and not given before if it may be given once only. */
  boolean take(String option) {
    if (option.length() > "--jit=".length() && option.startsWith("--jit=")) {
      settings = new ArrayList<>(settings);
      settings.add(option.substring("--jit=".length()));
    } else if (log == null && option.equals("--jit-log")) {
      log = STANDARD_ERROR;
    } else if (log == null && option.length() > "--jit-log=".length() && option.startsWith("--jit-log=")) {
      log = option.substring("--jit-log=".length());
    } else if (!stats && option.equals("--jit-stats")) {
      stats = true;
    } else if (!profile && option.equals("--jit-profile")) {
      profile = true;
    } else {
      return false;
    }
    return true;
  }

  /** Hands the options over, on the thread that is going to run the program; throws a {@link UsageException} for an unknown parameter or a bad value, also for those from the environment. */
  void apply() {
    try {
      for (String text : settings) {
        Clew.builder().set(text);
        Arrays.stream(text.split(",")).filter(item -> !item.isBlank()).forEach(JitOptions::set);
      }
      if (log != null) {
        System.setProperty("clew.log", log);
      }
      Clew jit = Clew.shared();
      profiler = profile ? jit.profile(Thread.currentThread()) : null;
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  void report() {
    if (profiler != null) {
      System.err.print(profiler.stop().text() + "\n");
    }
    explain.forEach(place -> System.err.print(Clew.shared().explain(place) + "\n"));
    if (stats || profile) {
      System.err.print(Clew.shared().statistics().summary().text());
    }
  }

  /** Sets the property for an item {@code name=value}; {@code on} and {@code off} alone are values of {@code jit}. */
  private static void set(String item) {
    int equals = item.indexOf('=');
    System.setProperty("clew." + (equals < 0 ? "jit" : item.substring(0, equals).trim()), item.substring(equals + 1).trim());
  }

  /** Takes a value only from {@code --jit-log=FILE}: in {@code --jit-log FILE}, the file is the program to run. */
  static final class AttachedOnly implements IParameterPreprocessor {
    @Override
    public boolean preprocess(Stack<String> args, CommandSpec spec, ArgSpec arg, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        args.push(STANDARD_ERROR);
      }
      return false;
    }
  }
}
