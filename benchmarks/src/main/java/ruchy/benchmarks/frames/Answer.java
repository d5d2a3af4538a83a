package ruchy.benchmarks.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;

/// One answer: how long it took, and what it was, as far as answers are compared.
///
/// @param wallMillis the time on the wall
/// @param cpuMillis the processor time of all threads
/// @param rows how many rows it has
/// @param sums the sums of its numeric columns
record Answer(double wallMillis, double cpuMillis, long rows, List<Double> sums) {
  private static final double TOLERANCE = 1e-6;

  Answer {
    sums = List.copyOf(sums);
  }

  /// An answer as the peers write it.
  static Answer parse(String line) {
    var parts = line.split("\\|", -1);
    var sums = Arrays.stream(parts[3].split(" ")).filter(s -> !s.isEmpty());
    return new Answer(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Long.parseLong(parts[2]),
        sums.map(Double::valueOf).toList());
  }

  /// An answer of ours.
  static Answer of(Table table, double wallMillis, double cpuMillis) {
    var sums = new ArrayList<Double>();
    for (var column : table.columns()) {
      if (column.type().isNumeric()) {
        sums.add(sum(column));
      }
    }
    return new Answer(wallMillis, cpuMillis, table.rows(), sums);
  }

  private static double sum(Column column) {
    double sum = 0;
    for (long row = 0; row < column.length(); row++) {
      if (!column.isNull(row) && !Double.isNaN(column.getDouble(row))) {
        sum += column.getDouble(row);
      }
    }
    return sum;
  }

  /// Whether both have as many rows and the same sums, whatever the order of columns.
  boolean agrees(Answer other) {
    if (rows != other.rows || sums.size() != other.sums.size()) {
      return false;
    }
    var mine = sums.stream().sorted().toList();
    var others = other.sums.stream().sorted().toList();
    for (int i = 0; i < mine.size(); i++) {
      double scale = Math.max(1, Math.abs(mine.get(i)));
      if (Math.abs(mine.get(i) - others.get(i)) > TOLERANCE * scale) {
        return false;
      }
    }
    return true;
  }
}
