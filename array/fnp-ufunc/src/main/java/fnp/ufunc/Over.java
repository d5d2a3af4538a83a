package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a reduction goes over, and its other optional arguments.
///
/// ```java
/// Reductions.sum(x, Over.axis(1).keepDims());
/// ```
///
/// @param axes the axes to reduce, or empty for all; negative numbers count from the last
/// @param keepsDims whether reduced axes stay, with length 1
/// @param dtype the type to compute in
/// @param initial the value to start from
/// @param where takes only elements where this boolean array, stretched to the operand, is true
/// @param out the array that takes the result and is returned
/// @numpy the arguments `axis`, `keepdims`, `dtype`, `initial`, `where` and `out` of
///   `numpy.ufunc.reduce`
public record Over(
    Optional<List<Integer>> axes,
    boolean keepsDims,
    Optional<DType> dtype,
    OptionalDouble initial,
    Optional<NDArray> where,
    Optional<NDArray> out) {
  private static final Over ALL =
      new Over(
          Optional.empty(),
          false,
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty());

  public Over {
    axes = axes.map(List::copyOf);
  }

  /// All axes.
  public static Over all() {
    return ALL;
  }

  /// These axes; none named means all.
  public static Over axis(int... axes) {
    return axes.length == 0 ? ALL : ALL.axes(Arrays.stream(axes).boxed().toList());
  }

  /// These axes, the other arguments staying.
  public Over axes(List<Integer> named) {
    return new Over(Optional.of(named), keepsDims, dtype, initial, where, out);
  }

  /// Keeping the reduced axes with length 1.
  public Over keepDims() {
    return keepDims(true);
  }

  /// Keeping the reduced axes with length 1, or not.
  public Over keepDims(boolean keep) {
    return new Over(axes, keep, dtype, initial, where, out);
  }

  /// Computing in `type`.
  public Over dtype(DType type) {
    return new Over(axes, keepsDims, Optional.of(type), initial, where, out);
  }

  /// Starting from `value`.
  public Over initial(double value) {
    return new Over(axes, keepsDims, dtype, OptionalDouble.of(value), where, out);
  }

  /// Taking only elements where `mask` is true.
  public Over where(NDArray mask) {
    return new Over(axes, keepsDims, dtype, initial, Optional.of(mask), out);
  }

  /// With the result written to `array`, which is returned.
  public Over out(NDArray array) {
    return new Over(axes, keepsDims, dtype, initial, where, Optional.of(array));
  }

  /// With a fresh result.
  public Over fresh() {
    return new Over(axes, keepsDims, dtype, initial, where, Optional.empty());
  }

  /// The same axes and mask, but neither a dtype, nor an initial value, nor an array for the
  /// result.
  public Over counting() {
    return new Over(
        axes, keepsDims, Optional.empty(), OptionalDouble.empty(), where, Optional.empty());
  }

  /// Taking all elements.
  Over withoutWhere() {
    return new Over(axes, keepsDims, dtype, initial, Optional.empty(), out);
  }

  /// The result, or the array of [#out] once the result is in it.
  ///
  /// @throws UfuncException if the array has another shape, or its dtype is of a lower kind
  public NDArray deliver(NDArray result) {
    if (out.isEmpty()) {
      return result;
    }
    var target = out.get();
    if (!target.shape().equals(result.shape())) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the result of shape %s was to go into out of shape %s; give one of the same shape"
              .formatted(result.shape(), target.shape()));
    }
    if (!Casting.SAME_KIND.allows(result.dtype(), target.dtype())) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "the result is %s and cannot go into out of %s; give one of the same kind"
              .formatted(result.dtype(), target.dtype()));
    }
    target.copyFrom(result);
    return target;
  }
}
