package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.Unique;
import java.util.ArrayList;
import java.util.Optional;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;

/// Functions of the namespace `np`, and methods of arrays, that sort, search and treat arrays as
/// sets.
@Namespace("np")
public final class ArraySets {
  private ArraySets() {}

  /// The elements in ascending order along the last axis.
  @Signature("fn sort<T>(a: Array<T>) -> Array<T>")
  public static NDArray sort(NDArray a) {
    return Np.sort(a);
  }

  /// The elements in ascending order along an axis, or flattened with `axis=None`.
  @Signature(
      "fn sort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, stable: Any = None) -> Array")
  public static NDArray sort(Object a, Object axis, Object kind, Object order, Object stable) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    ArrayArguments.requireSortKind(kind, stable);
    var fields = ArrayArguments.names(order);
    return along.isPresent()
        ? Np.sort(array, along.getAsInt(), fields)
        : Np.sort(array.ravel(), 0, fields);
  }

  /// Sorts the array itself along an axis.
  @Signature(
      "fn sort(self: Array, axis: i64 = -1, kind: Any = None, order: Any = None, stable: Any = None)")
  public static void sortInPlace(
      NDArray self, long axis, Object kind, Object order, Object stable) {
    ArrayArguments.requireSortKind(kind, stable);
    int along = Arguments.toInt(axis, "axis");
    var fields = ArrayArguments.names(order);
    if (fields.isEmpty()) {
      fnp.ufunc.Sorting.sortInPlace(self, along);
    } else {
      self.copyFrom(Np.sort(self, along, fields));
    }
  }

  /// The positions that sort along an axis, or the flattened array with `axis=None`; always stable.
  @Signature({
    "fn argsort(a: Any, axis: Any = -1, kind: Any = None, order: Any = None, stable: Any = None) -> Array<i64>",
    "fn argsort(self: Array, axis: Any = -1, kind: Any = None, order: Any = None, stable: Any = None) -> Array<i64>"
  })
  public static NDArray argsort(Object a, Object axis, Object kind, Object order, Object stable) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    ArrayArguments.requireSortKind(kind, stable);
    var fields = ArrayArguments.names(order);
    return along.isPresent()
        ? Np.argsort(array, along.getAsInt(), fields)
        : Np.argsort(array.ravel(), 0, fields);
  }

  /// A copy with the elements that sorting would put at positions put there.
  @Signature(
      "fn partition(a: Any, kth: Any, axis: Any = -1, kind: Any = None, order: Any = None) -> Array")
  public static NDArray partition(Object a, Object kth, Object axis, Object kind, Object order) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    long[] places = ArrayArguments.longs(kth);
    var fields = ArrayArguments.names(order);
    if (!fields.isEmpty()) {
      int last = along.orElse(0);
      return Np.sort(along.isPresent() ? array : array.ravel(), last, fields);
    }
    return along.isPresent()
        ? Np.partition(array, along.getAsInt(), places)
        : Np.partition(array.ravel(), 0, places);
  }

  /// Positions in an order that puts those which sorting would put at given positions there.
  @Signature(
      "fn argpartition(a: Any, kth: Any, axis: Any = -1, kind: Any = None, order: Any = None) -> Array<i64>")
  public static NDArray argpartition(Object a, Object kth, Object axis, Object kind, Object order) {
    NDArray array = Operands.array(a);
    var along = ArrayArguments.axis(axis);
    long[] places = ArrayArguments.longs(kth);
    var fields = ArrayArguments.names(order);
    if (!fields.isEmpty()) {
      int last = along.orElse(0);
      return Np.argsort(along.isPresent() ? array : array.ravel(), last, fields);
    }
    return along.isPresent()
        ? Np.argpartition(array, along.getAsInt(), places)
        : Np.argpartition(array.ravel(), 0, places);
  }

  /// The positions that sort by the last key, what agrees in it by the one before, and so on.
  ///
  /// ```ruchy
  /// >>> np.lexsort([[3, 1, 2], [0, 1, 0]])
  /// [2 0 1]
  /// ```
  @Signature("fn lexsort(keys: Any, axis: i64 = -1) -> Array<i64>")
  public static NDArray lexsort(Object keys, long axis) {
    return Np.lexsort(ArrayArguments.arrays(keys), Arguments.toInt(axis, "axis"));
  }

  /// The elements in ascending order, as complex numbers.
  @Signature("fn sort_complex(a: Any) -> Array")
  public static NDArray sortComplex(Object a) {
    return Np.sortComplex(Operands.array(a));
  }

  /// Where to insert values into a sorted array, or one that `sorter` sorts.
  @Signature({
    "fn searchsorted(a: Any, v: Any, side: String = \"left\", sorter: Any = None) -> Array<i64>",
    "fn searchsorted(self: Array, v: Any, side: String = \"left\", sorter: Any = None) -> Array<i64>"
  })
  public static NDArray searchsorted(Object a, Object v, String side, Object sorter) {
    NDArray array = Operands.array(a);
    NDArray values = ArrayArguments.beside(v, array);
    boolean right =
        switch (side) {
          case "left" -> false;
          case "right" -> true;
          default ->
              throw new ruchy.runtime.RuchyError(
                  "E0818", "side must be 'left' or 'right', found `" + side + "`");
        };
    return Operands.isNone(sorter)
        ? Np.searchsorted(array, values, right)
        : Np.searchsorted(array, values, right, Operands.array(sorter));
  }

  /// The distinct elements, sorted.
  @Signature("fn unique<T>(ar: Array<T>) -> Array<T>")
  public static NDArray unique(NDArray ar) {
    return Np.unique(ar);
  }

  /// The distinct elements, sorted, or the distinct parts along an axis.
  @Signature(
      "fn unique(ar: Any, axis: Any = None, equal_nan: bool = true, sorted: bool = true) -> Array")
  public static NDArray unique(Object ar, Object axis, boolean equalNan, boolean sorted) {
    NDArray array = Operands.array(ar);
    var along = ArrayArguments.axis(axis);
    return along.isPresent() ? Np.unique(array, along.getAsInt()) : Np.unique(array, equalNan);
  }

  /// The distinct elements, sorted, or the distinct parts along an axis; on demand with where they
  /// occur first, the positions that give the array back, and how often they occur.
  ///
  /// ```ruchy
  /// >>> np.unique([3, 1, 3], return_counts=true)
  /// [[1 3], [1 2]]
  /// ```
  @Signature(
      "fn unique(ar: Any, return_index: bool = false, return_inverse: bool = false, return_counts:"
          + " bool = false, axis: Any = None, equal_nan: bool = true, sorted: bool = true) -> Any")
  public static Object unique(
      Object ar,
      boolean returnIndex,
      boolean returnInverse,
      boolean returnCounts,
      Object axis,
      boolean equalNan,
      boolean sorted) {
    NDArray array = Operands.array(ar);
    var along = ArrayArguments.axis(axis);
    Unique found =
        along.isPresent() ? Np.uniqueAll(array, along.getAsInt()) : Np.uniqueAll(array, equalNan);
    var results = new ArrayList<Object>();
    results.add(found.values());
    if (returnIndex) {
      results.add(found.indices());
    }
    if (returnInverse) {
      results.add(found.inverse());
    }
    if (returnCounts) {
      results.add(found.counts());
    }
    return results.size() == 1 ? found.values() : ArrayArguments.list(results);
  }

  /// The distinct elements, where they occur first, the positions that give the array back, and how
  /// often they occur.
  @Signature("fn unique_all(x: Any) -> [Array]")
  public static RuchyList uniqueAll(Object x) {
    Unique found = Np.uniqueAll(Operands.array(x));
    return ArrayArguments.list(
        java.util.List.of(found.values(), found.indices(), found.inverse(), found.counts()));
  }

  /// The distinct elements and how often they occur.
  @Signature("fn unique_counts(x: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> uniqueCounts(Object x) {
    Unique found = Np.uniqueCounts(Operands.array(x));
    return Tuple2.of(found.values(), found.counts());
  }

  /// The distinct elements and the positions that give the array back.
  @Signature("fn unique_inverse(x: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> uniqueInverse(Object x) {
    Unique found = Np.uniqueInverse(Operands.array(x));
    return Tuple2.of(found.values(), found.inverse());
  }

  /// The distinct elements, every NaN being one.
  @Signature("fn unique_values(x: Any) -> Array")
  public static NDArray uniqueValues(Object x) {
    return Np.uniqueValues(Operands.array(x));
  }

  /// For each element whether it is among others.
  @Signature(
      "fn isin(element: Any, test_elements: Any, assume_unique: bool = false, invert: bool = false,"
          + " kind: Any = None) -> Array")
  public static NDArray isin(
      Object element, Object testElements, boolean assumeUnique, boolean invert, Object kind) {
    return Np.isin(
        Operands.array(element),
        Operands.array(testElements),
        invert,
        kind instanceof String name ? Optional.of(name) : Optional.empty());
  }

  /// The elements that two arrays share, sorted.
  @Signature("fn intersect1d(ar1: Any, ar2: Any, assume_unique: bool = false) -> Array")
  public static NDArray intersect1d(Object ar1, Object ar2, boolean assumeUnique) {
    return Np.intersect1d(Operands.array(ar1), Operands.array(ar2), assumeUnique).values();
  }

  /// The elements that two arrays share, sorted; on demand with where they occur first.
  @Signature(
      "fn intersect1d(ar1: Any, ar2: Any, assume_unique: bool = false, return_indices: bool ="
          + " false) -> Any")
  public static Object intersect1d(
      Object ar1, Object ar2, boolean assumeUnique, boolean returnIndices) {
    var shared = Np.intersect1d(Operands.array(ar1), Operands.array(ar2), assumeUnique);
    return returnIndices
        ? ArrayArguments.list(java.util.List.of(shared.values(), shared.first(), shared.second()))
        : shared.values();
  }

  /// The elements in either of two arrays, sorted.
  @Signature("fn union1d(ar1: Any, ar2: Any) -> Array")
  public static NDArray union1d(Object ar1, Object ar2) {
    return Np.union1d(Operands.array(ar1), Operands.array(ar2));
  }

  /// The elements in the first array but not in the second, sorted.
  @Signature("fn setdiff1d(ar1: Any, ar2: Any, assume_unique: bool = false) -> Array")
  public static NDArray setdiff1d(Object ar1, Object ar2, boolean assumeUnique) {
    return Np.setdiff1d(Operands.array(ar1), Operands.array(ar2), assumeUnique);
  }

  /// The elements in exactly one of two arrays, sorted.
  @Signature("fn setxor1d(ar1: Any, ar2: Any, assume_unique: bool = false) -> Array")
  public static NDArray setxor1d(Object ar1, Object ar2, boolean assumeUnique) {
    return Np.setxor1d(Operands.array(ar1), Operands.array(ar2), assumeUnique);
  }

  /// The differences of neighbours of the flattened array, on demand between other elements.
  @Signature("fn ediff1d(ary: Any, to_end: Any = None, to_begin: Any = None) -> Array")
  public static NDArray ediff1d(Object ary, Object toEnd, Object toBegin) {
    NDArray array = Operands.array(ary);
    if (Operands.isNone(toEnd) && Operands.isNone(toBegin)) {
      return Np.ediff1d(array);
    }
    NDArray nothing = NDArray.empty(array.dtype(), 0);
    return Np.ediff1d(
        array,
        Operands.isNone(toBegin) ? nothing : ArrayArguments.beside(toBegin, array),
        Operands.isNone(toEnd) ? nothing : ArrayArguments.beside(toEnd, array));
  }
}
