package ruchy.std.look;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.runtime.Display;
import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.std.Series;
import ruchy.std.array.ArrayCreation;

/// What a value is like as a whole: R's `summary`.
public final class Summary {
  private static final int VALUES_MAX = 5;
  private static final MathContext DIGITS = new MathContext(5);

  private Summary() {}

  /// Numbers: least and greatest, quartiles and mean; other elements: how many there are, how many
  /// differ, and those that come most often. Anything else is described by [Structure].
  ///
  /// ```ruchy
  /// >>> summary([1.0, 2.0, 3.0, 4.0, 10.0])
  /// count  5
  /// min    1
  /// 25 %   2
  /// 50 %   3
  /// mean   4
  /// 75 %   4
  /// max    10
  /// >>> summary(["a", "b", "a"])
  /// count     3
  /// distinct  2
  /// "a"       2
  /// "b"       1
  /// ```
  @Signature("fn summary(value: Any) -> Description")
  public static Description of(Object value) {
    return switch (value) {
      case NDArray array when isReal(array) -> numbers(array);
      case LongList list -> numbers(ArrayCreation.array(list));
      case DoubleList list -> numbers(ArrayCreation.array(list));
      case NarrowList list -> numbers(ArrayCreation.array(list));
      case Series series -> summary(series.column());
      case RuchyList list -> elements(list, list.size());
      case Set<?> set -> elements(set, set.size());
      default -> Structure.of(value);
    };
  }

  /// Count, mean, standard deviation, least value, quartiles and greatest value of each column.
  @Signature("fn summary(value: DataFrame) -> DataFrame")
  public static Frame ofFrame(Frame value) {
    return value.describe();
  }

  private static boolean isReal(NDArray array) {
    return switch (array.dtype().kind()) {
      case SIGNED, UNSIGNED, FLOATING -> array.size() > 0;
      default -> false;
    };
  }

  private static Description summary(Column column) {
    if (column.type().isNumeric()) {
      return numbers(column.toArrayWithNan());
    }
    var values = new ArrayList<Object>();
    for (long i = 0; i < column.length(); i++) {
      values.add(column.get(i).orElse("null"));
    }
    return elements(values, values.size());
  }

  /// NaN counts as missing.
  private static Description numbers(NDArray array) {
    NDArray all = array.reshape(-1).astype(DType.FLOAT64);
    NDArray known = all.get(Index.of(Np.logicalNot(Np.isnan(all))));
    var rows = new LinkedHashMap<String, String>();
    rows.put("count", Display.text(known.size()));
    if (known.size() < all.size()) {
      rows.put("missing", Display.text(all.size() - known.size()));
    }
    if (known.size() > 0) {
      rows.put("min", number(Np.min(known)));
      rows.put("25 %", number(Np.percentile(known, 25)));
      rows.put("50 %", number(Np.percentile(known, 50)));
      rows.put("mean", number(Np.mean(known)));
      rows.put("75 %", number(Np.percentile(known, 75)));
      rows.put("max", number(Np.max(known)));
    }
    return table(rows);
  }

  private static String number(NDArray value) {
    double number = value.getDouble();
    return Double.isInfinite(number)
        ? Display.text(number)
        : new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static Description elements(Iterable<?> values, int size) {
    var counts = new LinkedHashMap<Object, Integer>();
    for (Object value : values) {
      counts.merge(value, 1, Integer::sum);
    }
    var rows = new LinkedHashMap<String, String>();
    rows.put("count", Display.text(size));
    rows.put("distinct", Display.text(counts.size()));
    List<Map.Entry<Object, Integer>> often = new ArrayList<>(counts.entrySet());
    often.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    for (Map.Entry<Object, Integer> each : often.subList(0, Math.min(VALUES_MAX, often.size()))) {
      rows.put(Display.quoted(each.getKey()), Display.text(each.getValue()));
    }
    return table(rows);
  }

  private static Description table(Map<String, String> rows) {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    var lines = new StringBuilder();
    rows.forEach((name, value) ->
        lines
            .append(name)
            .append(" ".repeat(width - name.length() + 2))
            .append(value)
            .append('\n'));
    return new Description(lines.toString().stripTrailing());
  }
}
