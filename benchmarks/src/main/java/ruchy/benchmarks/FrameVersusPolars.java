package ruchy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.engine.Choice;
import ruchy.frame.expr.Expr;
import ruchy.frame.local.Dictionary;

/// Frames beside Polars on the same rows, in the same minutes.
///
/// Both read one Parquet file into memory, then answer the same questions in turn, round by round:
/// one of ours, one of theirs. The table gives the median wall time of each and their ratio, or on
/// a machine that does other work too the least processor time of all threads. Polars runs as it
/// comes, in memory and with its streaming engine. Our text columns are measured plain and with a
/// dictionary (which the reader of a file may make once).
///
/// Usage: `FrameVersusPolars [rows] [rounds] [wall|cpu] [part of a question's name]`; needs
/// `python3` with `polars`.
public final class FrameVersusPolars {
  private static final String PYTHON =
      """
      import sys, time
      import polars as pl
      frame = pl.read_parquet(sys.argv[1])
      small = frame.unique("id", keep="first", maintain_order=True).select("id", pl.col("w").alias("z"))
      big = frame.unique("big", keep="first", maintain_order=True).select("big", pl.col("w").alias("z"))
      c = pl.col
      tasks = {
        "group sum by text": lambda f: f.group_by("k", maintain_order=True).agg(c("v").sum()),
        "group 3 means by int": lambda f: f.group_by("id", maintain_order=True).agg(c("v").mean(), c("w").mean(), c("n").mean()),
        "group sum by 10% keys": lambda f: f.group_by("big", maintain_order=True).agg(c("v").sum()),
        "filter half": lambda f: f.filter(c("v") > 50),
        "filter by text": lambda f: f.filter(c("k") == "id007"),
        "join 100 keys": lambda f: f.join(small.lazy(), on="id", how="inner", maintain_order="left"),
        "join 10% keys": lambda f: f.join(big.lazy(), on="big", how="left", maintain_order="left"),
        "sort by float": lambda f: f.sort("v", maintain_order=True),
        "two new columns": lambda f: f.with_columns((c("v") * 2 + c("w")).alias("x"), c("v").log().alias("y")),
        "five sums": lambda f: f.select(c("v").sum(), c("w").mean(), c("v").std().alias("s"), c("v").min().alias("lo"), c("v").max().alias("hi")),
      }
      print("ready", pl.__version__, flush=True)
      for line in sys.stdin:
        name, engine = line.rstrip("\\n").split("|")
        clock = time.process_time if sys.argv[2] == "cpu" else time.perf_counter
        start = clock()
        result = tasks[name](frame.lazy()).collect(engine=engine)
        end = clock()
        print(f"{(end - start) * 1e3} {result.height}", flush=True)
      """;

  private FrameVersusPolars() {}

  /// Runs the comparison and prints its table.
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    boolean processor = arguments.length > 2 && arguments[2].equals("cpu");
    var part = arguments.length > 3 ? arguments[3] : "";
    var file = Files.createTempFile("frames", ".parquet");
    var script = Files.createTempFile("frames", ".py");
    try {
      generate(rows).writeParquet(file);
      Files.writeString(script, PYTHON);
      compare(file, script, rounds, new Question(part, processor));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(script);
    }
  }

  /// Which questions are asked, and whether processor time counts.
  private record Question(String part, boolean processor) {
    long nanos() {
      return processor ? ProcessorTime.nanos() : System.nanoTime();
    }

    double typical(List<Double> times) {
      return processor ? Collections.min(times) : median(times);
    }
  }

  private static Frame generate(int rows) {
    var random = new SplittableRandom(42);
    var text = new ColumnWriter(DataType.STRING, rows);
    var id = new ColumnWriter(DataType.INT64, rows);
    var big = new ColumnWriter(DataType.INT64, rows);
    var whole = new ColumnWriter(DataType.INT64, rows);
    var first = new ColumnWriter(DataType.FLOAT64, rows);
    var second = new ColumnWriter(DataType.FLOAT64, rows);
    for (int i = 0; i < rows; i++) {
      text.putString(i, "id%03d".formatted(random.nextInt(100)));
      id.putLong(i, random.nextInt(100));
      big.putLong(i, random.nextInt(Math.max(1, rows / 10)));
      whole.putLong(i, random.nextInt(5) + 1);
      first.putDouble(i, random.nextDouble() * 100);
      second.putDouble(i, random.nextDouble());
    }
    var columns = new LinkedHashMap<String, Column>();
    columns.put("k", text.finish());
    columns.put("id", id.finish());
    columns.put("big", big.finish());
    columns.put("n", whole.finish());
    columns.put("v", first.finish());
    columns.put("w", second.finish());
    return Frame.of(columns);
  }

  private static Map<String, Function<Frame, Frame>> tasks(Frame frame) {
    var v = Expr.col("v");
    var w = Expr.col("w");
    var small = frame.unique("id").select(Expr.col("id"), w.alias("z")).collect();
    var big = frame.unique("big").select(Expr.col("big"), w.alias("z")).collect();
    var tasks = new LinkedHashMap<String, Function<Frame, Frame>>();
    tasks.put("group sum by text", f -> f.groupBy("k").agg(v.sum()));
    tasks.put(
        "group 3 means by int", f -> f.groupBy("id").agg(v.mean(), w.mean(), Expr.col("n").mean()));
    tasks.put("group sum by 10% keys", f -> f.groupBy("big").agg(v.sum()));
    tasks.put("filter half", f -> f.filter(v.gt(50)));
    tasks.put("filter by text", f -> f.filter(Expr.col("k").eq("id007")));
    tasks.put("join 100 keys", f -> f.join(small, List.of("id"), "inner"));
    tasks.put("join 10% keys", f -> f.join(big, List.of("big"), "left"));
    tasks.put("sort by float", f -> f.sort("v"));
    tasks.put(
        "two new columns", f -> f.withColumns(v.times(2).plus(w).alias("x"), v.log().alias("y")));
    tasks.put(
        "five sums",
        f ->
            f.select(
                v.sum(), w.mean(), v.std().alias("s"), v.min().alias("lo"), v.max().alias("hi")));
    return tasks;
  }

  private static void compare(Path file, Path script, int rounds, Question question)
      throws IOException {
    var plain = Frame.readParquet(file).collect();
    var coded = plain.withColumn("k", Dictionary.encode(plain.column("k")));
    var process =
        new ProcessBuilder(
                "python3",
                script.toString(),
                file.toString(),
                question.processor() ? "cpu" : "wall")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var input = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        var answers = new BufferedReader(input);
        var questions = process.outputWriter(StandardCharsets.UTF_8)) {
      System.out.println("Polars " + answers.readLine() + ", " + plain.height() + " rows");
      System.out.printf(
          "%-24s %9s %9s %9s %9s   %s%n",
          question.processor() ? "least cpu ms" : "median ms",
          "ours",
          "ours dict",
          "Polars",
          "streaming",
          "ours / best Polars");
      var tasks = tasks(plain);
      for (var name : tasks.keySet().stream().filter(n -> n.contains(question.part())).toList()) {
        var operation = tasks.getOrDefault(name, frame -> frame);
        var times = List.of(times(), times(), times(), times());
        // The first round warms both up and is not counted.
        for (int round = 0; round <= rounds; round++) {
          var once =
              List.of(
                  ours(operation, plain, question),
                  ours(operation, coded, question),
                  theirs(questions, answers, name + "|in-memory"),
                  theirs(questions, answers, name + "|streaming"));
          for (int i = 0; i < once.size() && round > 0; i++) {
            times.get(i).add(once.get(i));
          }
        }
        report(name, times.stream().map(question::typical).toList());
      }
    } finally {
      process.destroy();
    }
  }

  private static List<Double> times() {
    return new ArrayList<>();
  }

  private static double ours(Function<Frame, Frame> operation, Frame frame, Question question) {
    // Results of earlier rounds are garbage by now, as Polars' are; their memory is reused. Not
    // timed.
    System.gc();
    long start = question.nanos();
    operation.apply(Frame.of(frame.table()).with(Choice.BY_COST)).table();
    return (question.nanos() - start) / 1e6;
  }

  private static double theirs(Writer questions, BufferedReader answers, String question) {
    try {
      questions.append(question).append('\n').flush();
      var answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("python3 ended; does it have polars?");
      }
      return Double.parseDouble(answer.substring(0, answer.indexOf(' ')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(List<Double> times) {
    var sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static void report(String name, List<Double> medians) {
    double best = Math.min(medians.get(2), medians.get(3));
    System.out.printf(
        "%-24s %9.1f %9.1f %9.1f %9.1f   %.2f (dict %.2f)%n",
        name,
        medians.get(0),
        medians.get(1),
        medians.get(2),
        medians.get(3),
        medians.get(0) / best,
        medians.get(1) / best);
  }
}
