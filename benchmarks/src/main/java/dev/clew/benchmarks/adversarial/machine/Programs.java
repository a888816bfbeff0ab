package dev.clew.benchmarks.adversarial.machine;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.adversarial.Adversaries.Adversary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Adversaries for this machine. */
public final class Programs {
  private static final List<Integer> NUMBERS_OF_CLASSES = List.of(1, 2, 3, 4, 6, 8, 10, 12);
  private static final int TREE_DEPTH = 6;

  private static final String COUNTER = """
      routine counter start
        const one 1
      again:
        yield start
        add start start one
        jump again
      """;

  private Programs() {}

  /** Returns all of them. */
  public static List<Task> tasks() {
    List<Task> all = new ArrayList<>();
    all.add(task("promoted", 500_000, 3000, loop("", "promote v i\n" + ADD), n -> Twins.sum(n, i -> i)));
    all.add(task("promoted-new", 500_000, 3000, loop("", "promote_new o i\nfield v o\n" + ADD), n -> Twins.sum(n, i -> i)));
    for (int values : new int[] {40, 1000}) {
      String body = "rem v i values\npromote v v\n" + ADD;
      all.add(task("promoted-" + values, 500_000, 40 * values, loop("const values " + values, body), n -> Twins.sum(n, i -> i % values)));
    }
    all.add(task("promoted-nested", 25_000, 500, loop("const twenty 20\nconst counter 0", """
        const j 0
        inner:
        unless_less j twenty outer
        promote v counter
        add counter counter step
        add j j step
        """ + ADD + "jump inner\nouter:\n"), n -> Twins.sum(n, i -> 400 * i + 190)));
    for (int classes : NUMBERS_OF_CLASSES) {
      all.add(sends(classes));
    }
    all.add(task("generator", 400_000, 1500, loop("const zero 0\ngenerator g counter zero", "resume v g\n" + ADD) + COUNTER, n -> Twins.sum(n, i -> i)));
    all.add(task("generators", 100_000, 1000, loop("", "generator g counter i\nresume v g\n" + ADD + "resume v g\n" + ADD + "resume v g\n" + ADD) + COUNTER,
        n -> Twins.sum(n, i -> 3 * i + 3)));
    all.add(task("pipeline", 100_000, 1000, PIPELINE + COUNTER, n -> Twins.sum(n, i -> 2 * i % 97)));
    all.add(task("tree", 300, 12, TREE, n -> Twins.sum(n, i -> TREE_DEPTH << TREE_DEPTH)));
    return all;
  }

  private static final String ADD = "add sum sum v\nrem sum sum mod\n";

  /** The second stage lets every other value through, the third changes it. */
  private static final String PIPELINE = loop("const zero 0\ngenerator g counter zero\ngenerator f even g\ngenerator m modulo f", "resume v m\n" + ADD) + """
      routine even source
        const two 2
        const one 1
      again:
        resume v source
        rem r v two
        unless_less r one again
        yield v
        jump again
      routine modulo source
        const m 97
      again:
        resume v source
        rem v v m
        yield v
        jump again
      """;

  /** Generators that resume generators: each value comes up through as many as the tree is deep. */
  private static final String TREE = loop("const depth " + TREE_DEPTH + "\nconst minus -1", """
      generator g tree depth
      next:
        resume v g
        unless_less minus v exhausted
        add sum sum v
        rem sum sum mod
        jump next
      exhausted:
      """) + """
      routine tree depth
        const zero 0
        const one 1
        const two 2
        const minus -1
        unless_less zero depth leaf
        const k 0
      again:
        unless_less k two done
        add less depth minus
        generator g tree less
      next:
        resume v g
        unless_less minus v exhausted
        add v v one
        yield v
        jump next
      exhausted:
        add k k one
        jump again
      leaf:
        yield zero
      done:
        return minus
      """;

  /** Sends to receivers of so many classes, in pseudo-random order. */
  private static Task sends(int classes) {
    StringBuilder methods = new StringBuilder();
    for (int k = 0; k < classes; k++) {
      methods.append("""
          routine method%1$d self x
            const k %1$d
            const m 9973
            field v self
            add x x v
            add x x k
            rem x x m
            return x
          """.formatted(k));
    }
    String text = loop("const x 1\nconst factor 1103\nconst more 12345\nconst prime 65521", """
        mul x x factor
        add x x more
        rem x x prime
        rem k x count
        item o receivers k
        send sum o sum
        """) + methods;
    Map<String, Routine> routines = Assembler.assemble(text);
    Object[] receivers = IntStream.range(0, classes).mapToObj(k -> new Instance(new Kind(routines.get("method" + k)), 10 * k)).toArray();
    return new Adversary("machine/sends-" + classes, 200_000, 3000, n -> run(routines, n, receivers, classes), n -> Twins.sends(n, classes));
  }

  private static Task task(String name, int size, int testSize, String text, IntFunction<Object> twin) {
    Map<String, Routine> routines = Assembler.assemble(text);
    return new Adversary("machine/" + name, size, testSize, n -> run(routines, n), twin);
  }

  private static Object run(Map<String, Routine> routines, Object... arguments) {
    Frame frame = new Frame(routines.get("main"), null);
    System.arraycopy(arguments, 0, frame.registers, 0, arguments.length);
    return Machine.run(frame);
  }

  private static String loop(String before, String body) {
    return """
        routine main n receivers count
          const sum 0
          const i 0
          const step 1
          const mod 9973
        %s
        loop:
          unless_less i n end
        %s
          add i i step
          jump loop
        end:
          return sum
        """.formatted(before, body);
  }
}
