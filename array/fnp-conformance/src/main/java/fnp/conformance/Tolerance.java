package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.PythonText;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ndarray.element.Elements;
import fnp.ndarray.element.Half;
import java.lang.ref.Reference;
import java.util.Optional;

/// How closely results must agree. Shape and dtype always must; NaN agrees with any NaN.
public sealed interface Tolerance {
  /// The same bits, so -0.0 and 0.0 differ.
  Tolerance BITS = new Bits();

  /// The same bits.
  record Bits() implements Tolerance {}

  /// At most so many representable numbers apart.
  record Ulps(long max) implements Tolerance {}

  /// Within `absolute + relative * |expected|`.
  record Close(double relative, double absolute) implements Tolerance {}

  /// The first difference between two arrays, in words; empty if they agree.
  default Optional<String> difference(NDArray expected, NDArray actual) {
    if (!expected.dtype().equals(actual.dtype())) {
      return Optional.of("dtype %s, expected %s".formatted(actual.dtype(), expected.dtype()));
    }
    if (!expected.shape().equals(actual.shape())) {
      return Optional.of("shape %s, expected %s".formatted(actual.shape(), expected.shape()));
    }
    if (expected.dtype() instanceof GeneralType) {
      return elementDifference(expected, actual);
    }
    var theirs = expected.contiguous();
    var ours = actual.contiguous();
    var dtype = expected.dtype();
    for (long i = 0; i < expected.size(); i++) {
      var a = theirs.address() + i * dtype.itemsize();
      var b = ours.address() + i * dtype.itemsize();
      if (!agree(dtype, a, b)) {
        return Optional.of(
            "element %d of shape %s is %s, expected %s"
                .formatted(i, expected.shape(), Elements.get(dtype, b), Elements.get(dtype, a)));
      }
    }
    Reference.reachabilityFence(theirs);
    Reference.reachabilityFence(ours);
    return Optional.empty();
  }

  /// The first difference between elements that are no machine numbers: as values, whatever lies in
  /// gaps between fields.
  private Optional<String> elementDifference(NDArray expected, NDArray actual) {
    var theirs = ObjectArrays.elements(expected);
    var ours = ObjectArrays.elements(actual);
    for (int i = 0; i < theirs.size(); i++) {
      if (!theirs.get(i).equals(ours.get(i))) {
        return Optional.of(
            "element %d of shape %s is %s, expected %s"
                .formatted(
                    i,
                    expected.shape(),
                    PythonText.repr(ours.get(i)),
                    PythonText.repr(theirs.get(i))));
      }
    }
    return Optional.empty();
  }

  private boolean agree(DType dtype, long expected, long actual) {
    if (dtype.kind() == Kind.COMPLEX) {
      return agree(
          dtype == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64,
          Elements.getComplex(dtype, expected),
          Elements.getComplex(dtype, actual));
    }
    if (dtype.kind() != Kind.FLOATING) {
      return Elements.getLong(dtype, expected) == Elements.getLong(dtype, actual);
    }
    return agree(dtype, Elements.getDouble(dtype, expected), Elements.getDouble(dtype, actual));
  }

  /// Both parts must agree; an error of a small part is counted at the size of the larger one,
  /// since that is what algorithms of complex functions keep small.
  private boolean agree(DType part, Complex x, Complex y) {
    var size = Math.max(Math.abs(x.real()), Math.abs(x.imag()));
    return agree(part, x.real(), y.real(), size) && agree(part, x.imag(), y.imag(), size);
  }

  private boolean agree(DType part, double x, double y, double size) {
    if (agree(part, x, y)) {
      return true;
    }
    return switch (this) {
      case Bits _ -> false;
      case Ulps(var max) ->
          Double.isFinite(size) && Math.abs(x - y) <= max * FloatLimits.of(part).eps() * size;
      case Close(var relative, var absolute) ->
          Double.isFinite(size) && Math.abs(x - y) <= absolute + relative * size;
    };
  }

  private boolean agree(DType dtype, double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.isNaN(x) && Double.isNaN(y);
    }
    return switch (this) {
      case Bits _ -> Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
      case Ulps(var max) -> ulps(dtype, x, y) <= max;
      case Close(var relative, var absolute) ->
          x == y || Math.abs(x - y) <= absolute + relative * Math.abs(x);
    };
  }

  /// The distance of two numbers, counted in representable numbers of their dtype.
  static long ulps(DType dtype, double x, double y) {
    if (dtype == DType.FLOAT16) {
      return Math.abs((long) ordered(Half.of(x)) - ordered(Half.of(y)));
    }
    if (dtype == DType.FLOAT32) {
      return Math.abs((long) ordered((float) x) - ordered((float) y));
    }
    var distance = ordered(x) - ordered(y);
    return distance == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(distance);
  }

  private static int ordered(short bits) {
    return bits < 0 ? Short.MIN_VALUE - bits : bits;
  }

  private static int ordered(float x) {
    var bits = Float.floatToRawIntBits(x);
    return bits < 0 ? Integer.MIN_VALUE - bits : bits;
  }

  private static long ordered(double x) {
    var bits = Double.doubleToRawLongBits(x);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }
}
