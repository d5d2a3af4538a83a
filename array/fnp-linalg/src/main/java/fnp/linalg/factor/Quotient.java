package fnp.linalg.factor;

/// A complex number that came out of a division.
///
/// @source Smith, "Algorithm 116: Complex Division", 1962
record Quotient(double re, double im) {
  /// `(a + i b) / (c + i d)`.
  static Quotient of(double a, double b, double c, double d) {
    if (Math.abs(c) >= Math.abs(d)) {
      var ratio = d / c;
      var scale = c + d * ratio;
      return new Quotient((a + b * ratio) / scale, (b - a * ratio) / scale);
    }
    var ratio = c / d;
    var scale = c * ratio + d;
    return new Quotient((a * ratio + b) / scale, (b * ratio - a) / scale);
  }
}
