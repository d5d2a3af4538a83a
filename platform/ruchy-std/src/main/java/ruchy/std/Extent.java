package ruchy.std;

import fnp.ndarray.NDArray;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import ruchy.runtime.BooleanList;
import ruchy.runtime.NarrowList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;

/// How large a value is.
///
/// @param shape how many elements it has in each direction, such as `(3, 4)`; empty for what has no
///   elements
/// @param bytes the memory of the elements; nothing where they are objects of their own
public record Extent(String shape, OptionalLong bytes) {
  private static final Extent NONE = new Extent("", OptionalLong.empty());

  /// The extent of a value; nothing is computed for it.
  public static Extent of(Object value) {
    return switch (value) {
      case NDArray array -> ofArray(array);
      case ObjectList<?> list -> new Extent("(" + list.size() + ")", OptionalLong.empty());
      case RuchyList list ->
          new Extent("(" + list.size() + ")", OptionalLong.of(list.size() * (long) width(list)));
      case Map<?, ?> map -> new Extent("(" + map.size() + ")", OptionalLong.empty());
      case Set<?> set -> new Extent("(" + set.size() + ")", OptionalLong.empty());
      case String text -> new Extent("", OptionalLong.of(text.length()));
      case Long _, Double _ -> new Extent("", OptionalLong.of(Long.BYTES));
      default -> NONE;
    };
  }

  private static int width(RuchyList list) {
    return switch (list) {
      case BooleanList _ -> 1;
      case NarrowList narrow -> Integer.parseInt(narrow.elementType().replaceAll("\\D", "")) / 8;
      default -> Long.BYTES;
    };
  }

  private static Extent ofArray(NDArray array) {
    var shape = new StringBuilder("(");
    for (long length : array.shape().toArray()) {
      shape.append(shape.length() == 1 ? "" : ", ").append(length);
    }
    return new Extent(shape.append(')').toString(), OptionalLong.of(array.nbytes()));
  }
}
