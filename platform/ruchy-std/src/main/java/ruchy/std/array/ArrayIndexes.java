package ruchy.std.array;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import ruchy.runtime.Display;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;

/// What stands between the brackets of `a[…]`, as the array engine takes it.
public final class ArrayIndexes {
  private ArrayIndexes() {}

  /// The indexes of the items between the brackets.
  ///
  /// @throws RuchyError E0820 if an item is no index
  public static Index[] of(RuchyList items) {
    var indexes = new Index[items.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = of(items.item(i));
    }
    return indexes;
  }

  private static Index of(Object item) {
    return switch (item) {
      case Long position -> Index.at(position);
      case Integer position -> Index.at(position);
      case Range range -> range(range);
      case Tuple slice when isSlice(slice) -> stepped(slice);
      case NDArray array -> Index.of(array);
      case RuchyList list -> Index.of(Operands.array(list));
      case Option.None<?> _ -> new Index.NewAxis();
      case String text when text.equals("...") -> new Index.Ellipsis();
      default ->
          throw new RuchyError("E0820", "an array has no place " + Display.quoted(item))
              .help("use integers, ranges such as 1..3, slices such as ::2, masks or lists");
    };
  }

  /// Whether an item names a field or, as a list of texts, several.
  static boolean isFields(Object item) {
    return (item instanceof String text && !text.equals("..."))
        || (item instanceof RuchyList list && list.size() > 0 && list.item(0) instanceof String);
  }

  /// The view of the fields an item names.
  public static NDArray fields(NDArray array, Object item) {
    if (item instanceof String name) {
      return array.field(name);
    }
    var list = (RuchyList) item;
    var names = new String[list.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = String.valueOf(list.item(i));
    }
    return array.fields(names);
  }

  private static Index range(Range range) {
    long start = range.from() instanceof Long from ? from : 0;
    if (range.to() instanceof Option.Some<Object>(Object to)) {
      long end = ((Number) to).longValue();
      return Index.slice(start, range.inclusive() ? end + 1 : end);
    }
    return Index.from(start);
  }

  /// Whether a tuple is how `from:to:step` arrives: two options and a number.
  static boolean isSlice(Tuple tuple) {
    return tuple.arity() == 3
        && tuple.get(0) instanceof Option
        && tuple.get(1) instanceof Option
        && tuple.get(2) instanceof Long;
  }

  private static Index stepped(Tuple slice) {
    long step = (Long) slice.get(2);
    var open = (Index.Slice) Index.step(step);
    return new Index.Slice(end(slice.get(0), open.start()), end(slice.get(1), open.stop()), step);
  }

  private static long end(Object written, long otherwise) {
    return written instanceof Option.Some<?>(Object value) ? (Long) value : otherwise;
  }

  /// Whether all items are positions, so that what they pick out is one element.
  public static boolean areIntegers(Index[] indexes) {
    for (Index index : indexes) {
      if (!(index instanceof Index.At)) {
        return false;
      }
    }
    return true;
  }
}
