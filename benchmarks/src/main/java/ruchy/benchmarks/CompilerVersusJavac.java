package ruchy.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import ruchy.jvm.Program;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.LibraryType;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.std.StandardLibrary;

/// How many lines a second are read, checked and compiled to class files in memory, beside javac
/// with the same program in Java: structs, methods, enums, traits, closures, loops, texts.
///
/// Both run in this process, in turn; the least time of the thread on a processor counts, after as
/// many rounds as given. Run with `java -cp … ruchy.benchmarks.CompilerVersusJavac [lines
/// [rounds]]`.
public final class CompilerVersusJavac {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final StandardLibrary LIBRARY = StandardLibrary.load();

  private CompilerVersusJavac() {}

  /// Prints the lines a second of each step.
  public static void main(String... arguments) throws IOException {
    int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    String ruchy = repeated("large.ruchy", lines);
    String twin =
        "import java.util.*;\npublic class Large {\n" + repeated("large.java.txt", lines) + "}\n";
    double[] least = new double[4];
    double first = 0;
    Arrays.fill(least, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      double[] taken = steps(ruchy);
      for (int step = 0; step < taken.length; step++) {
        least[step] = Math.min(least[step], taken[step]);
      }
      first = round == 0 ? taken[0] + taken[1] + taken[2] : first;
      least[3] = Math.min(least[3], javac(twin));
    }
    double all = least[0] + least[1] + least[2];
    print("parse", ruchy, least[0]);
    print("check and lower", ruchy, least[1]);
    print("class files, loaded", ruchy, least[2]);
    print("all", ruchy, all);
    print("all, the first time", ruchy, first);
    print("javac", twin, least[3]);
    System.out.printf(
        "lines a second, ours to javac's: %.2f%n",
        ruchy.lines().count() / all / (twin.lines().count() / least[3]));
  }

  private static void print(String what, String text, double millis) {
    long lines = text.lines().count();
    System.out.printf(
        "%-22s %,8d lines %9.1f ms %,10.0f lines/s%n", what, lines, millis, lines / millis * 1000);
  }

  /// A program of groups of declarations, each with names of its own.
  static String repeated(String name, int lines) throws IOException {
    String group = Kernels.text(name);
    var text = new StringBuilder();
    long each = group.lines().count();
    for (int i = 0; i * each < lines; i++) {
      text.append(group.replace("$", Integer.toString(i)));
    }
    return text.toString();
  }

  private static double[] steps(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    var tree = Parser.parse(Source.of("large", text)).tree();
    long parsed = THREADS.getCurrentThreadCpuTime();
    Checked checked =
        new Checker(JavaClasses.NONE).check(tree, Environment.initial(LIBRARY, Mode.DATA_SCIENCE));
    long typed = THREADS.getCurrentThreadCpuTime();
    var unit =
        checked
            .unit()
            .orElseThrow(() -> new AssertionError(checked.problems().getFirst().describe()));
    new Program(
            type -> LIBRARY.type(type).map(LibraryType::javaClass),
            CompilerVersusJavac.class.getClassLoader())
        .load(unit);
    long loaded = THREADS.getCurrentThreadCpuTime();
    return new double[] {(parsed - start) / 1e6, (typed - parsed) / 1e6, (loaded - typed) / 1e6};
  }

  private static double javac(String text) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      long start = THREADS.getCurrentThreadCpuTime();
      boolean done =
          compiler
              .getTask(
                  null,
                  new InMemory(files),
                  null,
                  List.of("-proc:none", "-g"),
                  null,
                  List.of(new Text(text)))
              .call();
      if (!done) {
        throw new AssertionError("javac refuses the program");
      }
      return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
  }

  /// The program as a file.
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///Large.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// Class files that are written and thrown away.
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    InMemory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream();
        }
      };
    }
  }
}
