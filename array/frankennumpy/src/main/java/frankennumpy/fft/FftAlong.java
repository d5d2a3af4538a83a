package frankennumpy.fft;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.fft.Along;
import fnp.fft.Fourier;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import frankennumpy.Np;

/// What [Fft] does along one axis: lengths, dtypes and the place of results.
final class FftAlong {
  private FftAlong() {}

  static NDArray complex(NDArray a, FftOptions options, boolean forward) {
    requireNumbers(a);
    var axis = axis(a, options.axis(), options.n().isPresent());
    var n = positive("a Fourier transform", options.n().orElse(a.shape(axis)));
    var along = new Along(n, axis, options.norm().factor(n, forward, realType(a)), forward);
    var out = out(a, options, axis, n, Fourier.complexType(a.dtype()));
    Fourier.complex(a, along, out);
    return out;
  }

  static NDArray realToComplex(NDArray a, FftOptions options) {
    requireNumbers(a);
    var axis = axis(a, options.axis(), options.n().isPresent());
    var n = positive("a Fourier transform", options.n().orElse(a.shape(axis)));
    if (a.dtype().kind() == Kind.COMPLEX) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a transform of real numbers was asked for of a %s array; use fft".formatted(a.dtype()));
    }
    var along = new Along(n, axis, options.norm().factor(n, true, realType(a)), true);
    var out = out(a, options, axis, n / 2 + 1, Fourier.complexType(a.dtype()));
    Fourier.realToComplex(a, along, out);
    return out;
  }

  static NDArray complexToReal(NDArray a, FftOptions options) {
    requireNumbers(a);
    var axis = axis(a, options.axis(), options.n().isPresent());
    var n = positive("a Fourier transform", options.n().orElse(2 * (a.shape(axis) - 1)));
    var real = realType(a);
    var along = new Along(n, axis, options.norm().factor(n, false, real), false);
    var out = out(a, options, axis, n, real);
    Fourier.complexToReal(a, along, out);
    return out;
  }

  /// An axis from 0. As in NumPy the length of an axis that does not exist is an index error.
  static int axis(NDArray a, int axis, boolean lengthIsKnown) {
    if (!lengthIsKnown && (axis < -a.ndim() || axis >= a.ndim())) {
      throw new IndexException(
          "a Fourier transform along axis %d of an array of shape %s: it has %d axes"
              .formatted(axis, a.shape(), a.ndim()));
    }
    return a.shape().normalise(axis);
  }

  /// The dtype of real results.
  private static DType realType(NDArray a) {
    if (a.dtype() == DType.COMPLEX64) {
      return DType.FLOAT32;
    }
    return a.dtype().kind() == Kind.FLOATING ? a.dtype() : DType.FLOAT64;
  }

  private static NDArray out(NDArray a, FftOptions options, int axis, long n, DType type) {
    var shape = a.shape().toArray();
    shape[axis] = n;
    if (options.out().isEmpty()) {
      return NDArray.empty(type, shape);
    }
    var out = options.out().get();
    if (out.ndim() != a.ndim() || out.shape(axis) != n) {
      throw new ShapeException(
          "the output of a Fourier transform has shape %s; it must have %d elements on axis %d"
              .formatted(out.shape(), n, axis));
    }
    if (!Casting.SAME_KIND.allows(type, out.dtype())) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s results were to be written to a %s array; use one of the same kind"
              .formatted(type, out.dtype()));
    }
    if (!out.shape().equals(Shape.of(shape))) {
      throw new ShapeException(
          "the output of a Fourier transform of shape %s has shape %s"
              .formatted(a.shape(), out.shape()));
    }
    return out;
  }

  private static void requireNumbers(NDArray a) {
    if (!Fourier.isNumeric(a.dtype())) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "a Fourier transform was asked for of a %s array; convert it to numbers first"
              .formatted(a.dtype()));
    }
  }

  /// A length that a Java array may have.
  static int positive(String what, long n) {
    if (n < 1 || n > Integer.MAX_VALUE - 8) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "%s of %d elements was asked for; it must have 1 to 2³¹".formatted(what, n));
    }
    return (int) n;
  }

  static NDArray shift(NDArray x, boolean forward, int... axes) {
    if (x.ndim() == 0 && axes.length == 0) {
      throw new ShapeException("a shift of an array without axes; give it at least one");
    }
    var result = x;
    for (int i = 0; i < (axes.length == 0 ? x.ndim() : axes.length); i++) {
      var axis = axes.length == 0 ? i : axis(x, axes[i], false);
      var n = x.shape(axis);
      result = Np.roll(result, forward ? n / 2 : n - n / 2, axis);
    }
    return result == x ? x.copy() : result;
  }
}
