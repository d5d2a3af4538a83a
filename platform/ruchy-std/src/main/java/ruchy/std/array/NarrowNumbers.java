package ruchy.std.array;

import fnp.dtype.DType;
import java.util.Optional;
import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unsigned;

/// Numbers of the language whose types are narrower than i64 and f64, or have no sign.
final class NarrowNumbers {
  private NarrowNumbers() {}

  /// The type of such a number.
  static Optional<DType> type(Object value) {
    return switch (value) {
      case Unsigned number ->
          Optional.of(
              switch (number.bits()) {
                case 8 -> DType.UINT8;
                case 16 -> DType.UINT16;
                case 32 -> DType.UINT32;
                default -> DType.UINT64;
              });
      case Byte _ -> Optional.of(DType.INT8);
      case Short _ -> Optional.of(DType.INT16);
      case Integer _ -> Optional.of(DType.INT32);
      case Float _ -> Optional.of(DType.FLOAT32);
      default -> Optional.empty();
    };
  }

  /// The type of all numbers of nested lists, if that is one and the same narrow one.
  static Optional<DType> common(RuchyList list) {
    if (list instanceof NarrowList narrow && !narrow.isEmpty()) {
      return type(narrow.item(0));
    }
    Optional<DType> common = Optional.empty();
    for (int i = 0; i < list.size(); i++) {
      var found = within(list.item(i));
      if (found.isEmpty() || (common.isPresent() && !common.equals(found))) {
        return Optional.empty();
      }
      common = found;
    }
    return common;
  }

  private static Optional<DType> within(Object item) {
    return switch (item) {
      case LongList _, DoubleList _, Tuple _ -> Optional.empty();
      case RuchyList inner -> common(inner);
      default -> type(item);
    };
  }
}
