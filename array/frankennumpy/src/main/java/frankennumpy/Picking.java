package frankennumpy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ndarray.iterate.Flat;
import fnp.ndarray.iterate.NdEnumerate;
import fnp.ndarray.iterate.NdIndex;
import fnp.ufunc.Selections;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import frankennumpy.option.Bounds;
import frankennumpy.option.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Picking elements by position, condition or choice. Use through [Np].
///
/// @numpy "Indexing-like operations", "Indexing routines", 2.4
public abstract sealed class Picking extends Rearranging permits Placing {
  Picking() {}

  /// The elements at `indices` of the flattened array; negative indices count from the end.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @numpy `numpy.take`
  public static NDArray take(NDArray a, NDArray indices) {
    return take(a.ravel(), indices, 0);
  }

  /// The elements at `indices` along an axis; negative indices count from the end.
  ///
  /// @throws IndexException if an index is out of bounds
  /// @numpy `numpy.take`
  public static NDArray take(NDArray a, NDArray indices, int axis) {
    return take(a, indices, axis, Bounds.RAISE);
  }

  /// The elements at `indices` along an axis.
  ///
  /// @throws IndexException if an index is out of bounds and that raises
  /// @throws UfuncException if the indices are not whole
  /// @numpy `numpy.take` with `mode`
  public static NDArray take(NDArray scalar, NDArray indices, int axis, Bounds mode) {
    var a = atleast1d(scalar);
    var along = a.shape().normalise(axis);
    var positions = Bounds.positions(indices);
    if (a.size() == 0 && a.shape(along) > 0) {
      // Nothing is read, so no position is wrong.
      return Selections.take(a, Ufuncs.MULTIPLY.call(positions, 0L), along);
    }
    return Selections.take(a, mode.within(positions, a.shape(along)), along);
  }

  /// For each position along the other axes, the elements at positions along one axis; what
  /// [#argsort] and the like give picks out.
  ///
  /// @throws IndexException if an index is out of bounds or not whole
  /// @throws ShapeException if the numbers of axes differ
  /// @numpy `numpy.take_along_axis`
  public static NDArray takeAlongAxis(NDArray a, NDArray indices, int axis) {
    return a.get(alongAxis(a, indices, axis));
  }

  /// The elements of the flattened array at positions.
  ///
  /// @throws IndexException if an index is out of bounds or not whole
  /// @throws ShapeException if the positions have not one axis
  /// @numpy `numpy.take_along_axis` with `axis=None`
  public static NDArray takeAlongAxis(NDArray a, NDArray indices) {
    return takeAlongAxis(a.ravel(), indices, 0);
  }

  static Index[] alongAxis(NDArray a, NDArray indices, int axis) {
    var along = a.shape().normalise(axis);
    if (!indices.dtype().kind().isInteger()) {
      throw new IndexException(
          "indices must be an integer array, but are %s; convert them with astype"
              .formatted(indices.dtype()));
    }
    if (indices.ndim() != a.ndim()) {
      throw new ShapeException(
          "indices of shape %s and an array of shape %s must have the same number of dimensions"
              .formatted(indices.shape(), a.shape()));
    }
    var items = new Index[a.ndim()];
    for (int i = 0; i < items.length; i++) {
      var lengths = new long[items.length];
      Arrays.fill(lengths, 1);
      lengths[i] = -1;
      items[i] = Index.of(i == along ? indices : arange(a.shape(i)).reshape(lengths));
    }
    return items;
  }

  /// For each element the one of the choice whose number stands in `a`.
  ///
  /// @throws IllegalArgumentException if a number is beyond the choices and that raises
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @numpy `numpy.choose`
  public static NDArray choose(NDArray a, List<NDArray> choices, Bounds mode) {
    if (choices.isEmpty()) {
      throw new ShapeException(
          "choose was given no choices; need at least one array to choose from");
    }
    var which = mode.within(Bounds.positions(a), choices.size());
    var shape = which.shape();
    for (var choice : choices) {
      shape = shape.broadcast(choice.shape());
    }
    var result = NDArray.empty(resultType(choices.toArray(NDArray[]::new)), shape);
    var chosen = 0L;
    for (int i = 0; i < choices.size(); i++) {
      var here = Ufuncs.EQUAL.call(which, (long) i);
      chosen += fnp.ufunc.Reductions.countNonzero(here, fnp.ufunc.Over.all()).getLong();
      Masked.copy(result, choices.get(i), here);
    }
    if (chosen < which.size()) {
      throw new IllegalArgumentException(
          "invalid entry in choice array: there are %d choices; use 0 to %d or another mode"
              .formatted(choices.size(), choices.size() - 1));
    }
    return result;
  }

  /// The elements of the flattened array where a vector of conditions is true.
  ///
  /// @throws IndexException if a condition beyond the elements is true
  /// @numpy `numpy.compress`
  public static NDArray compress(NDArray condition, NDArray a) {
    return compress(condition, a.ravel(), 0);
  }

  /// The parts along an axis where a vector of conditions is true.
  ///
  /// @throws IndexException if a condition beyond the axis is true
  /// @throws ShapeException if the conditions have not one axis
  /// @numpy `numpy.compress`
  public static NDArray compress(NDArray condition, NDArray a, int axis) {
    if (condition.ndim() != 1) {
      throw new ShapeException(
          "condition must be a 1-d array, but has shape %s; ravel it".formatted(condition.shape()));
    }
    return take(a, Selections.nonzero(condition).getFirst(), axis);
  }

  /// The elements, in C order, where a condition of as many elements is true.
  ///
  /// @numpy `numpy.extract`
  public static NDArray extract(NDArray condition, NDArray a) {
    return compress(condition.ravel(), a);
  }

  /// The positions of elements that differ from zero: one int64 array per axis.
  ///
  /// @throws ShapeException if the array has no axes
  /// @numpy `numpy.nonzero`
  public static List<NDArray> nonzero(NDArray a) {
    if (a.ndim() == 0) {
      throw new ShapeException(
          "nonzero of an array without axes was asked for; use atleast1d to make it a vector");
    }
    return Selections.nonzero(a);
  }

  /// As [#nonzero].
  ///
  /// @numpy `numpy.where` with one argument
  public static List<NDArray> where(NDArray condition) {
    return nonzero(condition);
  }

  /// The positions, in the flattened array, of elements that differ from zero.
  ///
  /// @numpy `numpy.flatnonzero`
  public static NDArray flatnonzero(NDArray a) {
    return Selections.nonzero(a.ravel()).getFirst();
  }

  /// The positions of elements that differ from zero, one row each.
  ///
  /// @numpy `numpy.argwhere`
  public static NDArray argwhere(NDArray a) {
    if (a.ndim() == 0) {
      return NDArray.empty(DType.INT64, a.getBoolean() ? 1 : 0, 0);
    }
    return stack(Selections.nonzero(a), 0).transpose();
  }

  /// For each element the one of the first choice whose condition is true, else the default.
  ///
  /// @throws IllegalArgumentException if there are no conditions, or not one choice for each
  /// @throws UfuncException if a condition is not bool
  /// @numpy `numpy.select`
  public static NDArray select(List<NDArray> conditions, List<NDArray> choices, NDArray otherwise) {
    if (conditions.size() != choices.size()) {
      throw new IllegalArgumentException(
          "select got %d conditions and %d choices; list of cases must be same length"
              .formatted(conditions.size(), choices.size()));
    }
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("select with an empty condition list is not possible");
    }
    var shape = otherwise.shape();
    var type = otherwise.dtype();
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).dtype() != DType.BOOL) {
        throw new UfuncException(
            UfuncException.Kind.TYPE,
            "invalid entry %d in condlist: should be boolean ndarray, but is %s"
                .formatted(i, conditions.get(i).dtype()));
      }
      shape = shape.broadcast(conditions.get(i).shape()).broadcast(choices.get(i).shape());
      type = promoteTypes(type, choices.get(i).dtype());
    }
    var result = NDArray.empty(type, shape);
    result.copyFrom(otherwise);
    for (int i = conditions.size() - 1; i >= 0; i--) {
      Masked.copy(result, choices.get(i), conditions.get(i));
    }
    return result;
  }

  /// For each element the value of the function whose condition is true there; with one function
  /// more than conditions, the last where none is. Functions get the picked elements.
  ///
  /// @throws IllegalArgumentException if the numbers of conditions and functions do not fit
  /// @numpy `numpy.piecewise`
  public static NDArray piecewise(
      NDArray x,
      List<NDArray> conditions,
      List<? extends java.util.function.UnaryOperator<NDArray>> functions) {
    var all = new ArrayList<>(conditions);
    if (functions.size() == conditions.size() + 1) {
      var none = full(x.shape(), true, Form.plain());
      for (var condition : conditions) {
        none = Ufuncs.LOGICAL_AND.call(none, Ufuncs.LOGICAL_NOT.call(condition));
      }
      all.add(none);
    } else if (functions.size() != conditions.size()) {
      throw new IllegalArgumentException(
          "with %d condition(s), either %d or %d functions are expected, but %d were given"
              .formatted(
                  conditions.size(), conditions.size(), conditions.size() + 1, functions.size()));
    }
    var result = zerosLike(x, Form.plain());
    for (int i = 0; i < all.size(); i++) {
      var mask = Index.of(all.get(i).to(DType.BOOL));
      var values = x.get(mask);
      if (values.size() > 0) {
        result.set(functions.get(i).apply(values), mask);
      }
    }
    return result;
  }

  /// Positions in a flattened array of a shape as positions per axis.
  ///
  /// @throws IllegalArgumentException if a position is out of bounds
  /// @throws UfuncException if the positions are not whole
  /// @numpy `numpy.unravel_index`
  public static List<NDArray> unravelIndex(NDArray indices, Shape shape, Order order) {
    return FlatPositions.unravel(indices, shape, order);
  }

  /// Positions per axis as positions in the flattened array.
  ///
  /// @param modes what becomes of positions beyond the ends, one for all axes or one for each
  /// @throws IllegalArgumentException if a position is out of bounds and that raises
  /// @throws UfuncException if the positions are not whole
  /// @numpy `numpy.ravel_multi_index`
  public static NDArray ravelMultiIndex(
      List<NDArray> positions, Shape shape, Order order, Bounds... modes) {
    return FlatPositions.ravel(positions, shape, order, modes);
  }

  /// All positions in a shape, in C order.
  ///
  /// @numpy `numpy.ndindex`
  public static NdIndex ndindex(long... shape) {
    return NdIndex.of(Shape.of(shape));
  }

  /// The elements of an array in C order, with their positions.
  ///
  /// @numpy `numpy.ndenumerate`
  public static NdEnumerate ndenumerate(NDArray a) {
    return NdEnumerate.of(a);
  }

  /// The array as a row of its elements in C order.
  ///
  /// @numpy `numpy.ndarray.flat`
  public static Flat flat(NDArray a) {
    return Flat.of(a);
  }

  /// An index from its parts, for `a.get(…)`; only to be read like NumPy.
  ///
  /// @numpy `numpy.s_`, `numpy.index_exp`
  public static Index[] s(Index... items) {
    return items.clone();
  }

  /// Position arrays, one per axis, as an index.
  static Index[] index(List<NDArray> positions) {
    return positions.stream().map(Index::of).toArray(Index[]::new);
  }

  /// Assignment of elements where a mask is true.
  static final class Masked {
    private Masked() {}

    /// Copies the elements of `source`, stretched and converted, where `where`, stretched, is true.
    static void copy(NDArray target, NDArray source, NDArray where) {
      var mask = Index.of(where.broadcastTo(target.shape()));
      target.writeableAddress();
      var values = source;
      while (values.ndim() > target.ndim() && values.shape(0) == 1) {
        values = values.squeeze(0);
      }
      target.set(values.broadcastTo(target.shape()).get(mask), mask);
    }

    /// @throws UfuncException if the policy does not allow the cast
    static void requireCast(DType from, DType to, Casting policy) {
      if (!policy.allows(from, to)) {
        throw new UfuncException(
            UfuncException.Kind.TYPE,
            "cannot cast array data from %s to %s according to the rule %s; use astype first"
                .formatted(from, to, policy));
      }
    }
  }
}
