package ruchy.benchmarks.frames;

import static ruchy.frame.expr.Expr.col;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import ruchy.frame.Frame;

/// A large CSV file, read whole and in part, beside Polars and DuckDB.
///
/// Usage: `frames.CsvVersusPolars [rows] [rounds]`; 20 million rows make one gigabyte.
public final class CsvVersusPolars {
  private CsvVersusPolars() {}

  /// Runs the comparison and prints its table.
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(Race.argument(arguments, 0, "1000000"));
    int rounds = Integer.parseInt(Race.argument(arguments, 1, "3"));
    var folder = Files.createTempDirectory("csv");
    var file = folder.resolve("x.csv");
    Tables.of(Tables.groups(rows), "x").drop("n").writeCsv(file);
    System.gc();
    System.out.printf("%d rows, %d MB%n", rows, Files.size(file) >> 20);
    var questions = new LinkedHashMap<String, Supplier<Frame>>();
    questions.put("read", () -> Frame.readCsv(file));
    questions.put("sum of one column", () -> Frame.readCsv(file).select(col("v3").sum()));
    questions.put("group by", () -> Frame.readCsv(file).groupBy("id4").agg(col("v3").mean()));
    Race.run(new Race.Settings("csv", "DuckDB", rounds, ""), folder, questions);
    try (var files = Files.list(folder)) {
      for (var each : files.toList()) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }
}
