package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import frankennumpy.option.Bounds;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Joining, picking and placing of masked arrays. Use through [Ma].
///
/// @numpy "Masked array operations", 2.4
public abstract sealed class MaskedForms extends MaskedReductions permits MaskedSets {
  MaskedForms() {}

  private static MaskedArray joined(
      List<MaskedArray> arrays, Function<List<NDArray>, NDArray> join) {
    return MaskedArray.raw(
        join.apply(arrays.stream().map(MaskedArray::data).toList()),
        Optional.of(join.apply(arrays.stream().map(MaskedArray::maskArray).toList())));
  }

  /// Arrays one behind the other along an axis.
  ///
  /// @numpy `numpy.ma.concatenate`
  public static MaskedArray concatenate(List<MaskedArray> arrays, int axis) {
    return joined(arrays, parts -> Np.concatenate(parts, axis)).shrinkMask();
  }

  /// Values behind an array, both laid flat.
  ///
  /// @numpy `numpy.ma.append`
  public static MaskedArray append(MaskedArray a, MaskedArray b) {
    return concatenate(List.of(a.ravel(), b.ravel()), 0);
  }

  /// Values behind an array along an axis.
  ///
  /// @numpy `numpy.ma.append` with `axis`
  public static MaskedArray append(MaskedArray a, MaskedArray b, int axis) {
    return concatenate(List.of(a, b), axis);
  }

  /// Arrays along a new axis.
  ///
  /// @numpy `numpy.ma.stack`
  public static MaskedArray stack(List<MaskedArray> arrays, int axis) {
    return joined(arrays, parts -> Np.stack(parts, axis));
  }

  /// Arrays below each other.
  ///
  /// @numpy `numpy.ma.vstack`, `numpy.ma.row_stack`
  public static MaskedArray vstack(List<MaskedArray> arrays) {
    return joined(arrays, parts -> Np.vstack(parts.toArray(NDArray[]::new)));
  }

  /// Arrays beside each other.
  ///
  /// @numpy `numpy.ma.hstack`
  public static MaskedArray hstack(List<MaskedArray> arrays) {
    return joined(arrays, parts -> Np.hstack(parts.toArray(NDArray[]::new)));
  }

  /// Arrays behind each other, along the third axis.
  ///
  /// @numpy `numpy.ma.dstack`
  public static MaskedArray dstack(List<MaskedArray> arrays) {
    return joined(arrays, parts -> Np.dstack(parts.toArray(NDArray[]::new)));
  }

  /// Vectors as columns.
  ///
  /// @numpy `numpy.ma.column_stack`
  public static MaskedArray columnStack(List<MaskedArray> arrays) {
    return joined(arrays, parts -> Np.columnStack(parts.toArray(NDArray[]::new)));
  }

  /// The array cut along its second axis, or of a vector its only one.
  ///
  /// @numpy `numpy.ma.hsplit`
  public static List<MaskedArray> hsplit(MaskedArray a, int parts) {
    return split(Np.hsplit(a.data(), parts), Np.hsplit(a.maskArray(), parts));
  }

  /// The array cut before places of its second axis, or of a vector its only one.
  ///
  /// @numpy `numpy.ma.hsplit` with places
  public static List<MaskedArray> hsplit(MaskedArray a, long... places) {
    return split(Np.hsplit(a.data(), places), Np.hsplit(a.maskArray(), places));
  }

  private static List<MaskedArray> split(List<NDArray> data, List<NDArray> masks) {
    return java.util.stream.IntStream.range(0, data.size())
        .mapToObj(i -> MaskedArray.of(data.get(i), masks.get(i)))
        .toList();
  }

  /// At least one axis.
  ///
  /// @numpy `numpy.ma.atleast_1d`
  public static MaskedArray atleast1d(MaskedArray a) {
    return MaskedArray.of(Np.atleast1d(a.data()), Np.atleast1d(a.maskArray()));
  }

  /// At least two axes.
  ///
  /// @numpy `numpy.ma.atleast_2d`
  public static MaskedArray atleast2d(MaskedArray a) {
    return MaskedArray.of(Np.atleast2d(a.data()), Np.atleast2d(a.maskArray()));
  }

  /// At least three axes.
  ///
  /// @numpy `numpy.ma.atleast_3d`
  public static MaskedArray atleast3d(MaskedArray a) {
    return MaskedArray.of(Np.atleast3d(a.data()), Np.atleast3d(a.maskArray()));
  }

  /// With a new axis of length 1.
  ///
  /// @numpy `numpy.ma.expand_dims`
  public static MaskedArray expandDims(MaskedArray a, int... axes) {
    return a.formed(x -> x.expandDims(axes));
  }

  /// Without axes of length 1.
  ///
  /// @numpy `numpy.ma.squeeze`
  public static MaskedArray squeeze(MaskedArray a, int... axes) {
    return a.formed(x -> x.squeeze(axes));
  }

  /// Two axes exchanged.
  ///
  /// @numpy `numpy.ma.swapaxes`
  public static MaskedArray swapaxes(MaskedArray a, int first, int second) {
    return a.formed(x -> x.swapAxes(first, second));
  }

  /// The diagonal.
  ///
  /// @numpy `numpy.ma.diagonal`
  public static MaskedArray diagonal(MaskedArray a, int above) {
    return diagonal(a, above, 0, 1);
  }

  /// A diagonal of the matrices along two axes.
  ///
  /// @numpy `numpy.ma.diagonal` with `axis1` and `axis2`
  public static MaskedArray diagonal(MaskedArray a, int above, int first, int second) {
    return a.formed(x -> x.diagonal(above, first, second));
  }

  /// The diagonal of a matrix, or the matrix with a vector as its diagonal.
  ///
  /// @numpy `numpy.ma.diag`
  public static MaskedArray diag(MaskedArray a) {
    return diag(a, 0);
  }

  /// A diagonal of a matrix, or a matrix with a vector as that diagonal.
  ///
  /// @param k how far above the main diagonal
  /// @numpy `numpy.ma.diag` with `k`
  public static MaskedArray diag(MaskedArray a, int k) {
    return a.formed(x -> Np.diag(x, k));
  }

  /// A matrix with the elements, laid flat, as its diagonal.
  ///
  /// @numpy `numpy.ma.diagflat`
  public static MaskedArray diagflat(MaskedArray a) {
    return diagflat(a, 0);
  }

  /// A matrix with the elements, laid flat, as a diagonal.
  ///
  /// @param k how far above the main diagonal
  /// @numpy `numpy.ma.diagflat` with `k`
  public static MaskedArray diagflat(MaskedArray a, int k) {
    return MaskedArray.of(Np.diagflat(a.data(), k), Np.diagflat(a.maskArray(), k));
  }

  /// Each element several times, along an axis.
  ///
  /// @numpy `numpy.ma.repeat`
  public static MaskedArray repeat(MaskedArray a, NDArray times, int axis) {
    return a.formed(x -> Np.repeat(x, times, axis));
  }

  /// Each element several times, along an axis.
  ///
  /// @numpy `numpy.ma.repeat`
  public static MaskedArray repeat(MaskedArray a, long times, int axis) {
    return a.formed(x -> Np.repeat(x, times, axis));
  }

  /// The elements over and over until the shape is full.
  ///
  /// @numpy `numpy.ma.resize`
  public static MaskedArray resize(MaskedArray a, long... shape) {
    return MaskedArray.raw(Np.resize(a.data(), shape), a.mask().map(x -> Np.resize(x, shape)));
  }

  /// Differences of neighbours along an axis, taken `n` times.
  ///
  /// @numpy `numpy.ma.diff`
  public static MaskedArray diff(MaskedArray a, int n, int axis) {
    var along = a.shape().normalise(axis);
    var result = a;
    for (int i = 0; i < n; i++) {
      var length = result.shape().axis(along);
      var later = part(result, along, Math.min(1, length), length);
      var earlier = part(result, along, 0, Math.max(0, length - 1));
      result = a.dtype() == DType.BOOL ? Ma.notEqual(later, earlier) : Ma.subtract(later, earlier);
    }
    return result;
  }

  /// Differences of neighbours of the elements laid flat, between other elements.
  ///
  /// @param begin what comes before, laid flat
  /// @param end what comes behind, laid flat
  /// @numpy `numpy.ma.ediff1d` with `to_begin` and `to_end`
  public static MaskedArray ediff1d(
      MaskedArray a, Optional<MaskedArray> begin, Optional<MaskedArray> end) {
    var parts = new java.util.ArrayList<MaskedArray>();
    begin.ifPresent(parts::add);
    parts.add(ediff1d(a));
    end.ifPresent(parts::add);
    return parts.size() == 1 ? parts.getFirst() : hstack(parts);
  }

  /// Differences of neighbours along an axis, taken `n` times, with elements before and behind.
  ///
  /// @param before along the axis; a number for one
  /// @param behind along the axis; a number for one
  /// @numpy `numpy.ma.diff` with `prepend` and `append`
  public static MaskedArray diff(
      MaskedArray a, int n, int axis, Optional<MaskedArray> before, Optional<MaskedArray> behind) {
    if (n == 0) {
      return a;
    }
    var parts = new java.util.ArrayList<MaskedArray>();
    before.ifPresent(given -> parts.add(oneAlong(given, a, axis)));
    parts.add(a);
    behind.ifPresent(given -> parts.add(oneAlong(given, a, axis)));
    return diff(parts.size() == 1 ? a : concatenate(parts, axis), n, axis);
  }

  private static MaskedArray oneAlong(MaskedArray given, MaskedArray a, int axis) {
    if (given.ndim() > 0) {
      return given;
    }
    var lengths = a.shape().toArray();
    lengths[a.shape().normalise(axis)] = 1;
    return given.formed(x -> x.broadcastTo(fnp.ndarray.Shape.of(lengths)));
  }

  /// Differences of neighbours of the elements laid flat.
  ///
  /// @numpy `numpy.ma.ediff1d`
  public static MaskedArray ediff1d(MaskedArray a) {
    return diff(a.ravel(), 1, 0);
  }

  static MaskedArray part(MaskedArray a, int axis, long from, long to) {
    return a.get(Index.along(axis, Index.slice(from, to)));
  }

  // ---- picking and placing

  /// Elements of `x` where the condition is true, of `y` elsewhere; masked where the condition is.
  ///
  /// @numpy `numpy.ma.where`
  public static MaskedArray where(MaskedArray condition, MaskedArray x, MaskedArray y) {
    var truth = condition.filled(false);
    var first = x == Ma.MASKED ? y.data().dtype() : x.dtype();
    var second = y == Ma.MASKED ? first : y.dtype();
    var left = x == Ma.MASKED ? NDArray.zeros(first) : x.data();
    var right = y == Ma.MASKED ? NDArray.zeros(second) : y.data();
    var data = Selections.where(truth, left, right);
    var mask = Selections.where(truth, x.maskArray(), y.maskArray()).to(DType.BOOL);
    var all = condition.mask().map(hidden -> Ufuncs.LOGICAL_OR.call(mask, hidden)).orElse(mask);
    return MaskedArray.raw(data, makeMask(all));
  }

  /// The positions of elements that are neither masked nor zero: one int64 array per axis.
  ///
  /// @numpy `numpy.ma.nonzero`
  public static List<NDArray> nonzero(MaskedArray a) {
    return Np.nonzero(a.filledWith(NDArray.zeros(a.dtype())));
  }

  /// From the choices the element at the same place that `indices` names.
  ///
  /// @numpy `numpy.ma.choose`
  public static MaskedArray choose(MaskedArray indices, List<MaskedArray> choices) {
    return choose(indices, choices, Bounds.RAISE);
  }

  /// From the choices the element at the same place that `indices` names.
  ///
  /// @throws fnp.ndarray.IndexException if there is no such choice, and that is an error
  /// @numpy `numpy.ma.choose` with `mode`
  public static MaskedArray choose(MaskedArray indices, List<MaskedArray> choices, Bounds mode) {
    var c = indices.filled(0L);
    var data = choices.stream().map(MaskedArray::filled).toList();
    var masks = choices.stream().map(MaskedArray::maskArray).toList();
    var mask = Np.choose(c, masks, mode).to(DType.BOOL);
    return MaskedArray.raw(Np.choose(c, data, mode), maskOr(Optional.of(mask), indices.mask()));
  }

  /// The elements at indices of the flattened array.
  ///
  /// @numpy `numpy.ma.take`
  public static MaskedArray take(MaskedArray a, NDArray indices) {
    return a.formed(x -> Np.take(x, indices));
  }

  /// The elements at indices along an axis.
  ///
  /// @numpy `numpy.ma.take` with `axis`
  public static MaskedArray take(MaskedArray a, NDArray indices, int axis) {
    return a.formed(x -> Np.take(x, indices, axis));
  }

  /// The elements at indices along an axis; what a masked index names is masked.
  ///
  /// @param mode what becomes of indices beyond the ends
  /// @numpy `numpy.ma.take` with `axis` and `mode`
  public static MaskedArray take(MaskedArray a, MaskedArray indices, int axis, Bounds mode) {
    var places = indices.filled(0L);
    var mask = a.mask().map(x -> Np.take(x, places, axis, mode));
    return MaskedArray.raw(Np.take(a.data(), places, axis, mode), both(mask, indices.mask()));
  }

  /// The elements along an axis where a condition is true.
  ///
  /// @numpy `numpy.ma.compress`
  public static MaskedArray compress(NDArray condition, MaskedArray a, int axis) {
    return a.formed(x -> Np.compress(condition, x, axis));
  }

  /// Assigns values to positions of the flattened array, in place.
  ///
  /// @numpy `numpy.ma.put`
  public static void put(MaskedArray a, NDArray indices, MaskedArray values) {
    put(a, indices, values, Bounds.RAISE);
  }

  /// Assigns values to positions of the flattened array, in place.
  ///
  /// @param mode what becomes of positions beyond the ends
  /// @numpy `numpy.ma.put` with `mode`
  public static void put(MaskedArray a, NDArray indices, MaskedArray values, Bounds mode) {
    var all = indices.ravel();
    var repeated = values.formed(x -> Np.resize(x, all.size()));
    var places = all;
    var given = repeated;
    if (a.isHard() && a.mask().isPresent()) {
      var free = new Index.Mask(Ufuncs.LOGICAL_NOT.call(Np.take(a.mask().get(), all)));
      places = all.get(free);
      given = repeated.get(free);
    }
    Np.put(a.data(), places, given.data(), mode);
    if (a.mask().isPresent() || given.mask().isPresent()) {
      var mask = a.maskArray().copy();
      Np.put(mask, places, given.maskArray(), mode);
      a.replaceMask(makeMask(mask));
    }
  }

  /// Assigns values where a mask is true, in place.
  ///
  /// @numpy `numpy.ma.putmask`
  public static void putmask(MaskedArray a, NDArray where, MaskedArray values) {
    if (a.mask().isPresent() || values.mask().isPresent()) {
      var hidden = a.maskArray().copy();
      Np.copyto(hidden, values.maskArray(), fnp.dtype.Casting.UNSAFE, where);
      a.replaceMask(
          Optional.of(a.isHard() ? Ufuncs.LOGICAL_OR.call(a.maskArray(), hidden) : hidden));
    }
    Np.copyto(a.data(), values.data(), fnp.dtype.Casting.SAME_KIND, where);
  }

  // ---- products

  /// The sum of products along the last axes, masked elements counting as zero.
  ///
  /// @numpy `numpy.ma.inner`, `numpy.ma.innerproduct`
  public static MaskedArray inner(MaskedArray a, MaskedArray b) {
    return MaskedArray.of(Np.inner(a.filled(0L), b.filled(0L)));
  }

  /// Every product of an element of one and of the other, both laid flat.
  ///
  /// @numpy `numpy.ma.outer`, `numpy.ma.outerproduct`
  public static MaskedArray outer(MaskedArray a, MaskedArray b) {
    var data = Np.outer(a.filled(0L).ravel(), b.filled(0L).ravel());
    if (a.mask().isEmpty() && b.mask().isEmpty()) {
      return MaskedArray.of(data);
    }
    var mask = Ufuncs.LOGICAL_OR.call(a.maskArray().reshape(-1, 1), b.maskArray().reshape(1, -1));
    return MaskedArray.raw(data, makeMask(mask));
  }
}
