package fnp.ufunc.statistics;

import fnp.ndarray.Index;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import java.util.Arrays;

/// Ranks that are asked for, in any order and more than once, and which of them differ.
final class Ranks {
  private final long[] asked;
  private final long[] distinct;

  /// @throws IndexException if a rank is not one of `count` elements
  Ranks(long[] asked, long count) {
    this.asked = asked;
    for (var rank : asked) {
      if (rank < 0 || rank >= count) {
        throw new IndexException(
            "the element of rank %d was asked for among %d".formatted(rank, count));
      }
    }
    this.distinct = Arrays.stream(asked).sorted().distinct().toArray();
  }

  long[] distinct() {
    return distinct.clone();
  }

  /// The rows of the ranks asked for, from those of the distinct ranks.
  NDArray pick(NDArray rows) {
    if (Arrays.equals(asked, distinct)) {
      return rows;
    }
    var places = Arrays.stream(asked).map(rank -> Arrays.binarySearch(distinct, rank)).toArray();
    return rows.get(Index.positions(places));
  }
}
