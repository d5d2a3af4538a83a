package fnp.linalg.factor;

/// Scales matrices whose squares would overflow or vanish.
final class Scale {
  private static final double LEAST = 1e-140;
  private static final double GREATEST = 1e140;

  private Scale() {}

  /// Multiplies a matrix by a power of two, if need be, and returns the factor; NaN if an element
  /// is not finite.
  static double of(Panel a) {
    double size = 0;
    for (var column : a.columns) {
      for (int i = 0; i < a.rows; i++) {
        // Math.max keeps NaN.
        size = Math.max(size, Math.max(Math.abs(column.re[i]), Math.abs(column.im(i))));
      }
    }
    if (!Double.isFinite(size)) {
      return Double.NaN;
    }
    if (size == 0 || (size >= LEAST && size <= GREATEST)) {
      return 1;
    }
    var factor = Math.scalb(1.0, Math.clamp(-Math.getExponent(size), -1000, 1000));
    for (var column : a.columns) {
      column.scale(factor, 0, 0, a.rows);
    }
    return factor;
  }

  /// Divides values by a factor.
  static void undo(double[] values, double factor) {
    for (int i = 0; i < values.length && factor != 1; i++) {
      values[i] /= factor;
    }
  }
}
