package frankennumpy.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;

/// Values of polynomials at points.
final class Values {
  private Values() {}

  static NDArray at(Basis basis, NDArray x, NDArray c, boolean tensor) {
    var terms = c;
    if (tensor && x.ndim() > 0) {
      var shape = Arrays.copyOf(c.shape().toArray(), c.ndim() + x.ndim());
      Arrays.fill(shape, c.ndim(), shape.length, 1);
      terms = c.reshape(shape);
    }
    var size = terms.shape(0);
    if (size == 0) {
      throw new ShapeException("a polynomial without coefficients was evaluated; give it 0");
    }
    var zero = Terms.times(Ufuncs.MULTIPLY.call(x, 0L), 1.0);
    if (size == 1) {
      return Terms.plus(Terms.term(terms, 0), zero);
    }
    var lower = Terms.term(terms, size - 2);
    var upper = Terms.term(terms, size - 1);
    for (long n = size - 1; n > 1; n--) {
      var before = basis.before(n);
      var next = Terms.term(terms, n - 2);
      var rest = before == 0 ? next : Terms.minus(next, Terms.times(upper, before));
      upper = Terms.plus(lower, step(basis, n, x, upper));
      lower = rest;
    }
    return Terms.plus(lower, step(basis, 1, x, upper));
  }

  /// `(constant(n) + slope(n) x) value`
  private static NDArray step(Basis basis, long n, NDArray x, NDArray value) {
    if (basis.constant(n) == 0) {
      return Terms.times(Terms.times(value, x), basis.slope(n));
    }
    var factor = Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(x, basis.slope(n)), basis.constant(n));
    return Terms.times(value, factor);
  }

  static NDArray atPoints(Basis basis, NDArray c, NDArray... points) {
    for (var each : points) {
      if (!each.shape().equals(points[0].shape())) {
        throw new ShapeException(
            "the coordinates of points have shapes %s and %s; they must be the same"
                .formatted(points[0].shape(), each.shape()));
      }
    }
    var result = basis.val(points[0], c);
    for (int i = 1; i < points.length; i++) {
      result = basis.val(points[i], result, false);
    }
    return result;
  }

  static NDArray vander(Basis basis, NDArray x, long degree) {
    if (degree < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "polynomials up to degree %d were asked for; it must not be negative".formatted(degree));
    }
    var points = (x.ndim() == 0 ? x.reshape(1) : x).to(Basis.floating(x.dtype()));
    var shape = Arrays.copyOf(points.shape().toArray(), points.ndim() + 1);
    System.arraycopy(shape, 0, shape, 1, points.ndim());
    shape[0] = degree + 1;
    var values = NDArray.empty(points.dtype(), shape);
    Terms.put(values, 0, Ufuncs.ADD.call(Ufuncs.MULTIPLY.call(points, 0.0), 1.0));
    for (long n = 1; n <= degree; n++) {
      var value = step(basis, n, points, Terms.term(values, n - 1));
      var before = n > 1 ? basis.before(n) : 0;
      Terms.put(
          values,
          n,
          before == 0 ? value : Terms.minus(value, Terms.times(Terms.term(values, n - 2), before)));
    }
    return values.moveAxis(new int[] {0}, new int[] {values.ndim() - 1});
  }

  static NDArray vander(Basis basis, long[] degrees, NDArray... points) {
    if (degrees.length != points.length) {
      throw new ShapeException(
          "%d degrees were given for polynomials in %d variables; give one per variable"
              .formatted(degrees.length, points.length));
    }
    NDArray product = NDArray.scalar(DType.FLOAT64, 1.0);
    long columns = 1;
    for (int i = 0; i < points.length; i++) {
      var own = vander(basis, points[i], degrees[i]);
      columns *= degrees[i] + 1;
      var left = i == 0 ? product : product.expandDims(product.ndim());
      product = i == 0 ? own : Terms.times(left, own.expandDims(own.ndim() - 1));
      var shape = Arrays.copyOf(product.shape().toArray(), own.ndim());
      shape[own.ndim() - 1] = columns;
      product = product.reshape(shape);
    }
    return product;
  }
}
