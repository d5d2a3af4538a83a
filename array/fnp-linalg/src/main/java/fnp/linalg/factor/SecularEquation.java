package fnp.linalg.factor;

/// The eigenvalues of a diagonal matrix plus a multiple of the product of a vector with itself.
///
/// Roots are kept as the distance from the nearer pole, so that differences with all poles are
/// known to full precision.
///
/// @source Li, "Solving Secular Equations Stably and Efficiently", 1994; LAPACK `dlaed4`
final class SecularEquation {
  private static final int ROUNDS_MAX = 100;
  private static final double EPSILON = 0x1p-53;

  private final double[] poles;
  private final double[] squares;
  private final double inverse;
  private final boolean squared;
  private double left;
  private double right;
  private double leftSlope;
  private double rightSlope;

  /// With ascending poles, the vector's elements squared, and the multiple, which is positive.
  ///
  /// @param squared whether poles and roots stand for their squares
  SecularEquation(double[] poles, double[] squares, double multiple, boolean squared) {
    this.poles = poles;
    this.squares = squares;
    this.inverse = 1 / multiple;
    this.squared = squared;
  }

  /// Finds the root behind a pole; `distances` gets the poles less the root.
  ///
  /// @return the root
  double root(int i, double[] distances) {
    var last = i == poles.length - 1;
    double width;
    if (last) {
      double sum = 0;
      for (var square : squares) {
        sum += square;
      }
      width = sum / inverse;
    } else {
      width = gap(i + 1, i);
    }
    shift(i, distances);
    var middle = evaluate(i, width / 2, distances);
    var byLeft = last || middle >= 0;
    if (!byLeft) {
      shift(i + 1, distances);
    }
    double low = byLeft ? (last && middle < 0 ? width / 2 : 0) : -width / 2;
    double high = byLeft ? (last && middle < 0 ? width : width / 2) : 0;
    var tau = iterate(i, low, high, distances);
    for (int j = 0; j < distances.length; j++) {
      distances[j] -= tau;
    }
    var pole = poles[byLeft ? i : i + 1];
    return squared ? pole + tau / (pole + Math.sqrt(pole * pole + tau)) : pole + tau;
  }

  /// One pole less another, or the same for their squares.
  private double gap(int one, int other) {
    var difference = poles[one] - poles[other];
    return squared ? difference * (poles[one] + poles[other]) : difference;
  }

  /// The poles less one of them.
  private void shift(int origin, double[] distances) {
    for (int j = 0; j < distances.length; j++) {
      distances[j] = gap(j, origin);
    }
  }

  /// The function at a distance from the origin; leaves sums and slopes of both sides.
  private double evaluate(int i, double tau, double[] distances) {
    double sum = 0;
    double slope = 0;
    for (int j = 0; j <= i; j++) {
      var quotient = 1 / (distances[j] - tau);
      sum += squares[j] * quotient;
      slope += squares[j] * quotient * quotient;
    }
    left = sum;
    leftSlope = slope;
    sum = 0;
    slope = 0;
    for (int j = i + 1; j < distances.length; j++) {
      var quotient = 1 / (distances[j] - tau);
      sum += squares[j] * quotient;
      slope += squares[j] * quotient * quotient;
    }
    right = sum;
    rightSlope = slope;
    return inverse + left + right;
  }

  private double iterate(int i, double from, double to, double[] distances) {
    var low = from;
    var high = to;
    var tau = (low + high) / 2;
    var first = Math.max(0, i == poles.length - 1 ? i - 1 : i);
    var second = Math.min(first + 1, poles.length - 1);
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var f = evaluate(i, tau, distances);
      var error =
          8 * (Math.abs(left) + Math.abs(right))
              + inverse
              + Math.abs(tau) * (leftSlope + rightSlope);
      if (Math.abs(f) <= EPSILON * error || f == 0) {
        return tau;
      }
      if (f < 0) {
        low = tau;
      } else {
        high = tau;
      }
      if (high - low <= EPSILON * Math.abs(tau)) {
        return tau;
      }
      var next = tau + step(f, distances[first] - tau, distances[second] - tau);
      tau = next > low && next < high ? next : between(low, high);
    }
    return tau;
  }

  /// Towards 0, where the pole is, by factors; elsewhere halfway.
  private static double between(double low, double high) {
    if (low == 0) {
      return high / 16;
    }
    return high == 0 ? low / 16 : (low + high) / 2;
  }

  /// From the function and the slopes, by a function with two poles.
  private double step(double f, double a, double b) {
    var slope = leftSlope + rightSlope;
    var last = right == 0;
    var c =
        last
            ? f - a * (slope - lastSlope(b)) - b * lastSlope(b)
            : f - a * leftSlope - b * rightSlope;
    var p = (a + b) * f - a * b * slope;
    var q = a * b * f;
    if (c == 0) {
      return q / p;
    }
    var root = Math.sqrt(Math.abs(p * p - 4 * q * c));
    if (last) {
      return p >= 0 ? (p + root) / (2 * c) : 2 * q / (p - root);
    }
    return p <= 0 ? (p - root) / (2 * c) : 2 * q / (p + root);
  }

  private double lastSlope(double distance) {
    return squares[squares.length - 1] / (distance * distance);
  }
}
