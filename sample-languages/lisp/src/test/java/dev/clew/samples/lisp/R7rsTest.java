package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The language, construct by construct and procedure by procedure: the checks are in {@code .scm} files among the resources, written with SRFI 64. */
class R7rsTest {
  private static final Path FILES = Path.of("src", "test", "resources", "dev", "clew", "samples", "lisp", "r7rs");
  private static final Path EXPORTS = Path.of("src", "main", "resources", "dev", "clew", "samples", "lisp", "library", "standard.scm");
  private static final Path REPORT = FILES.resolve("report.txt");
  private static final Path ERRORS = Path.of("src", "test", "java", "dev", "clew", "samples", "lisp", "ErrorsTest.java");
  private static final String WORD = "[^\\s()'`,\"#]+";
  private static final Set<String> COMPLEX = Set.of("angle", "imag-part", "magnitude", "make-polar", "make-rectangular", "real-part");
  private static final Set<String> SYNTAX = words(
      "... => _ and begin case case-lambda cond cond-expand define define-record-type define-syntax define-values delay delay-force do else guard if include"
          + " include-ci lambda let let* let*-values let-syntax let-values letrec letrec* letrec-syntax or parameterize quasiquote quote set! syntax-error"
          + " syntax-rules unless unquote unquote-splicing when");
  private static final Pattern PASSES = Pattern.compile("# of expected passes +(\\d+)\n");

  static Stream<Arguments> filesInTwoModes() {
    return Stream.of("syntax", "numbers", "data", "control", "ports", "libraries")
        .flatMap(f -> Stream.of(Mode.UNWOVEN, Mode.EAGER).map(m -> Arguments.of(f, m)));
  }

  @ParameterizedTest
  @MethodSource("filesInTwoModes")
  void everyCheckPasses(String name, Mode mode) throws Exception {
    String source = Files.readString(FILES.resolve(name + ".scm"));
    Mode.Outcome outcome = mode.run(name + ".scm", source, FILES);
    Matcher passes = PASSES.matcher(outcome.output());
    assertThat(outcome.output()).matches(PASSES);
    assertThat(passes.matches()).isTrue();
    assertThat(Integer.parseInt(passes.group(1))).isEqualTo(checksIn(source));
  }

  private static int checksIn(String source) {
    return (int) Pattern.compile("^\\(test-(equal|assert|error|approximate) ", Pattern.MULTILINE).matcher(source).results().count();
  }

  @Test
  void everyNameThatTheStandardLibrariesExportIsTested() throws IOException {
    Set<String> exported = words(Files.readString(EXPORTS).replaceAll(";.*", ""));
    exported.removeAll(List.of("scheme", "srfi", "clew", "base", "%hash", "%hash-by-identity"));
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        tests.append(Files.readString(file));
      }
    }
    exported.removeAll(words(tests.toString()));
    assertThat(exported).isEmpty();
  }

  @Test
  void everyNameOfTheReportIsExportedByItsLibrary() throws IOException {
    Map<String, Set<String>> exported = libraries(EXPORTS);
    libraries(REPORT).forEach((library, names) -> {
      names.removeAll(COMPLEX);
      assertThat(exported.get(library)).as(library).containsAll(names);
    });
  }

  @Test
  void everyProcedureOfTheReportCanBeCalled() throws Exception {
    for (var library : libraries(REPORT).entrySet()) {
      Set<String> procedures = library.getValue();
      procedures.removeAll(COMPLEX);
      procedures.removeAll(SYNTAX);
      String source = "(import (scheme base) (scheme write) (" + library.getKey() + "))\n(for-each (lambda (p) (if (not (procedure? p)) (write p))) (list "
          + String.join(" ", procedures) + "))";
      assertThat(Mode.UNWOVEN.run("names.scm", source)).as(library.getKey()).isEqualTo(new Mode.Outcome("", 0));
    }
  }

  @Test
  void everyNameOfTheReportIsUsedInATest() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Stream.concat(Files.list(FILES).filter(f -> f.toString().endsWith(".scm")), Stream.of(ERRORS))) {
      for (Path file : files.toList()) {
        Pattern.compile("\\((" + WORD + ")").matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
      }
    }
    for (Set<String> names : libraries(REPORT).values()) {
      names.removeAll(COMPLEX);
      names.removeAll(used);
      assertThat(names).isEmpty();
    }
  }

  /** Returns the names that a file lists for each library. */
  private static Map<String, Set<String>> libraries(Path file) throws IOException {
    Map<String, Set<String>> libraries = new TreeMap<>();
    Pattern.compile("\\(\\((scheme [a-z0-9-]+)\\)([^)]*)\\)").matcher(Files.readString(file).replaceAll(";.*", "")).results()
        .forEach(m -> libraries.put(m.group(1), words(m.group(2))));
    return libraries;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Pattern.compile(WORD).matcher(text).results().forEach(m -> words.add(m.group()));
    return words;
  }
}
