package ruchy.benchmarks.frames;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import ruchy.frame.Frame;

/// TPC-H's questions in frame code, beside the same joins in Polars and the SQL on DuckDB.
///
/// Usage: `frames.TpchVersusPolars [scale] [rounds] [part of a question's name]`.
public final class TpchVersusPolars {
  private TpchVersusPolars() {}

  /// Runs the comparison and prints its table.
  public static void main(String[] arguments) throws IOException {
    double scale = Double.parseDouble(Race.argument(arguments, 0, "0.2"));
    int rounds = Integer.parseInt(Race.argument(arguments, 1, "3"));
    var settings = new Race.Settings("tpch", "DuckDB", rounds, Race.argument(arguments, 2, ""));
    Race.run(settings, () -> Tpch.of(scale).tables(), tables -> questions(new Tpch(scale, tables)));
  }

  private static Map<String, Supplier<Frame>> questions(Tpch tables) {
    var all = new LinkedHashMap<String, Supplier<Frame>>();
    for (var question : TpchQueries.all()) {
      all.put("q%02d".formatted(all.size() + 1), () -> question.apply(tables));
    }
    return all;
  }
}
