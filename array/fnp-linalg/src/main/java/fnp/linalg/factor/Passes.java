package fnp.linalg.factor;

import fnp.ufunc.Workers;

/// Passes over the columns of a matrix, shared by threads if the matrix is large.
final class Passes {
  /// Elements that are worth a second thread.
  private static final long SHARED_MIN = 1 << 17;

  private Passes() {}

  /// What is done with a column, adding to a sum.
  @FunctionalInterface
  interface Step {
    void apply(int column, Vec sum);
  }

  /// The columns of a pass.
  ///
  /// @param from the first
  /// @param to the one behind the last
  /// @param height how many elements of each are visited
  record Range(int from, int to, int height) {}

  /// Visits columns and returns the sum of what they added, a vector of so many elements.
  static Vec summed(Range range, int length, boolean complex, Step step) {
    var count = range.to - range.from;
    var pieces = (long) range.height * count < SHARED_MIN ? 1 : Workers.threads();
    var sums = new Vec[pieces];
    Workers.run(
        pieces,
        piece -> {
          var sum = new Vec(length, complex);
          var to = range.from + (int) ((piece + 1) * count / pieces);
          for (var j = range.from + (int) (piece * count / pieces); j < to; j++) {
            step.apply(j, sum);
          }
          sums[(int) piece] = sum;
        });
    for (int piece = 1; piece < pieces; piece++) {
      sums[0].subtract(-1, 0, sums[piece], 0, length);
    }
    return sums[0];
  }
}
