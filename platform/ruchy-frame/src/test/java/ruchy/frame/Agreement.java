package ruchy.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ruchy.frame.engine.Choice;

/// Runs the same operations in our own loops and in DuckDB, and compares the results row by row.
final class Agreement {
  private static final double TOLERANCE = 1e-9;

  private Agreement() {}

  static void check(Frame source, Function<Frame, Frame> operation) {
    var table = source.table();
    var own = operation.apply(Frame.of(table).with(Choice.OWN_LOOPS));
    var duck = operation.apply(Frame.of(table).with(Choice.DUCKDB));
    assertThat(duck.schema()).isEqualTo(own.schema());
    assertThat(rows(duck)).as("DuckDB against own loops").isEqualTo(rows(own));
  }

  /// All rows, floats rounded so that sums in another order compare equal.
  static List<List<Optional<Object>>> rows(Frame frame) {
    var rows = new ArrayList<List<Optional<Object>>>();
    for (var row : frame.rows()) {
      rows.add(row.values().stream().map(value -> value.map(Agreement::comparable)).toList());
    }
    return rows;
  }

  private static Object comparable(Object value) {
    if (!(value instanceof Double number) || !Double.isFinite(number) || number == 0) {
      return value instanceof Double zero && zero == 0 ? 0.0 : value;
    }
    double scale = Math.pow(10, Math.floor(Math.log10(Math.abs(number))));
    return Math.round(number / scale / TOLERANCE) * TOLERANCE * scale;
  }
}
