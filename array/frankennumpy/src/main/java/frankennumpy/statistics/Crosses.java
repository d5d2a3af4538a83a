package frankennumpy.statistics;

import fnp.dtype.PromotionTable;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.List;

/// The product of two vectors that stands at right angles to both.
///
/// @source NumPy 2.4, `_core/numeric.py`, `cross`
public final class Crosses {
  private Crosses() {}

  /// The product of the vectors along `axisA` and `axisB`, which have two or three elements; of two
  /// with two elements only the third component, whose axis is missing.
  ///
  /// @param axisC where the components are in the result
  /// @throws ShapeException if there is no such axis, or it has another length
  public static NDArray of(NDArray a, NDArray b, int axisA, int axisB, int axisC) {
    var x = last(a, axisA);
    var y = last(b, axisB);
    if (!isVector(x) || !isVector(y)) {
      throw new ShapeException(
          "a cross product of shapes %s and %s was asked for; the axes need 2 or 3 elements"
              .formatted(a.shape(), b.shape()));
    }
    var type = PromotionTable.current().promote(a.dtype(), b.dtype());
    x = x.to(type);
    y = y.to(type);
    var third = difference(at(x, 0), at(y, 1), at(x, 1), at(y, 0));
    if (x.shape(-1) == 2 && y.shape(-1) == 2) {
      return third;
    }
    var parts = List.of(first(x, y), second(x, y), third);
    var axis = third.expandDims(-1).shape().normalise(axisC);
    return Np.stack(parts, axis);
  }

  private static NDArray first(NDArray x, NDArray y) {
    if (x.shape(-1) == 3 && y.shape(-1) == 3) {
      return difference(at(x, 1), at(y, 2), at(x, 2), at(y, 1));
    }
    return x.shape(-1) == 2
        ? Ufuncs.MULTIPLY.call(at(x, 1), at(y, 2))
        : Ufuncs.NEGATIVE.call(Ufuncs.MULTIPLY.call(at(x, 2), at(y, 1)));
  }

  private static NDArray second(NDArray x, NDArray y) {
    if (x.shape(-1) == 3 && y.shape(-1) == 3) {
      return difference(at(x, 2), at(y, 0), at(x, 0), at(y, 2));
    }
    return x.shape(-1) == 2
        ? Ufuncs.NEGATIVE.call(Ufuncs.MULTIPLY.call(at(x, 0), at(y, 2)))
        : Ufuncs.MULTIPLY.call(at(x, 2), at(y, 0));
  }

  private static NDArray difference(NDArray a, NDArray b, NDArray c, NDArray d) {
    return Ufuncs.SUBTRACT.call(Ufuncs.MULTIPLY.call(a, b), Ufuncs.MULTIPLY.call(c, d));
  }

  private static boolean isVector(NDArray x) {
    return x.shape(-1) == 2 || x.shape(-1) == 3;
  }

  private static NDArray last(NDArray a, int axis) {
    if (a.ndim() == 0) {
      throw new ShapeException("a cross product needs vectors, but one array has no axis");
    }
    return a.moveAxis(new int[] {axis}, new int[] {-1});
  }

  private static NDArray at(NDArray x, long place) {
    return x.get(Index.ELLIPSIS, Index.at(place));
  }
}
