package frankennumpy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import java.util.List;
import java.util.Optional;

/// Arrays as sets. Use through [Np].
///
/// @numpy "Set routines", 2.4
public abstract sealed class SetFunctions extends Placing permits Ordering {
  SetFunctions() {}

  /// The distinct elements of the flattened array, sorted; NaN counts once.
  ///
  /// @numpy `numpy.unique`
  public static NDArray unique(NDArray a) {
    return Sorting.unique(a);
  }

  /// The distinct elements of the flattened array, sorted; NaN counts once or, if they are not to
  /// be equal, each time.
  ///
  /// @numpy `numpy.unique` with `equal_nan`
  public static NDArray unique(NDArray a, boolean equalNan) {
    return equalNan ? Sorting.unique(a) : Unique.of(a, false).values();
  }

  /// The distinct parts along an axis, sorted by their elements in C order.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  /// @numpy `numpy.unique` with `axis`
  public static NDArray unique(NDArray a, int axis) {
    return uniqueAll(a, axis).values();
  }

  /// The distinct elements of the flattened array and where they are.
  ///
  /// @numpy `numpy.unique` with `return_index`, `return_inverse`, `return_counts`
  public static Unique uniqueAll(NDArray a, boolean equalNan) {
    return Unique.of(a, equalNan);
  }

  /// The distinct parts along an axis and where they are.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  /// @numpy `numpy.unique` with `axis`
  public static Unique uniqueAll(NDArray a, int axis) {
    var along = a.shape().normalise(axis);
    return a.ndim() == 1 ? Unique.of(a, true) : Unique.along(a, along);
  }

  /// The distinct elements of the flattened array and where they are; every NaN is distinct.
  ///
  /// @numpy `numpy.unique_all`
  public static Unique uniqueAll(NDArray a) {
    return Unique.of(a, false);
  }

  /// As [#uniqueAll(NDArray)]; of interest are `values` and `counts`.
  ///
  /// @numpy `numpy.unique_counts`
  public static Unique uniqueCounts(NDArray a) {
    return Unique.of(a, false);
  }

  /// As [#uniqueAll(NDArray)]; of interest are `values` and `inverse`.
  ///
  /// @numpy `numpy.unique_inverse`
  public static Unique uniqueInverse(NDArray a) {
    return Unique.of(a, false);
  }

  /// The distinct elements of the flattened array, sorted; every NaN is distinct.
  ///
  /// @numpy `numpy.unique_values`
  public static NDArray uniqueValues(NDArray a) {
    return unique(a, false);
  }

  /// For each element of `a` whether it is among the others.
  ///
  /// @numpy `numpy.isin`
  public static NDArray isin(NDArray a, NDArray others) {
    return isin(a, others, false, Optional.empty());
  }

  /// For each element of `a` whether it is, or is not, among the others.
  ///
  /// @param invert whether to tell those that are not
  /// @param kind `sort` or `table`, which say how NumPy is to search; only the errors differ here
  /// @throws IllegalArgumentException if the kind is unknown, or `table` for other than integers
  /// @numpy `numpy.isin`
  public static NDArray isin(NDArray a, NDArray others, boolean invert, Optional<String> kind) {
    if (kind.isPresent() && !List.of("sort", "table").contains(kind.get())) {
      throw new IllegalArgumentException(
          "invalid kind: '%s'; use sort, table or none".formatted(kind.get()));
    }
    if (kind.equals(Optional.of("table")) && !(isWhole(a.dtype()) && isWhole(others.dtype()))) {
      throw new IllegalArgumentException(
          "the kind table is only supported for boolean or integer arrays, not %s and %s; use sort"
              .formatted(a.dtype(), others.dtype()));
    }
    var flat = a.ravel();
    var found = others.size() == 0 ? none(flat) : among(flat, others.ravel());
    var result = invert ? Ufuncs.LOGICAL_NOT.call(found) : found;
    return result.reshape(a.shape().toArray());
  }

  private static boolean isWhole(DType dtype) {
    return dtype.kind().isInteger() || dtype == DType.BOOL;
  }

  private static NDArray none(NDArray like) {
    return NDArray.zeros(DType.BOOL, like.size());
  }

  private static NDArray among(NDArray a, NDArray others) {
    var sorted = Sorting.sort(others, 0);
    var places = Sorting.searchSorted(sorted, a, false);
    var nearest = Selections.take(sorted, Ufuncs.MINIMUM.call(places, others.size() - 1), 0);
    return Ufuncs.EQUAL.call(nearest, a);
  }

  /// The elements that two arrays share, sorted.
  ///
  /// @numpy `numpy.intersect1d`
  public static NDArray intersect1d(NDArray a, NDArray b) {
    return intersect1d(a, b, false).values();
  }

  /// The elements two arrays share and where they occur first.
  ///
  /// @param values the shared elements, sorted
  /// @param first their positions in the first array, flattened
  /// @param second their positions in the second array, flattened
  public record Shared(NDArray values, NDArray first, NDArray second) {}

  /// The elements two arrays share, and their positions.
  ///
  /// @param assumeUnique whether neither array has an element twice
  /// @numpy `numpy.intersect1d` with `return_indices`
  public static Shared intersect1d(NDArray a, NDArray b, boolean assumeUnique) {
    var x = assumeUnique ? whole(a) : Unique.of(a, true);
    var y = assumeUnique ? whole(b) : Unique.of(b, true);
    var all = concatenate(x.values(), y.values());
    var order = Sorting.argsort(all, 0);
    var sorted = Selections.take(all, order, 0);
    var last = Math.max(0, sorted.size() - 1);
    var here = sorted.get(Index.to(last));
    var places = Selections.nonzero(Ufuncs.EQUAL.call(sorted.get(Index.from(1)), here)).getFirst();
    var inFirst = Selections.take(order.get(Index.to(last)), places, 0);
    var inSecond =
        Ufuncs.SUBTRACT.call(
            Selections.take(order.get(Index.from(1)), places, 0), x.values().size());
    return new Shared(
        Selections.take(here, places, 0),
        assumeUnique ? inFirst : Selections.take(x.indices(), inFirst, 0),
        assumeUnique ? inSecond : Selections.take(y.indices(), inSecond, 0));
  }

  private static Unique whole(NDArray a) {
    var flat = a.ravel();
    var positions = arange(flat.size());
    return new Unique(flat, positions, positions, positions);
  }

  /// The elements in either of two arrays, sorted.
  ///
  /// @numpy `numpy.union1d`
  public static NDArray union1d(NDArray a, NDArray b) {
    return unique(concatenate(a.ravel(), b.ravel()));
  }

  /// The elements in the first array but not in the second, sorted.
  ///
  /// @numpy `numpy.setdiff1d`
  public static NDArray setdiff1d(NDArray a, NDArray b) {
    return setdiff1d(a, b, false);
  }

  /// The elements in the first array but not in the second: sorted, or if neither has an element
  /// twice, in the order of the first.
  ///
  /// @numpy `numpy.setdiff1d` with `assume_unique`
  public static NDArray setdiff1d(NDArray a, NDArray b, boolean assumeUnique) {
    var x = assumeUnique ? a.ravel() : unique(a);
    return x.get(Index.of(isin(x, b, true, Optional.empty())));
  }

  /// The elements in exactly one of two arrays, sorted.
  ///
  /// @numpy `numpy.setxor1d`
  public static NDArray setxor1d(NDArray a, NDArray b) {
    return setxor1d(a, b, false);
  }

  /// The elements in exactly one of two arrays, sorted.
  ///
  /// @param assumeUnique whether neither array has an element twice
  /// @numpy `numpy.setxor1d` with `assume_unique`
  public static NDArray setxor1d(NDArray a, NDArray b, boolean assumeUnique) {
    var x = assumeUnique ? a.ravel() : unique(a);
    var y = assumeUnique ? b.ravel() : unique(b);
    var sorted = Sorting.sort(concatenate(x, y), 0);
    if (sorted.size() == 0) {
      return sorted;
    }
    var edge = NDArray.ofBooleans(true);
    var differs = concatenate(edge, Unique.differs(sorted, false), edge);
    var before = differs.get(Index.to(sorted.size()));
    return sorted.get(Index.of(Ufuncs.LOGICAL_AND.call(before, differs.get(Index.from(1)))));
  }

  /// The differences of neighbours of the flattened array.
  ///
  /// @numpy `numpy.ediff1d`
  public static NDArray ediff1d(NDArray a) {
    var flat = a.ravel();
    return Ufuncs.SUBTRACT.call(
        flat.get(Index.from(1)), flat.get(Index.to(Math.max(0, flat.size() - 1))));
  }

  /// The differences of neighbours of the flattened array, between other elements.
  ///
  /// @throws fnp.ufunc.UfuncException if the others are of a higher kind than the array
  /// @numpy `numpy.ediff1d` with `to_begin` and `to_end`
  public static NDArray ediff1d(NDArray a, NDArray toBegin, NDArray toEnd) {
    for (var end : List.of(toBegin, toEnd)) {
      Masked.requireCast(end.dtype(), a.dtype(), Casting.SAME_KIND);
    }
    var differences = ediff1d(a);
    return concatenate(
        List.of(
            toBegin.ravel().to(a.dtype()), differences.to(a.dtype()), toEnd.ravel().to(a.dtype())),
        0);
  }
}
