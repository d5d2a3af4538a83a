package fnp.ufunc;

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
/// @numpy the arguments `axis`, `keepdims`, `dtype`, `initial` and `where` of `numpy.ufunc.reduce`
public record Over(
    Optional<List<Integer>> axes,
    boolean keepsDims,
    Optional<DType> dtype,
    OptionalDouble initial,
    Optional<NDArray> where) {
  private static final Over ALL =
      new Over(Optional.empty(), false, Optional.empty(), OptionalDouble.empty(), Optional.empty());

  public Over {
    axes = axes.map(List::copyOf);
  }

  /// All axes.
  public static Over all() {
    return ALL;
  }

  /// These axes; none named means all.
  public static Over axis(int... axes) {
    return axes.length == 0
        ? ALL
        : new Over(
            Optional.of(Arrays.stream(axes).boxed().toList()),
            false,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty());
  }

  /// Keeping the reduced axes with length 1.
  public Over keepDims() {
    return keepDims(true);
  }

  /// Keeping the reduced axes with length 1, or not.
  public Over keepDims(boolean keep) {
    return new Over(axes, keep, dtype, initial, where);
  }

  /// Computing in `type`.
  public Over dtype(DType type) {
    return new Over(axes, keepsDims, Optional.of(type), initial, where);
  }

  /// Starting from `value`.
  public Over initial(double value) {
    return new Over(axes, keepsDims, dtype, OptionalDouble.of(value), where);
  }

  /// Taking only elements where `mask` is true.
  public Over where(NDArray mask) {
    return new Over(axes, keepsDims, dtype, initial, Optional.of(mask));
  }
}
