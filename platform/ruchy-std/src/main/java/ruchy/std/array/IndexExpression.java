package ruchy.std.array;

import fnp.ndarray.NDArray;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;

/// What stood between brackets, as a value: `np.s_[1:3, 0]`.
///
/// @param items what stood there
public record IndexExpression(RuchyList items) {
  /// The items of `a[…]`. A single value that stands for an item of each axis, as in NumPy a tuple
  /// does, is taken apart: an index expression, a tuple, or the list of arrays that `np.nonzero`,
  /// `np.ix_` and their kind give where NumPy gives a tuple.
  public static RuchyList items(RuchyList items) {
    if (items.size() != 1) {
      return items;
    }
    return switch (items.item(0)) {
      case IndexExpression(RuchyList inner) -> inner;
      case Tuple tuple when !ArrayIndexes.isSlice(tuple) -> elements(tuple);
      case RuchyList list when isArrays(list) -> list;
      default -> items;
    };
  }

  private static RuchyList elements(Tuple tuple) {
    var elements = new ObjectList<Object>(tuple.arity());
    for (int i = 0; i < tuple.arity(); i++) {
      elements.add(tuple.get(i));
    }
    return elements;
  }

  private static boolean isArrays(RuchyList list) {
    for (int i = 0; i < list.size(); i++) {
      if (!(list.item(i) instanceof NDArray)) {
        return false;
      }
    }
    return list.size() > 0;
  }

  @Override
  public String toString() {
    return "np.s_" + Display.quoted(items);
  }
}
