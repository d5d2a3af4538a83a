package ruchy.std;

import fnp.ndarray.NDArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.runtime.Char;
import ruchy.runtime.Display;
import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;

/// Values of the language as columns of a frame.
final class FrameColumns {
  private FrameColumns() {}

  /// A column from a list, range, array or column.
  ///
  /// @throws RuchyError E0816 if the value is none of these
  static Column column(Object name, Object values) {
    return switch (values) {
      case NDArray array -> Column.of(array);
      case Series series -> series.column();
      case DoubleList list -> Column.of(NDArray.ofDoubles(list.toArray()));
      case LongList list -> Column.of(NDArray.ofLongs(list.toArray()));
      case RuchyList list -> boxed(name, list);
      case Range range -> {
        var numbers = new LongList();
        for (long i = range.start(); i < range.end(); i++) {
          numbers.add(i);
        }
        yield Column.of(NDArray.ofLongs(numbers.toArray()));
      }
      default ->
          throw new RuchyError(
                  "E0816",
                  "column %s can not be made from %s"
                      .formatted(Display.quoted(name), Display.quoted(values)))
              .help("give it a list, an array or a range");
    };
  }

  private static Column boxed(Object name, RuchyList list) {
    List<Object> values = new ArrayList<>(list.size());
    for (Object value : list) {
      values.add(plain(value));
    }
    return Frame.ofLists(Map.of(name.toString(), values)).column(name.toString());
  }

  /// A value as frames take it: an empty optional for a missing one.
  static Object plain(Object value) {
    return switch (value) {
      case Option.None<?> _ -> Optional.empty();
      case Option.Some<?>(Object inner) -> plain(inner);
      case Char character -> character.toString();
      case Unsigned number when number.bits() == Long.SIZE ->
          new BigInteger(Long.toUnsignedString(number.value()));
      case Unsigned number -> number.value();
      case RuchyList list -> list.asList().stream().map(FrameColumns::plain).toList();
      case Map<?, ?> map -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(name.toString(), plain(field)));
        yield fields;
      }
      default -> value;
    };
  }
}
