package frankennumpy.option;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;

/// What becomes of positions beyond the ends of an axis.
///
/// @numpy the argument `mode` of `numpy.take`, `numpy.put`, `numpy.choose` and others
public enum Bounds {
  /// They are an error; negative positions count from the end.
  RAISE,
  /// They go on at the other end.
  WRAP,
  /// They become the nearest end; negative positions become 0.
  CLIP;

  /// The mode of a name: `raise`, `wrap` or `clip`.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Bounds of(String name) {
    return switch (name) {
      case "raise" -> RAISE;
      case "wrap" -> WRAP;
      case "clip" -> CLIP;
      default ->
          throw new IllegalArgumentException(
              "clipmode must be one of 'clip', 'raise', or 'wrap' (got '%s')".formatted(name));
    };
  }

  /// int64 positions that an axis of a length has, or, if they are to raise, as they are.
  public NDArray within(NDArray positions, long length) {
    if (this == RAISE || positions.size() == 0) {
      return positions;
    }
    if (length == 0) {
      throw new IndexException(
          "cannot do a non-empty take from an empty axis; %d positions were given"
              .formatted(positions.size()));
    }
    if (this == WRAP) {
      return Ufuncs.REMAINDER.call(positions, length);
    }
    var low = Ufuncs.MAXIMUM.call(positions, 0L);
    return Ufuncs.MINIMUM.call(low, length - 1);
  }

  /// Positions in a dtype that says nothing about their sign, as int64.
  public static NDArray positions(NDArray indices) {
    requireInteger("indices", indices);
    return indices.to(DType.INT64);
  }

  /// Positions as an index.
  public static Index index(NDArray positions) {
    return Index.of(positions);
  }

  /// Refuses what holds no whole numbers.
  ///
  /// @param what what the error calls it
  /// @throws UfuncException if the dtype is neither bool nor an integer
  public static void requireInteger(String what, NDArray a) {
    if (!a.dtype().kind().isInteger() && a.dtype() != DType.BOOL) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "cannot cast %s safely from %s to int64; convert them with astype"
              .formatted(what, a.dtype()));
    }
  }
}
