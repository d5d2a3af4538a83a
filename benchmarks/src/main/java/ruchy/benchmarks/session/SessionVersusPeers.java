package ruchy.benchmarks.session;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;
import ruchy.session.Event;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// A thousand varied warm cells, completion among ten thousand names and a frame of a million rows
/// shown: a session beside Python's own interpreter, IPython and JShell, all without a terminal.
///
/// Run with `SessionVersusPeers [CELLS]`.
public final class SessionVersusPeers {
  private static final int WARM_UP = 400;
  private static final int NAMES = 10_000;
  private static final int COMPLETIONS = 400;
  private static final int SHOWN = 30;

  /// What is entered, with a number in the place of `#`, in three languages.
  private record Template(String ruchy, String python, String java) {}

  private static final List<Template> TEMPLATES =
      List.of(
          new Template("let x# = # + 2", "x# = # + 2", "long x# = # + 2;"),
          new Template("x# * 2", "x# * 2", "x# * 2"),
          new Template(
              "fn f#(a: i64) -> i64 { a * a + # }",
              "def f#(a):\n    return a * a + #\n",
              "long f#(long a) { return a * a + #; }"),
          new Template("f#(7)", "f#(7)", "f#(7)"),
          new Template("\"a\" + x#", "'a' + str(x#)", "\"a\" + x#"),
          new Template(
              "let mut t = 0; for i in 0..100 { t += i * # }; t",
              "t = 0\nfor i in range(100): t += i * #\n",
              "{ long t = 0; for (int i = 0; i < 100; i++) { t += i * #; } }"),
          new Template(
              "[1, 2, #].map(|v| v * 2)",
              "[v * 2 for v in [1, 2, #]]",
              "java.util.stream.Stream.of(1, 2, #).map(v -> v * 2).toList()"),
          new Template(
              "if x# > 3 { \"big\" } else { \"small\" }",
              "'big' if x# > 3 else 'small'",
              "x# > 3 ? \"big\" : \"small\""),
          new Template(
              "{\"k#\": #}[\"k#\"]", "{'k#': #}['k#']", "java.util.Map.of(\"k#\", #).get(\"k#\")"),
          new Template(
              "struct P# { x: i64, y: i64 }",
              "class P#:\n    def __init__(self, x, y): self.x = x; self.y = y\n",
              "record P#(long x, long y) {}"),
          new Template("P# { x: #, y: 2 }.x", "P#(#, 2).x", "new P#(#, 2).x()"));

  private static final String PYTHON =
      """
      import builtins, contextlib, io, json, sys, time, warnings
      warnings.simplefilter("ignore")
      job = json.load(sys.stdin)
      def times(run, cells):
          found = []
          for cell in cells:
              start = time.perf_counter_ns()
              run(cell)
              found.append(time.perf_counter_ns() - start)
          return found
      names = {"__name__": "__main__", "__builtins__": builtins}
      shown = io.StringIO()
      def plain(cell):
          with contextlib.redirect_stdout(shown):
              exec(compile(cell, "<stdin>", "single"), names)
      print("python", *times(plain, job["cells"]))
      try:
          from IPython.core.interactiveshell import InteractiveShell
          ip = InteractiveShell.instance()
          def interactive(cell):
              with contextlib.redirect_stdout(shown):
                  ip.run_cell(cell, store_history=True)
          print("ipython", *times(interactive, job["cells"]))
          for i in range(job["names"]):
              ip.user_ns["name_%d" % i] = i
          print("completion", *times(lambda text: ip.complete(text), job["completions"]))
      except ImportError:
          pass
      try:
          import numpy as np, pandas as pd
          df = pd.DataFrame({"n": np.arange(1000000), "x": np.arange(1000000) * 0.5})
          print("pandas", *times(lambda i: repr(df), range(job["shown"])))
      except ImportError:
          pass
      """;

  private SessionVersusPeers() {}

  /// Prints the times.
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    System.out.printf("%-34s %9s %9s %9s%n", "milliseconds", "p50", "p99", "max");
    try (Session session = Session.start(SessionOptions.interactive())) {
      Consumer<String> run = cell -> session.evaluate(cell, SessionVersusPeers::check);
      print(count + " warm cells, ruchy", times(run, cells(count, Template::ruchy)), count);
      names(session);
      List<String> prefixes = completions();
      print(
          "completion among 10,000, ruchy",
          times(text -> session.complete(text, text.length()), prefixes),
          COMPLETIONS / 2);
      session.evaluate(
          "let df = DataFrame({\"n\": np.arange(1_000_000), \"x\": np.arange(1_000_000) * 0.5})",
          SessionVersusPeers::check);
      print("10^6 rows shown, ruchy", times(run, repeated("df")), SHOWN);
    }
    for (String line : python(count)) {
      String[] words = line.split(" ");
      long[] times = Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
      switch (words[0]) {
        case "completion" -> print("completion among 10,000, ipython", times, COMPLETIONS / 2);
        case "pandas" -> print("10^6 rows shown, pandas", times, SHOWN);
        default -> print(count + " warm cells, " + words[0], times, count);
      }
    }
    try (JShell shell = JShell.create()) {
      print(count + " warm cells, jshell", times(shell::eval, cells(count, Template::java)), count);
    }
  }

  private static void check(Event event) {
    if (event instanceof Event.Problems || event instanceof Event.Failed) {
      throw new IllegalStateException(event.toString());
    }
  }

  private static List<String> cells(int count, Function<Template, String> language) {
    var cells = new ArrayList<String>();
    for (int i = 0; cells.size() < count + WARM_UP; i++) {
      for (Template template : TEMPLATES) {
        cells.add(language.apply(template).replace("#", Integer.toString(i)));
      }
    }
    return cells.subList(0, count + WARM_UP);
  }

  private static void names(Session session) {
    for (int i = 0; i < NAMES; i += 100) {
      var cell = new StringBuilder();
      for (int k = i; k < i + 100; k++) {
        cell.append("let name_").append(k).append(" = ").append(k).append('\n');
      }
      session.evaluate(cell.toString(), SessionVersusPeers::check);
    }
  }

  private static List<String> completions() {
    var texts = new ArrayList<String>();
    for (int i = 0; i < COMPLETIONS; i++) {
      String name = "name_" + i * 23;
      texts.add(name.substring(0, 2 + i % (name.length() - 2)));
    }
    return texts;
  }

  private static List<String> repeated(String cell) {
    return Collections.nCopies(2 * SHOWN, cell);
  }

  private static long[] times(Consumer<String> run, List<String> cells) {
    long[] times = new long[cells.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      run.accept(cells.get(i));
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  /// The last of the times; those before warm up.
  private static void print(String what, long[] times, int last) {
    long[] sorted = Arrays.copyOfRange(times, Math.max(0, times.length - last), times.length);
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-34s %9.2f %9.2f %9.2f%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static List<String> python(int count) throws IOException {
    Process process =
        new ProcessBuilder("python3", "-c", PYTHON)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Writer job = process.outputWriter(StandardCharsets.UTF_8)) {
      job.write(
          "{\"cells\": %s, \"names\": %d, \"completions\": %s, \"shown\": %d}"
              .formatted(
                  json(cells(count, Template::python)), NAMES, json(completions()), 2 * SHOWN));
    }
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().toList();
    }
  }

  private static String json(List<String> texts) {
    var json = new StringBuilder("[");
    for (String text : texts) {
      String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      json.append(json.length() > 1 ? ", " : "").append('"').append(escaped).append('"');
    }
    return json.append(']').toString();
  }
}
