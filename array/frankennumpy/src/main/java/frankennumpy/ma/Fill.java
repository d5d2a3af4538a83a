package frankennumpy.ma;

import fnp.dtype.Bytes;
import fnp.dtype.Casting;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.IntegerLimits;
import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ufunc.UfuncException;
import java.util.Optional;

/// Values that stand in for masked elements.
///
/// @source NumPy 2.4, `ma/core.py`, `default_filler`, `min_filler`, `max_filler`
final class Fill {
  private Fill() {}

  /// What NumPy fills in if nothing was set; in the widest dtype of the kind.
  static NDArray ofDefault(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN -> NDArray.scalar(DType.BOOL, 1L);
      case SIGNED -> NDArray.scalar(DType.INT64, 999_999L);
      case UNSIGNED -> NDArray.scalar(DType.UINT64, 999_999L);
      case FLOATING -> NDArray.scalar(DType.FLOAT64, 1e20);
      case COMPLEX -> NDArray.scalar(DType.COMPLEX128, 1e20);
      case TIMEDELTA, DATETIME -> time(dtype, TimeType.NAT);
      case BYTES -> of(Bytes.of("N/A"), DType.of("S3"));
      case TEXT -> of("N/A", DType.of("U3"));
      case STRING -> of("N/A", dtype);
      case OBJECT -> of("?", DType.of("U1"));
      case VOID ->
          throw new UfuncException(
              UfuncException.Kind.TYPE,
              "a masked array of %s has no fill value; mask its fields".formatted(dtype));
    };
  }

  /// A value in a dtype, without axes.
  ///
  /// @throws UfuncException if the dtype cannot hold it
  static NDArray of(Object value, DType dtype) {
    var result = NDArray.empty(dtype, Shape.SCALAR);
    switch (value) {
      case NDArray array -> result.copyFrom(array.reshape());
      case Number number -> result.setItem(number);
      case Boolean truth -> result.setItem(truth);
      case Complex number -> result.setItem(number);
      case fnp.dtype.TimeValue time -> result.setItem(time);
      case Object other when dtype.kind() == Kind.OBJECT -> result.setItem(other);
      case String text when isText(dtype) -> result.setItem(text);
      case Bytes bytes when isText(dtype) -> result.setItem(bytes);
      default ->
          throw new UfuncException(
              UfuncException.Kind.TYPE,
              "%s cannot fill an array of %s; use a number".formatted(value, dtype));
    }
    return result;
  }

  /// A fill value in the dtype of another array; none if it cannot be that.
  static Optional<NDArray> converted(NDArray value, DType dtype) {
    if (value.dtype() == dtype || isText(dtype) == isText(value.dtype()) && isText(dtype)) {
      return Optional.of(value);
    }
    return Casting.UNSAFE.allows(value.dtype(), dtype) && !isText(value.dtype())
        ? Optional.of(value.astype(dtype))
        : Optional.empty();
  }

  private static boolean isText(DType dtype) {
    return switch (dtype.kind()) {
      case BYTES, TEXT, STRING -> true;
      default -> false;
    };
  }

  /// The value that no element of a dtype is greater than.
  static NDArray greatest(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN -> NDArray.scalar(dtype, 1L);
      case SIGNED, UNSIGNED -> NDArray.scalar(dtype, IntegerLimits.of(dtype).max().longValue());
      case FLOATING -> NDArray.scalar(dtype, Double.POSITIVE_INFINITY);
      case COMPLEX -> of(new Complex(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY), dtype);
      case TIMEDELTA, DATETIME -> time(dtype, Long.MAX_VALUE);
      case BYTES, TEXT, STRING, OBJECT, VOID -> throw unordered(dtype);
    };
  }

  /// The value that no element of a dtype is less than.
  static NDArray least(DType dtype) {
    return switch (dtype.kind()) {
      case BOOLEAN -> NDArray.scalar(dtype, 0L);
      case SIGNED, UNSIGNED -> NDArray.scalar(dtype, IntegerLimits.of(dtype).min().longValue());
      case FLOATING -> NDArray.scalar(dtype, Double.NEGATIVE_INFINITY);
      case COMPLEX -> of(new Complex(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY), dtype);
      case TIMEDELTA, DATETIME -> time(dtype, TimeType.NAT + 1);
      case BYTES, TEXT, STRING, OBJECT, VOID -> throw unordered(dtype);
    };
  }

  /// What sorts behind all elements.
  static NDArray last(DType dtype) {
    return dtype.kind() == Kind.FLOATING ? NDArray.scalar(dtype, Double.NaN) : greatest(dtype);
  }

  private static NDArray time(DType dtype, long count) {
    var result = NDArray.empty(DType.INT64, Shape.SCALAR);
    result.setLong(count);
    return result.view(dtype);
  }

  private static UfuncException unordered(DType dtype) {
    return new UfuncException(
        UfuncException.Kind.TYPE,
        "%s has no least and no greatest value; use numbers or times".formatted(dtype));
  }

  /// The least positive number that is not subnormal.
  static double tiny() {
    return Double.MIN_NORMAL;
  }
}
