package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Elements;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ufunc.loop.ComplexMath;
import java.lang.ref.Reference;

/// Positions of least and greatest elements.
public final class Extremes {
  private Extremes() {}

  /// The position, as int64, of the first least element of the flattened array; the first NaN if
  /// there is one.
  ///
  /// @throws UfuncException if there is no element
  /// @numpy `numpy.argmin`
  public static NDArray argmin(NDArray x) {
    return argmin(x.ravel(), 0).reshape();
  }

  /// The positions, as int64, of the first least elements along an axis.
  ///
  /// @throws UfuncException if the axis is empty
  public static NDArray argmin(NDArray x, int axis) {
    return of(Ufuncs.MINIMUM, x, axis);
  }

  /// The position, as int64, of the first greatest element of the flattened array; the first NaN if
  /// there is one.
  ///
  /// @throws UfuncException if there is no element
  /// @numpy `numpy.argmax`
  public static NDArray argmax(NDArray x) {
    return argmax(x.ravel(), 0).reshape();
  }

  /// The positions, as int64, of the first greatest elements along an axis.
  ///
  /// @throws UfuncException if the axis is empty
  public static NDArray argmax(NDArray x, int axis) {
    return of(Ufuncs.MAXIMUM, x, axis);
  }

  /// Finds the extreme values first, with the fast loops, and then where they stand.
  private static NDArray of(BinaryUfunc ufunc, NDArray x, int axis) {
    var at = x.shape().normalise(axis);
    if (x.shape(at) == 0) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "the position of the %s along axis %d of shape %s was asked for, but there is no element"
                  .formatted(ufunc.name(), at, x.shape())
              + "; check the size first");
    }
    var values = Reducing.reduce(ufunc, x, Over.axis(at).keepDims());
    var result = NDArray.empty(DType.INT64, values.shape());
    var dtype = x.dtype();
    Lanes.of(x, values, at)
        .forEachPair((lane, value, count) -> {
          var slot = (value.at() - values.address()) / values.itemsize() * 8;
          Memory.setLong(result.address() + slot, find(dtype, lane, count, value.at()));
        });
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(values);
    return result.squeeze(at);
  }

  private static long find(DType dtype, Lanes.Lane lane, int count, long value) {
    if (dtype.kind() == Kind.COMPLEX) {
      var sought = Elements.getComplex(dtype, value);
      for (int i = 0; i < count; i++) {
        var here = Elements.getComplex(dtype, lane.at() + i * lane.stride());
        if (ComplexMath.isEqual(here, sought) || (here.isNaN() && sought.isNaN())) {
          return i;
        }
      }
    } else if (dtype.kind() == Kind.FLOATING) {
      var sought = Elements.getDouble(dtype, value);
      for (int i = 0; i < count; i++) {
        var here = Elements.getDouble(dtype, lane.at() + i * lane.stride());
        if (here == sought || (Double.isNaN(here) && Double.isNaN(sought))) {
          return i;
        }
      }
    } else {
      var sought = Elements.getLong(dtype, value);
      for (int i = 0; i < count; i++) {
        if (Elements.getLong(dtype, lane.at() + i * lane.stride()) == sought) {
          return i;
        }
      }
    }
    throw new AssertionError("an extreme value is not among its elements");
  }
}
