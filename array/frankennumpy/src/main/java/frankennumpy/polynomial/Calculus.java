package frankennumpy.polynomial;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;

/// Derivatives and integrals of series.
final class Calculus {
  private Calculus() {}

  static NDArray derivative(Basis basis, NDArray c, long m, double scl, int axis) {
    requireCount("derivatives", m);
    if (m == 0) {
      return c;
    }
    var moved = first(c, axis);
    var size = moved.shape(0);
    if (m >= size) {
      return back(Terms.times(moved.get(fnp.ndarray.Index.slice(0, 1)), 0.0), axis);
    }
    for (long i = 0; i < m; i++) {
      moved = once(basis, Terms.times(moved, scl).copy());
    }
    return back(moved, axis);
  }

  private static NDArray once(Basis basis, NDArray c) {
    var size = c.shape(0);
    var result = NDArray.empty(c.dtype(), withSize(c, size - 1));
    for (long j = size - 1; j >= 1; j--) {
      var term = Terms.term(c, j);
      switch (basis) {
        case POWER, HERMITE_E -> Terms.put(result, j - 1, Terms.times(term, j));
        case HERMITE -> Terms.put(result, j - 1, Terms.times(term, 2 * j));
        case LEGENDRE -> {
          Terms.put(result, j - 1, Terms.times(term, 2 * j - 1));
          if (j > 2) {
            Terms.add(c, j - 2, term);
          }
        }
        case CHEBYSHEV -> {
          Terms.put(result, j - 1, Terms.times(term, j == 1 ? 1 : 2 * j));
          if (j > 2) {
            Terms.add(c, j - 2, Terms.over(Terms.times(term, j), j - 2));
          }
        }
        case LAGUERRE -> {
          Terms.put(result, j - 1, Ufuncs.NEGATIVE.call(term));
          if (j > 1) {
            Terms.add(c, j - 1, term);
          }
        }
      }
    }
    return result;
  }

  static NDArray integral(Basis basis, NDArray c, Integration how) {
    requireCount("integrals", how.m());
    if (how.constants().size() > how.m()) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%d constants were given for %d integrals; give at most one per integral"
              .formatted(how.constants().size(), how.m()));
    }
    if (how.m() == 0) {
      return c;
    }
    var moved = first(c, how.axis());
    var lower = NDArray.ofDoubles(how.lower()).reshape();
    for (int i = 0; i < how.m(); i++) {
      var constant = i < how.constants().size() ? how.constants().get(i) : 0;
      var scaled = Terms.times(moved, how.scale());
      if (scaled.shape(0) == 1 && isZero(scaled)) {
        moved = Ufuncs.ADD.call(scaled, constant);
        continue;
      }
      moved = antiderivative(basis, scaled);
      var rest = Ufuncs.SUBTRACT.call(constant, Values.at(basis, lower, moved, true));
      Terms.add(moved, 0, rest);
    }
    return back(moved, how.axis());
  }

  private static boolean isZero(NDArray c) {
    var flat = c.ravel();
    for (long i = 0; i < flat.size(); i++) {
      if (!Terms.isZero(flat, i)) {
        return false;
      }
    }
    return true;
  }

  private static NDArray antiderivative(Basis basis, NDArray c) {
    var size = c.shape(0);
    var result = NDArray.zeros(c.dtype(), withSize(c, size + 1));
    for (long j = 0; j < size; j++) {
      var term = Terms.term(c, j);
      switch (basis) {
        case POWER, HERMITE_E -> Terms.put(result, j + 1, Terms.over(term, j + 1));
        case HERMITE -> Terms.put(result, j + 1, Terms.over(term, 2 * (j + 1)));
        case LEGENDRE -> {
          var part = Terms.over(term, 2 * j + 1);
          Terms.put(result, j + 1, part);
          if (j > 1) {
            Terms.add(result, j - 1, Ufuncs.NEGATIVE.call(part));
          }
        }
        case CHEBYSHEV -> {
          Terms.put(result, j + 1, j == 0 ? term : Terms.over(term, 2 * (j + 1)));
          if (j > 1) {
            Terms.add(result, j - 1, Terms.over(term, -2.0 * (j - 1)));
          }
        }
        case LAGUERRE -> {
          Terms.add(result, j, term);
          Terms.put(result, j + 1, Ufuncs.NEGATIVE.call(term));
        }
      }
    }
    return result;
  }

  private static long[] withSize(NDArray c, long size) {
    var shape = Arrays.copyOf(c.shape().toArray(), c.ndim());
    shape[0] = size;
    return shape;
  }

  private static NDArray first(NDArray c, int axis) {
    var terms = Terms.of(c);
    var from = terms.shape().normalise(axis);
    if (terms.shape(from) == 0) {
      throw new ShapeException("a polynomial without coefficients has no derivatives or integrals");
    }
    return terms.moveAxis(new int[] {from}, new int[] {0});
  }

  private static NDArray back(NDArray c, int axis) {
    return c.moveAxis(new int[] {0}, new int[] {axis});
  }

  private static void requireCount(String what, long m) {
    if (m < 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%d %s of a polynomial were asked for; the number must not be negative"
              .formatted(m, what));
    }
  }
}
