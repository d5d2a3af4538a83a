package fnp.ufunc.statistics;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.sort.RankSelector;
import java.lang.ref.Reference;

/// The elements of some ranks in each row of a matrix.
///
/// @param values shape `(ranks, rows)`, of the dtype of the matrix
/// @param missing bool of shape `(rows)`: whether the row has a NaN or "not a time"
record RankedElements(NDArray values, NDArray missing) {
  /// @param ranks ascending, from 0
  static RankedElements of(NDArray matrix, long... ranks) {
    if (matrix.dtype().kind() == Kind.COMPLEX) {
      return ofComplex(matrix, ranks);
    }
    var rows = matrix.shape(0);
    var values = NDArray.empty(matrix.dtype(), ranks.length, rows);
    var missing = NDArray.zeros(DType.BOOL, rows);
    var selector = RankSelector.of(matrix.dtype());
    var mayMiss = matrix.dtype().kind().isInexact() || matrix.dtype().kind().isTime();
    var stride = matrix.stride(1);
    for (long row = 0; row < rows; row++) {
      var from = matrix.address() + row * matrix.stride(0);
      var to = values.address() + row * values.itemsize();
      var isMissing = selector.select(from, stride, matrix.shape(1), ranks, to, values.stride(0));
      missing.setBoolean(mayMiss && isMissing, row);
    }
    Reference.reachabilityFence(matrix);
    return new RankedElements(values, missing);
  }

  private static RankedElements ofComplex(NDArray matrix, long... ranks) {
    var sorted = Sorting.sort(matrix, 1);
    var last = sorted.get(Index.ALL, Index.at(-1));
    return new RankedElements(
        sorted.get(Index.ALL, Index.positions(ranks)).transpose().copy(), Ufuncs.ISNAN.call(last));
  }
}
