package ruchy.runtime.real;

/// A number of twice the precision of a `double`: the sum of two, the second of which is at most
/// half a unit in the last place of the first.
///
/// @source T. J. Dekker, "A floating-point technique for extending the available precision", 1971
record DoubleDouble(double high, double low) {
  /// The sum of two numbers, the first of which is not the smaller one in magnitude.
  static DoubleDouble sum(double larger, double smaller) {
    double sum = larger + smaller;
    return new DoubleDouble(sum, larger - sum + smaller);
  }

  static DoubleDouble product(double left, double right) {
    double product = left * right;
    return new DoubleDouble(product, Math.fma(left, right, -product));
  }

  DoubleDouble times(double factor) {
    double product = high * factor;
    return sum(product, Math.fma(high, factor, -product) + low * factor);
  }

  DoubleDouble times(DoubleDouble factor) {
    double product = high * factor.high;
    double rest = Math.fma(high, factor.high, -product);
    return sum(product, rest + (high * factor.low + low * factor.high));
  }

  DoubleDouble dividedBy(DoubleDouble divisor) {
    double quotient = high / divisor.high;
    double rest = Math.fma(-quotient, divisor.high, high) + low - quotient * divisor.low;
    return sum(quotient, rest / divisor.high);
  }

  /// The nearest `double`.
  double rounded() {
    return high + low;
  }
}
