package fnp.ufunc;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.PromotionTable;
import fnp.dtype.SwappedType;
import fnp.dtype.WeakScalar;
import fnp.ndarray.NDArray;
import java.util.Set;

/// Plain numbers beside an array, as arrays without axes whose dtype gives way to the array's.
///
/// @source NEP 50, "Promotion rules for Python scalars"
final class WeakScalars {
  private static final Set<String> COMPARISONS =
      Set.of("equal", "not_equal", "less", "less_equal", "greater", "greater_equal");

  private WeakScalars() {}

  /// A whole number beside an array of dtype `beside`.
  ///
  /// @throws UfuncException if the dtype to compute in cannot hold it, unless only its sign or
  ///   truth matters
  static NDArray of(BinaryUfunc ufunc, DType beside, long value) {
    if (beside instanceof SwappedType swapped) {
      return of(ufunc, swapped.inOrder(), value);
    }
    if (!(beside instanceof Primitive)) {
      return of(DType.INT64, value);
    }
    var dtype = PromotionTable.current().promote(beside, WeakScalar.INT);
    if (dtype.kind().isInexact()) {
      return of(computed(ufunc, dtype), value);
    }
    if (fits(dtype, value)) {
      return of(dtype, value);
    }
    if (COMPARISONS.contains(ufunc.name())) {
      return of(DType.INT64, value);
    }
    if (ufunc.name().startsWith("logical_")) {
      return of(dtype, value == 0 ? 0 : 1);
    }
    var computed = ufunc.resolve(dtype, dtype).left();
    if (computed.kind().isInexact()) {
      return of(computed, value);
    }
    throw new UfuncException(
        UfuncException.Kind.OVERFLOW,
        "the number %d does not fit into %s, the dtype of the other operand of %s; convert that"
                .formatted(value, dtype, ufunc.name())
            + " with astype first");
  }

  /// The float or complex type that the function computes in, which may be a wider one.
  private static DType computed(BinaryUfunc ufunc, DType dtype) {
    return ufunc.has(dtype) || !ufunc.name().equals("float_power")
        ? dtype
        : ufunc.resolve(dtype, dtype).left();
  }

  /// The exponent of `ldexp`, which is a whole number whatever it stands beside.
  ///
  /// @throws UfuncException if it does not fit int32
  static NDArray exponent(long value) {
    if (!fits(DType.INT32, value)) {
      throw new UfuncException(
          UfuncException.Kind.OVERFLOW,
          "the exponent %d does not fit into int32; use a smaller one".formatted(value));
    }
    return of(DType.INT32, value);
  }

  /// A number with a fraction beside an array of dtype `beside`.
  static NDArray of(BinaryUfunc ufunc, DType beside, double value) {
    if (beside instanceof SwappedType swapped) {
      return of(ufunc, swapped.inOrder(), value);
    }
    var array =
        NDArray.empty(
            !(beside instanceof Primitive)
                ? DType.FLOAT64
                : computed(ufunc, PromotionTable.current().promote(beside, WeakScalar.FLOAT)));
    array.setDouble(value);
    return array;
  }

  /// A complex number beside an array of dtype `beside`.
  static NDArray of(DType beside, Complex value) {
    var array = NDArray.empty(PromotionTable.current().promote(beside, WeakScalar.COMPLEX));
    array.setItem(value);
    return array;
  }

  private static NDArray of(DType dtype, long value) {
    var array = NDArray.empty(dtype);
    array.setLong(value);
    return array;
  }

  private static boolean fits(DType dtype, long value) {
    var bits = 8 * dtype.itemsize();
    if (dtype.kind() == Kind.UNSIGNED) {
      return value >= 0 && (bits == Long.SIZE || value < 1L << bits);
    }
    return bits == Long.SIZE || (value >= -(1L << (bits - 1)) && value < 1L << (bits - 1));
  }
}
