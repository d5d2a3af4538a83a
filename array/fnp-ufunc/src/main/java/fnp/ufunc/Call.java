package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.util.Optional;

/// The optional arguments of a universal function: where the result goes, which elements are
/// computed, and in which type.
///
/// ```java
/// Ufuncs.ADD.call(x, y, Call.plain().out(z).where(mask));
/// ```
///
/// @param out the array that takes the result
/// @param where computes only where this boolean array is true; other elements of the result keep
///   what was there, which without `out` is undefined
/// @param dtype the type to compute in
/// @param casting how much a cast of operands and result may lose
/// @numpy the arguments `out`, `where`, `dtype` and `casting` of `numpy.ufunc`
public record Call(
    Optional<NDArray> out, Optional<NDArray> where, Optional<DType> dtype, Casting casting) {
  private static final Call PLAIN =
      new Call(Optional.empty(), Optional.empty(), Optional.empty(), Casting.SAME_KIND);

  /// No options: a fresh result of the natural type.
  public static Call plain() {
    return PLAIN;
  }

  /// With the result written to `array`.
  public Call out(NDArray array) {
    return new Call(Optional.of(array), where, dtype, casting);
  }

  /// Computing only where `mask` is true.
  public Call where(NDArray mask) {
    return new Call(out, Optional.of(mask), dtype, casting);
  }

  /// Computing in `type`.
  public Call dtype(DType type) {
    return new Call(out, where, Optional.of(type), casting);
  }

  /// With this limit on casts instead of `same_kind`.
  public Call casting(Casting rule) {
    return new Call(out, where, dtype, rule);
  }
}
