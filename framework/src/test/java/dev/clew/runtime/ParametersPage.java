package dev.clew.runtime;

/** Writes {@code docs/parameters.md} from the table {@link Parameter}, so that the page cannot be wrong. */
final class ParametersPage {
  private ParametersPage() {}

  /** Returns the whole page. */
  static String text() {
    var page = new StringBuilder("""
        # Parameters

        This page is generated from the enum `dev.clew.runtime.Parameter`; delete it and run the test `ParametersTest` to write it anew.

        A parameter is set in one of these ways; what stands later in the list wins:

        1. environment: `CLEW_JIT=threshold=100,verify=on`
        2. system property: `-Dclew.threshold=100`
        3. in the program: `Clew.builder().set("threshold", "100")`; a builder starts from the defaults below, but with `background=off,warm-up-share=100`, so that tests do not depend on the clock
        4. launcher: `--jit threshold=100,verify=on`; `--jit off` is short for `--jit jit=off`

        Items of the comma-separated forms are `name=value`, `on` or `off`. An unknown name and a value out of range are errors that name the source
        of the text, what was found and what is allowed. System properties with a second dot, such as `clew.test.seed`, are no parameters.

        | name | default | allowed | meaning |
        |---|---|---|---|
        """);
    for (Parameter p : Parameter.values()) {
      String initial = p.initial().isEmpty() ? "(empty)" : "`" + p.initial() + "`";
      page.append("| `").append(p.text()).append("` | ").append(initial).append(" | ").append(p.range()).append(" | ").append(p.meaning()).append(" |\n");
    }
    return page.toString();
  }
}
