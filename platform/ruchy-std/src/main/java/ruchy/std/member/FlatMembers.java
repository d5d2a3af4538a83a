package ruchy.std.member;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.iterate.Flat;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayIndexes;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// The elements of an array one after the other: `a.flat`.
public final class FlatMembers {
  private FlatMembers() {}

  /// The array whose elements these are.
  @Signature("fn base(self: FlatIter) -> Array")
  public static NDArray base(Flat self) {
    return self.base();
  }

  /// How many there are.
  @Signature("fn len(self: FlatIter) -> i64")
  public static long len(Flat self) {
    return self.size();
  }

  /// All of them, for loops.
  @Signature("fn elements(self: FlatIter) -> [Any]")
  public static RuchyList elements(Flat self) {
    return ruchy.std.array.ArrayMethods.toList(self.toArray());
  }

  /// A copy as an array of one axis.
  @Signature("fn copy(self: FlatIter) -> Array")
  public static NDArray copy(Flat self) {
    return self.toArray();
  }

  /// One of them, or those of a range, a mask or a list of positions.
  @Signature("fn get(self: FlatIter, item: Any) -> Any")
  public static Object get(Flat self, Object item) {
    return item instanceof Long position
        ? item(self, position)
        : self.get(ArrayIndexes.of(ruchy.runtime.ObjectList.of(item))[0]);
  }

  static Object item(Flat flat, long position) {
    return ArrayValues.scalarOrArray(flat.get(Index.at(position)).reshape());
  }

  /// Sets one of them, or those of a range, a mask or a list of positions.
  @Signature("fn set(self: FlatIter, item: Any, value: Any)")
  public static void set(Flat self, Object item, Object value) {
    self.set(Operands.array(value), ArrayIndexes.of(ruchy.runtime.ObjectList.of(item))[0]);
  }
}
