package ruchy.benchmarks.frames;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import ruchy.benchmarks.ProcessorTime;
import ruchy.frame.Frame;
import ruchy.frame.engine.Choice;

/// Asks us and the peers the same questions in turn, round by round, compares the answers, and
/// prints the least times of each.
///
/// All read the same Parquet files into memory first. An answer counts when it is in the program:
/// as our table, as a Polars or pandas frame, of DuckDB as an Arrow table.
final class Race {
  private static final List<String> ENGINES = List.of("in-memory", "streaming", "other");

  private final Settings settings;
  private final List<Double> wallRatios = new ArrayList<>();
  private int fiveTimes;

  private Race(Settings settings) {
    this.settings = settings;
  }

  /// What is asked.
  ///
  /// @param suite the peers' questions
  /// @param other who answers beside Polars
  /// @param rounds how often each question is asked after the first time
  /// @param part only questions with this in their names
  record Settings(String suite, String other, int rounds, String part) {}

  /// Our questions: each takes the tables and gives a frame that is not computed yet.
  interface Questions extends Function<Map<String, Frame>, Map<String, Supplier<Frame>>> {}

  /// Runs all rounds of all questions.
  static void run(Settings settings, Supplier<Map<String, Frame>> tables, Questions questions)
      throws IOException {
    var folder = Files.createTempDirectory("frames");
    try {
      tables.get().forEach((name, frame) -> frame.writeParquet(folder.resolve(name + ".parquet")));
      System.gc();
      new Race(settings).race(folder, questions);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static Map<String, Frame> read(Path folder) throws IOException {
    var tables = new LinkedHashMap<String, Frame>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        var name = file.getFileName().toString().replace(".parquet", "");
        tables.put(name, Frame.of(Frame.readParquet(file).table()));
      }
    }
    return tables;
  }

  /// Runs all rounds of questions about files in a folder.
  static void run(Settings settings, Path folder, Map<String, Supplier<Frame>> questions)
      throws IOException {
    new Race(settings).race(folder, questions, "");
  }

  private void race(Path folder, Questions questions) throws IOException {
    var tables = read(folder);
    race(folder, questions.apply(tables), "; " + rows(tables) + " rows");
  }

  private void race(Path folder, Map<String, Supplier<Frame>> questions, String size)
      throws IOException {
    try (var peers = Peers.start(settings, folder)) {
      System.out.println(peers.greeting() + size);
      System.out.printf(
          "%-26s %8s %8s %8s %8s | %6s %6s %6s%n",
          "least ms on the wall",
          "ours",
          "Polars",
          "stream.",
          settings.other,
          "/Polars",
          "cpu",
          "/" + settings.other);
      questions.forEach((name, ours) -> {
        if (name.contains(settings.part)) {
          question(name, ours, peers);
        }
      });
      System.out.printf(
          "geometric mean of ours / best Polars %.2f, greatest %.2f; %d at least five times as fast"
              + " as %s; peak MB: ours %d, peers %d%n",
          Math.exp(wallRatios.stream().mapToDouble(Math::log).average().orElse(0)),
          wallRatios.stream().mapToDouble(d -> d).max().orElse(0),
          fiveTimes,
          settings.other,
          Peers.peakMegabytes(ProcessHandle.current().pid()),
          peers.peakMegabytes());
    }
  }

  /// The rows of the longest table.
  private static long rows(Map<String, Frame> tables) {
    return tables.values().stream().mapToLong(Frame::height).max().orElse(0);
  }

  private void question(String name, Supplier<Frame> ours, Peers peers) {
    var answers = new LinkedHashMap<String, List<Answer>>();
    for (int round = 0; round <= settings.rounds; round++) {
      // The first round warms all up and is not counted, but its answers are compared.
      var once = new LinkedHashMap<String, Answer>();
      once.put("ours", answer(ours));
      ENGINES.forEach(engine -> once.put(engine, peers.ask(name, engine)));
      if (round == 0) {
        compare(name, once);
      } else {
        once.forEach(
            (who, answer) -> answers.computeIfAbsent(who, _ -> new ArrayList<>()).add(answer));
      }
    }
    double[] wall = least(answers, Answer::wallMillis);
    double[] cpu = least(answers, Answer::cpuMillis);
    double ratio = wall[0] / Math.min(wall[1], wall[2]);
    wallRatios.add(ratio);
    fiveTimes += wall[0] * 5 <= wall[3] ? 1 : 0;
    System.out.printf(
        "%-26s %8.1f %8.1f %8.1f %8.1f | %6.2f %6.2f %6.2f%n",
        name,
        wall[0],
        wall[1],
        wall[2],
        wall[3],
        ratio,
        cpu[0] / Math.min(cpu[1], cpu[2]),
        wall[0] / wall[3]);
  }

  private static double[] least(
      Map<String, List<Answer>> answers, ToDoubleFunction<Answer> measure) {
    return answers.values().stream()
        .mapToDouble(all -> all.stream().mapToDouble(measure).min().orElse(Double.NaN))
        .toArray();
  }

  private static void compare(String name, Map<String, Answer> answers) {
    var ours = Objects.requireNonNull(answers.get("ours"), "our own answer");
    answers.forEach((who, answer) -> {
      if (!ours.agrees(answer)) {
        System.out.println(
            "%s: answers differ: ours %d %s, %s %d %s"
                .formatted(name, ours.rows(), ours.sums(), who, answer.rows(), answer.sums()));
      }
    });
  }

  private static Answer answer(Supplier<Frame> question) {
    // Results of earlier rounds are garbage by now, as the peers' are; their memory is reused.
    System.gc();
    long wall = System.nanoTime();
    long cpu = ProcessorTime.nanos();
    var table = question.get().with(Choice.BY_COST).table();
    cpu = ProcessorTime.nanos() - cpu;
    wall = System.nanoTime() - wall;
    return Answer.of(table, wall / 1e6, cpu / 1e6);
  }

  /// The argument at a place, or what stands for it.
  static String argument(String[] arguments, int place, String missing) {
    return Arrays.stream(arguments).skip(place).findFirst().orElse(missing);
  }
}
