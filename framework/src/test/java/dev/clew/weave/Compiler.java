package dev.clew.weave;

import dev.clew.annotations.Jit;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Compiles small sources in memory with the running JDK's javac. */
final class Compiler {
  private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE = Pattern.compile("(?m)(?:^|^package [\\w.]+; )((?:public |final |abstract |sealed |non-sealed )*)(?:class|interface|enum|record|@interface)\\s+(\\w+)");

  private Compiler() {}

  /** Returns the directory or jar a class was loaded from. */
  static Path place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Returns class files by internal name; the imports of the hints are added to each source. */
  static Map<String, byte[]> compile(List<String> options, String... sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(new Source(source));
    }
    try (StandardJavaFileManager standard = javac.getStandardFileManager(diagnostics, null, null)) {
      List<String> all = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", place(Jit.class).toString()));
      all.addAll(options);
      boolean ok = javac.getTask(null, new Memory(standard, classes), diagnostics, all, null, files).call();
      if (!ok) {
        throw new IllegalArgumentException(diagnostics.getDiagnostics() + "\n" + String.join("\n----\n", sources));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  /** Compiles with debug information, as build tools do. */
  static Map<String, byte[]> compile(String... sources) {
    return compile(List.of("-g"), sources);
  }

  /** Compiles with the Eclipse compiler, which insists on files. */
  static Map<String, byte[]> compileWithEclipse(Path directory, String... sources) {
    StringWriter errors = new StringWriter();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try {
      for (String text : sources) {
        Source source = new Source(text);
        Path file = directory.resolve("src" + source.toUri().getPath());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getCharContent(true));
      }
      String options = "--release 17 -g -proc:none -nowarn -classpath \"" + place(Jit.class) + "\" -d \"" + directory.resolve("out") + "\" \"" + directory.resolve("src") + "\"";
      if (!BatchCompiler.compile(options, new PrintWriter(errors), new PrintWriter(errors), null)) {
        throw new IllegalArgumentException(errors.toString());
      }
      read(directory.resolve("out"), classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  /** Reads all class files below a directory, by internal name. */
  static void read(Path root, Map<String, byte[]> into) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path f : files.filter(p -> p.toString().endsWith(".class")).toList()) {
        String name = root.relativize(f).toString().replace(File.separatorChar, '/');
        into.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(f));
      }
    }
  }

  /** Writes class files into a directory. */
  static void write(Map<String, byte[]> classes, Path directory) {
    classes.forEach((name, bytes) -> {
      try {
        Path file = directory.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** The file name javac would expect, from the first type in the text. */
  private static String fileName(String text) {
    Matcher inPackage = PACKAGE.matcher(text);
    String directory = inPackage.find() ? inPackage.group(1).replace('.', '/') + '/' : "";
    String name = null;
    for (Matcher type = TYPE.matcher(text); type.find();) {
      if (name == null || type.group(1).contains("public")) {
        name = type.group(2);
      }
    }
    return directory + (name == null ? "package-info" : name) + ".java";
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + fileName(text)), Kind.SOURCE);
      Matcher inPackage = PACKAGE.matcher(text);
      boolean descriptor = fileName(text).endsWith("package-info.java");
      // on the same line, so that line numbers stay those of the text
      this.text = descriptor ? text : !inPackage.find() ? "import dev.clew.annotations.*; " + text
          : text.substring(0, inPackage.end()) + " import dev.clew.annotations.*;" + text.substring(inPackage.end());
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes;

    Memory(JavaFileManager parent, Map<String, byte[]> classes) {
      super(parent);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String name = className.replace('.', '/');
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
