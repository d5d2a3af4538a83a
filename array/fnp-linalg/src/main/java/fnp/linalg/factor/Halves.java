package fnp.linalg.factor;

import fnp.linalg.factor.Products.Into;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The vectors of the two halves of a divided problem, most of which have elements in one half
/// only.
final class Halves {
  private final double[][] columns;
  private final int[] halves;
  private final int[] kept;

  /// With the vectors, which halves each has elements in (1 the upper, 2 the lower, 3 both), and
  /// those that are turned, by ascending value.
  Halves(double[][] columns, int[] halves, int... kept) {
    this.columns = columns;
    this.halves = halves;
    this.kept = kept;
  }

  /// Some rows of the kept vectors times a matrix given by its columns: only vectors with elements
  /// in that half take part.
  Panel product(double[][] turns, int half, int row, int height, Space space) {
    var used = IntStream.range(0, kept.length).filter(j -> (halves[kept[j]] & half) != 0).toArray();
    try (var memory = space.nested()) {
      var left = memory.grid(height, used.length, false);
      var right = memory.grid(used.length, kept.length, false);
      var product = memory.grid(height, kept.length, false);
      var column = new double[height];
      var factors = new double[used.length];
      for (int j = 0; j < used.length; j++) {
        System.arraycopy(columns[kept[used[j]]], row, column, 0, height);
        Panel.write(column, left.re + left.offset(0, j));
      }
      for (int i = 0; i < kept.length; i++) {
        for (int j = 0; j < used.length; j++) {
          factors[j] = turns[i][used[j]];
        }
        Panel.write(factors, right.re + right.offset(0, i));
      }
      Products.multiply(left, right, product, Into.SET);
      return Panel.of(product);
    }
  }

  /// The places of values, least first.
  static int[] order(double[] by) {
    return IntStream.range(0, by.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> by[j]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
