package ruchy.frame;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Frames to test with: all types, nulls, NaN, both zeros, letters from far away.
final class Samples {
  private static final List<Double> FLOATS =
      List.of(0.0, -0.0, 1.5, -2.25, 1e-9, 3e10, Double.NaN, 100.0, 7.0, -7.0);
  private static final List<String> TEXTS =
      List.of("", "a", "b", "Straße", "a longer text than twelve bytes", "日本語", "😀 x", " pad\t");

  private Samples() {}

  /// A frame of seven columns: `k` text, `g` int64 of few values, `n` int64, `x` float64, `b` bool,
  /// `d` date, `t` timestamp; a null in about one of eight places.
  static Frame random(RandomGenerator random, int rows) {
    Map<String, Supplier<Object>> makers = new LinkedHashMap<>();
    makers.put("k", () -> TEXTS.get(random.nextInt(TEXTS.size())));
    makers.put("g", () -> (long) random.nextInt(4));
    makers.put("n", () -> (long) random.nextInt(-50, 50));
    makers.put("x", () -> FLOATS.get(random.nextInt(FLOATS.size())));
    makers.put("b", random::nextBoolean);
    makers.put("d", () -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(-400, 400)));
    makers.put(
        "t", () -> LocalDateTime.of(1969, 12, 31, 23, 0).plusSeconds(random.nextInt(-9999, 99999)));
    var lists = new LinkedHashMap<String, List<Optional<Object>>>();
    makers.forEach((name, maker) -> {
      var values = new ArrayList<Optional<Object>>();
      // The first row has no nulls, so that every column knows its type.
      for (int row = 0; row < Math.max(rows, 1); row++) {
        boolean isNull = row > 0 && random.nextInt(8) == 0;
        values.add(isNull ? Optional.empty() : Optional.of(maker.get()));
      }
      lists.put(name, values);
    });
    var frame = Frame.ofLists(lists);
    return rows == 0 ? Frame.of(frame.table().slice(0, 0)) : frame;
  }

  /// Two columns: `id`, the row number, and `v`, a number of `different` values.
  static Frame numbered(int rows, int different) {
    var ids = new ArrayList<Object>();
    var values = new ArrayList<Object>();
    for (int row = 0; row < rows; row++) {
      ids.add((long) row);
      values.add(row * 7919L % different);
    }
    return Frame.ofLists(Map.of("id", ids)).withColumn("v", Values.column("v", values));
  }
}
