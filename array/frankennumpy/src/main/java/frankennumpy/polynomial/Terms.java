package frankennumpy.polynomial;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;

/// Arrays of coefficients, the constant term first.
final class Terms {
  private Terms() {}

  /// At least one axis, and floating or complex.
  static NDArray of(NDArray c) {
    var axes = c.ndim() == 0 ? c.reshape(1) : c;
    return c.dtype().kind().isInexact() ? axes : axes.to(DType.FLOAT64);
  }

  /// One axis, floating or complex, without zeros at the end.
  ///
  /// @throws ShapeException if there are no terms, or several axes
  static NDArray series(NDArray c) {
    if (c.ndim() > 1) {
      throw new ShapeException(
          "coefficients of a polynomial have one axis, but the array has shape %s"
              .formatted(c.shape()));
    }
    if (c.size() == 0) {
      throw new ShapeException("a polynomial needs at least one coefficient; give it 0");
    }
    var kind = c.dtype().kind();
    if (kind != Kind.BOOLEAN && !kind.isInteger() && !kind.isInexact()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "coefficients of a polynomial are numbers, but the array is %s".formatted(c.dtype()));
    }
    var terms = of(c);
    return trimmed(terms.dtype() == DType.FLOAT16 ? terms.to(DType.FLOAT32) : terms);
  }

  /// Without zeros at the end, but for the constant term.
  static NDArray trimmed(NDArray c) {
    var size = c.size();
    while (size > 1 && isZero(c, size - 1)) {
      size--;
    }
    return size == c.size() ? c : part(c, 0, size);
  }

  static boolean isZero(NDArray c, long i) {
    var term = c.getComplex(i);
    return term.real() == 0 && term.imag() == 0;
  }

  /// The terms from an index to another one; a view.
  static NDArray part(NDArray c, long from, long to) {
    return c.get(Index.slice(from, to));
  }

  /// One term, with the other axes; a view.
  static NDArray term(NDArray c, long i) {
    return c.get(Index.at(i));
  }

  static NDArray zeros(NDArray like, long count) {
    return NDArray.zeros(like.dtype(), count);
  }

  static DType common(NDArray a, NDArray b) {
    return PromotionTable.current().promote(a.dtype(), b.dtype());
  }

  /// As many terms, with zeros at the end.
  static NDArray padded(NDArray c, DType dtype, long count) {
    var result = NDArray.zeros(dtype, count);
    part(result, 0, c.size()).copyFrom(c);
    return result;
  }

  static NDArray plus(NDArray a, NDArray b) {
    return Ufuncs.ADD.call(a, b);
  }

  static NDArray minus(NDArray a, NDArray b) {
    return Ufuncs.SUBTRACT.call(a, b);
  }

  static NDArray times(NDArray a, NDArray b) {
    return Ufuncs.MULTIPLY.call(a, b);
  }

  static NDArray times(NDArray a, double b) {
    return b == 1 ? a : Ufuncs.MULTIPLY.call(a, b);
  }

  static NDArray over(NDArray a, double b) {
    return b == 1 ? a : Ufuncs.DIVIDE.call(a, b);
  }

  static NDArray over(NDArray a, NDArray b) {
    return Ufuncs.DIVIDE.call(a, b);
  }

  /// Sum of two series of any lengths.
  static NDArray sum(NDArray a, NDArray b) {
    var longer = a.size() >= b.size() ? a : b;
    var shorter = longer == a ? b : a;
    var result = longer.astype(common(a, b));
    var start = part(result, 0, shorter.size());
    start.copyFrom(plus(start, shorter));
    return trimmed(result);
  }

  static NDArray difference(NDArray a, NDArray b) {
    return sum(a, Ufuncs.NEGATIVE.call(b));
  }

  /// Assigns one term.
  static void put(NDArray c, long i, NDArray value) {
    term(c, i).copyFrom(value);
  }

  /// Adds to one term.
  static void add(NDArray c, long i, NDArray value) {
    put(c, i, plus(term(c, i), value));
  }
}
