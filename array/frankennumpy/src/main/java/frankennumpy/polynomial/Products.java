package frankennumpy.polynomial;

import fnp.ndarray.NDArray;
import fnp.ufunc.UfuncException;
import java.util.Optional;

/// Products, quotients and powers of series, all by the recurrence of their basis.
///
/// @source C. W. Clenshaw, Mathematical Tables and Other Aids to Computation 9 (1955)
final class Products {
  private Products() {}

  /// `x P(n) = (P(n+1) - constant P(n) + before P(n-1)) / slope`
  static NDArray byX(Basis basis, NDArray c) {
    if (c.size() == 1 && Terms.isZero(c, 0)) {
      return c;
    }
    var result = Terms.zeros(c, c.size() + 1);
    for (long n = 0; n < c.size(); n++) {
      var slope = basis.slope(n + 1);
      var term = Terms.over(Terms.term(c, n), slope);
      Terms.add(result, n + 1, term);
      if (basis.constant(n + 1) != 0) {
        Terms.add(result, n, Terms.times(term, -basis.constant(n + 1)));
      }
      if (n > 0 && basis.before(n + 1) != 0) {
        Terms.add(result, n - 1, Terms.times(term, basis.before(n + 1)));
      }
    }
    return result;
  }

  static NDArray of(Basis basis, NDArray c1, NDArray c2) {
    var shorter = c1.size() > c2.size() ? c2 : c1;
    var longer = shorter == c1 ? c2 : c1;
    var identity =
        new Algebra(
            basis,
            longer,
            (degree, c) ->
                Terms.sum(
                    Terms.times(c, basis.constant(degree)),
                    Terms.times(byX(basis, c), basis.slope(degree))));
    return clenshaw(basis, shorter, identity);
  }

  /// A series of one basis in a polynomial of another one.
  static NDArray compose(Basis basis, NDArray c, Basis in, NDArray argument) {
    var one = NDArray.ofDoubles(1);
    var algebra =
        new Algebra(
            in,
            one,
            (degree, value) ->
                Terms.sum(
                    Terms.times(value, basis.constant(degree)),
                    Terms.times(of(in, value, argument), basis.slope(degree))));
    return clenshaw(basis, c, algebra);
  }

  /// How values of a recurrence are computed.
  ///
  /// @param one what the first polynomial stands for
  private record Algebra(Basis in, NDArray one, Step step) {
    NDArray scaled(NDArray c, long i) {
      return Terms.trimmed(Terms.times(Terms.part(c, i, i + 1), one));
    }
  }

  /// Multiplies by `constant(n) + slope(n) x`.
  private interface Step {
    NDArray apply(long degree, NDArray value);
  }

  private static NDArray clenshaw(Basis basis, NDArray c, Algebra algebra) {
    var size = c.size();
    if (size == 1) {
      return algebra.scaled(c, 0);
    }
    var lower = algebra.scaled(c, size - 2);
    var upper = algebra.scaled(c, size - 1);
    for (long n = size - 1; n > 1; n--) {
      var next = algebra.scaled(c, n - 2);
      var before = basis.before(n);
      var rest = before == 0 ? next : Terms.difference(next, Terms.times(upper, before));
      upper = Terms.sum(lower, algebra.step.apply(n, upper));
      lower = rest;
    }
    return Terms.sum(lower, algebra.step.apply(1, upper));
  }

  static Quotient divide(Basis basis, NDArray dividend, NDArray divisor) {
    var type = Terms.common(dividend, divisor);
    var c1 = dividend.to(type);
    var c2 = divisor.to(type);
    if (Terms.isZero(c2, c2.size() - 1)) {
      throw new ArithmeticException("a polynomial was divided by zero; the divisor has no terms");
    }
    var excess = c1.size() - c2.size();
    if (excess < 0) {
      return new Quotient(Terms.times(Terms.part(c1, 0, 1), 0.0), c1);
    }
    if (c2.size() == 1) {
      return new Quotient(
          Terms.over(c1, Terms.term(c2, 0)), Terms.times(Terms.part(c1, 0, 1), 0.0));
    }
    var quotient = NDArray.zeros(type, excess + 1);
    var remainder = c1.copy();
    for (long i = excess; i >= 0; i--) {
      var unit = Terms.zeros(c2, i + 1);
      unit.setItem(1.0, i);
      var product = Products.of(basis, unit, c2);
      var last = remainder.size() - 1;
      var factor = Terms.over(Terms.term(remainder, last), Terms.term(product, last));
      Terms.put(quotient, i, factor);
      var rest = Terms.times(factor, Terms.part(product, 0, last));
      remainder = Terms.minus(Terms.part(remainder, 0, last), rest);
    }
    return new Quotient(quotient, Terms.trimmed(remainder));
  }

  static NDArray power(Basis basis, NDArray c, long power, Optional<Long> maxPower) {
    if (power < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the power %d of a polynomial was asked for; it must not be negative".formatted(power));
    }
    if (maxPower.isPresent() && power > maxPower.get()) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the power %d of a polynomial was asked for, but the limit is %d; raise it"
              .formatted(power, maxPower.get()));
    }
    if (power == 0) {
      var one = Terms.zeros(c, 1);
      one.fill(1);
      return one;
    }
    var result = c;
    for (long i = 1; i < power; i++) {
      result = of(basis, result, c);
    }
    return result;
  }
}
