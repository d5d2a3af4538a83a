package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Scans;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.List;

/// Sets of masked arrays, in which what is masked is one more value, the last. Use through [Ma].
///
/// @numpy "Masked array operations", 2.4
/// @source NumPy 2.4, `ma/extras.py`
public abstract sealed class MaskedSets extends MaskedForms permits MaskedStatistics {
  MaskedSets() {}

  /// The distinct elements of an array and where they are.
  ///
  /// @param values the distinct elements, sorted, a masked one last
  /// @param indices where each occurs first
  /// @param inverse for each element of the array the position of its value in `values`
  public record Distinct(MaskedArray values, NDArray indices, NDArray inverse) {}

  /// The distinct elements, sorted, a masked one last, and where they are.
  ///
  /// @numpy `numpy.ma.unique` with `return_index` and `return_inverse`
  public static Distinct distinct(MaskedArray a) {
    var flat = a.ravel();
    var order = argsort(flat, 0);
    var sorted = flat.formed(x -> Selections.take(x, order, 0));
    var starts = NDArray.empty(DType.BOOL, flat.size());
    if (flat.size() > 0) {
      starts.setBoolean(true, 0);
      starts.get(Index.from(1)).copyFrom(neighbours(sorted, false).data());
    }
    var numbers = Ufuncs.SUBTRACT.call(Scans.cumsum(starts.to(DType.INT64), 0), 1L);
    var inverse = NDArray.empty(DType.INT64, flat.size());
    inverse.set(numbers, Index.of(order));
    var chosen = new Index.Mask(starts);
    return new Distinct(
        sorted.get(chosen), order.get(chosen), inverse.reshape(a.shape().toArray()));
  }

  /// Whether neighbours are equal, or differ, as the operators say.
  private static MaskedArray neighbours(MaskedArray a, boolean equal) {
    var later = a.get(Index.from(1));
    var earlier = a.get(Index.to(-1));
    return equal ? isEqual(later, earlier) : isDifferent(later, earlier);
  }

  /// The distinct elements, sorted, a masked one last.
  ///
  /// @numpy `numpy.ma.unique`
  public static MaskedArray unique(MaskedArray a) {
    return distinct(a).values();
  }

  /// The distinct elements of both.
  ///
  /// @numpy `numpy.ma.union1d`
  public static MaskedArray union1d(MaskedArray a, MaskedArray b) {
    return unique(append(a, b));
  }

  /// The distinct elements that are in both.
  ///
  /// @numpy `numpy.ma.intersect1d`
  public static MaskedArray intersect1d(MaskedArray a, MaskedArray b) {
    return intersect1d(a, b, false);
  }

  /// The elements that are in both.
  ///
  /// @param assumeUnique whether the elements of each are known to be distinct
  /// @numpy `numpy.ma.intersect1d` with `assume_unique`
  public static MaskedArray intersect1d(MaskedArray a, MaskedArray b, boolean assumeUnique) {
    var both = sort(append(known(a, assumeUnique), known(b, assumeUnique)), 0);
    return both.get(Index.to(-1)).get(new Index.Mask(neighbours(both, true).data()));
  }

  private static MaskedArray known(MaskedArray a, boolean isUnique) {
    return isUnique ? a : unique(a);
  }

  /// The distinct elements of `a` that are not in `b`.
  ///
  /// @numpy `numpy.ma.setdiff1d`
  public static MaskedArray setdiff1d(MaskedArray a, MaskedArray b) {
    return setdiff1d(a, b, false);
  }

  /// The elements of `a` that are not in `b`.
  ///
  /// @param assumeUnique whether the elements of each are known to be distinct
  /// @numpy `numpy.ma.setdiff1d` with `assume_unique`
  public static MaskedArray setdiff1d(MaskedArray a, MaskedArray b, boolean assumeUnique) {
    var first = assumeUnique ? a.ravel() : unique(a);
    return first.get(new Index.Mask(in1d(first, known(b, assumeUnique), true, true).data()));
  }

  /// The distinct elements that are in one of both only.
  ///
  /// @numpy `numpy.ma.setxor1d`
  public static MaskedArray setxor1d(MaskedArray a, MaskedArray b) {
    return setxor1d(a, b, false);
  }

  /// The elements that are in one of both only.
  ///
  /// @param assumeUnique whether the elements of each are known to be distinct
  /// @numpy `numpy.ma.setxor1d` with `assume_unique`
  public static MaskedArray setxor1d(MaskedArray a, MaskedArray b, boolean assumeUnique) {
    var both = append(known(a, assumeUnique), known(b, assumeUnique));
    if (both.size() == 0) {
      return both;
    }
    var sorted = sort(both, 0);
    var filled = sorted.filled();
    var differs = Ufuncs.NOT_EQUAL.call(filled.get(Index.from(1)), filled.get(Index.to(-1)));
    var edge = NDArray.ofBooleans(true);
    var flags = Np.concatenate(List.of(edge, differs, edge), 0);
    var alone = Ufuncs.EQUAL.call(flags.get(Index.from(1)), flags.get(Index.to(-1)));
    return sorted.get(new Index.Mask(alone));
  }

  /// Whether each element, laid flat, is among others.
  ///
  /// @numpy `numpy.ma.in1d`
  public static MaskedArray in1d(MaskedArray a, MaskedArray others) {
    return in1d(a, others, false, false);
  }

  /// Whether each element, laid flat, is among others.
  ///
  /// @param assumeUnique whether the elements of each are known to be distinct
  /// @param invert whether to tell instead which are not
  /// @numpy `numpy.ma.in1d` with `assume_unique` and `invert`
  public static MaskedArray in1d(
      MaskedArray a, MaskedArray others, boolean assumeUnique, boolean invert) {
    var first = assumeUnique ? new Distinct(a.ravel(), a.data(), a.data()) : distinct(a);
    var all = append(first.values(), known(others, assumeUnique));
    var order = argsort(all, 0);
    var sorted = all.formed(x -> Selections.take(x, order, 0));
    var last = MaskedArray.of(NDArray.ofBooleans(invert));
    var flags = append(neighbours(sorted, !invert), last);
    var back = Sorting.argsort(order, 0).get(Index.to(first.values().size()));
    var result = flags.formed(x -> Selections.take(x, back, 0));
    return assumeUnique
        ? result
        : result.formed(x -> Selections.take(x, first.inverse().ravel(), 0));
  }

  /// Whether each element is among others, in the shape of the elements.
  ///
  /// @numpy `numpy.ma.isin`
  public static MaskedArray isin(MaskedArray a, MaskedArray others) {
    return isin(a, others, false, false);
  }

  /// Whether each element is among others, in the shape of the elements.
  ///
  /// @param assumeUnique whether the elements of each are known to be distinct
  /// @param invert whether to tell instead which are not
  /// @numpy `numpy.ma.isin` with `assume_unique` and `invert`
  public static MaskedArray isin(
      MaskedArray a, MaskedArray others, boolean assumeUnique, boolean invert) {
    return in1d(a, others, assumeUnique, invert).reshape(a.shape().toArray());
  }
}
