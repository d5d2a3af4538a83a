package fnp.linalg.factor;

/// Reflections of three neighbouring columns each, one column further every time, that rows far
/// from where they were made get later and all at once.
final class LateColumns {
  /// Reflections that are kept back at most.
  private static final int COUNT_MAX = 32;

  private static final int PARTS = 5;

  /// Rows that are worked on at a time.
  private static final int TILE = 64;

  private final double[][] rows;
  private final double[] factors = new double[COUNT_MAX * PARTS];
  private final double[][] columns = new double[COUNT_MAX + 2][TILE];
  private int start;
  private int count;

  LateColumns(double[][] rows) {
    this.rows = rows;
  }

  /// The row from which on the caller applies reflections itself.
  int start() {
    return start;
  }

  /// Begins with a column.
  void startAt(int column) {
    start = column;
    count = 0;
  }

  /// Whether [#flush] is due before another reflection.
  boolean isFull() {
    return count == COUNT_MAX;
  }

  /// Keeps the next reflection; zeros stand for none.
  void add(double x, double y, double z, double q, double r) {
    var at = PARTS * count++;
    factors[at] = x;
    factors[at + 1] = y;
    factors[at + 2] = z;
    factors[at + 3] = q;
    factors[at + 4] = r;
  }

  /// Applies what was kept to the rows from one up to the start, which then is the next column.
  void flush(int from) {
    for (int i = from; count > 0 && i < start; i += TILE) {
      turn(i, Math.min(TILE, start - i));
    }
    startAt(start + count);
  }

  /// Some rows, whose columns are laid side by side in between, so that loops run along them.
  private void turn(int first, int height) {
    for (int i = 0; i < height; i++) {
      var row = rows[first + i];
      for (int j = 0; j < count + 2; j++) {
        columns[j][i] = row[start + j];
      }
    }
    for (int s = 0; s < count; s++) {
      var at = PARTS * s;
      reflect(columns[s], columns[s + 1], columns[s + 2], at, height);
    }
    for (int i = 0; i < height; i++) {
      var row = rows[first + i];
      for (int j = 0; j < count + 2; j++) {
        row[start + j] = columns[j][i];
      }
    }
  }

  private void reflect(double[] a, double[] b, double[] c, int at, int height) {
    var x = factors[at];
    var y = factors[at + 1];
    var z = factors[at + 2];
    var q = factors[at + 3];
    var r = factors[at + 4];
    for (int i = 0; i < height; i++) {
      var sum = x * a[i] + y * b[i] + z * c[i];
      a[i] -= sum;
      b[i] -= sum * q;
      c[i] -= sum * r;
    }
  }
}
