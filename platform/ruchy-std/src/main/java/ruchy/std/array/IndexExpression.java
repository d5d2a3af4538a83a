package ruchy.std.array;

import ruchy.runtime.Display;
import ruchy.runtime.RuchyList;

/// What stood between brackets, as a value: `np.s_[1:3, 0]`.
///
/// @param items what stood there
public record IndexExpression(RuchyList items) {
  /// The items of `a[…]`: those of an index expression if that is all there is.
  static RuchyList items(RuchyList items) {
    return items.size() == 1 && items.item(0) instanceof IndexExpression(var inner) ? inner : items;
  }

  @Override
  public String toString() {
    return "np.s_" + Display.quoted(items);
  }
}
