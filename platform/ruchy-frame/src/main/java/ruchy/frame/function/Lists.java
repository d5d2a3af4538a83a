package ruchy.frame.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.RowFunction;
import ruchy.frame.local.ValueText;

/// Functions of lists. Nulls inside are skipped by sums and the like.
public final class Lists {
  private static final Row LEN = gives("list_len", DataType.INT64, (v, _) -> (long) v.size());
  private static final Row GET = element("list_get", (v, p) -> at(v, (Long) p.getFirst()));
  private static final Row SUM =
      new Row(
          "list_sum",
          list("list_sum"),
          (t, _) -> sumType(t.getFirst().element()),
          (t, _) -> v -> sum(values(v), sumType(t.getFirst().element())),
          false);
  private static final Row MEAN = gives("list_mean", DataType.FLOAT64, (v, _) -> mean(v));
  private static final Row MIN = element("list_min", (v, _) -> extreme(v, false));
  private static final Row MAX = element("list_max", (v, _) -> extreme(v, true));
  private static final Row CONTAINS =
      gives("list_contains", DataType.BOOL, (v, p) -> contains(v, p.getFirst()));
  private static final Row JOIN =
      gives(
          "list_join",
          DataType.STRING,
          (v, p) ->
              there(v).stream()
                  .map(ValueText::of)
                  .collect(Collectors.joining(p.getFirst().toString())));
  private static final Row SORT = same("list_sort", (v, p) -> sorted(v, (Boolean) p.getFirst()));
  private static final Row UNIQUE =
      same("list_unique", (v, _) -> List.copyOf(new LinkedHashSet<>(v)));
  private static final Row REVERSE = same("list_reverse", (v, _) -> v.reversed());
  private static final Row SLICE =
      same("list_slice", (v, p) -> slice(v, (Long) p.get(0), (Long) p.get(1)));

  private Lists() {}

  private static Row.Takes list(String symbol) {
    return Row.first(symbol, "a list", type -> type.kind() == DataType.Kind.LIST);
  }

  private static Row gives(
      String symbol, DataType type, BiFunction<List<Object>, List<Object>, Object> does) {
    return new Row(
        symbol, list(symbol), (_, _) -> type, (_, p) -> v -> does.apply(values(v), p), false);
  }

  private static Row element(String symbol, BiFunction<List<Object>, List<Object>, Object> does) {
    return new Row(
        symbol,
        list(symbol),
        (types, _) -> types.getFirst().element(),
        (_, p) -> v -> does.apply(values(v), p),
        false);
  }

  private static Row same(String symbol, BiFunction<List<Object>, List<Object>, Object> does) {
    return new Row(
        symbol,
        list(symbol),
        (types, _) -> types.getFirst(),
        (_, p) -> v -> does.apply(values(v), p),
        false);
  }

  private static List<Object> values(List<Object> operands) {
    return new ArrayList<>((List<?>) operands.getFirst());
  }

  /// The values that are not null.
  private static List<Object> there(List<Object> values) {
    return values.stream().filter(value -> !(value instanceof Optional<?>)).toList();
  }

  private static Object at(List<Object> values, long index) {
    long place = index < 0 ? index + values.size() : index;
    return place < 0 || place >= values.size() ? Optional.empty() : values.get((int) place);
  }

  private static DataType sumType(DataType element) {
    if (!element.isNumeric() && element != DataType.BOOL) {
      throw Row.misfit("list_sum", "a list of numbers", element);
    }
    return element.isInteger() || element == DataType.BOOL ? DataType.INT64 : DataType.FLOAT64;
  }

  private static Object sum(List<Object> values, DataType type) {
    long whole = 0;
    double sum = 0;
    for (var value : there(values)) {
      var number = value instanceof Boolean bool ? (Number) (bool ? 1 : 0) : (Number) value;
      if (type == DataType.INT64) {
        whole = Math.addExact(whole, number.longValue());
      } else {
        sum += number.doubleValue();
      }
    }
    return type == DataType.INT64 ? (Object) whole : sum;
  }

  private static Object mean(List<Object> values) {
    var there = there(values);
    double sum = 0;
    for (var value : there) {
      if (!(value instanceof Number number)) {
        throw new FrameException("list_mean needs numbers, but found " + ValueText.of(value));
      }
      sum += number.doubleValue();
    }
    return there.isEmpty() ? Optional.empty() : (Object) (sum / there.size());
  }

  @SuppressWarnings("unchecked")
  private static final Comparator<Object> ORDER = (x, y) -> ((Comparable<Object>) x).compareTo(y);

  private static Object extreme(List<Object> values, boolean greatest) {
    var there = there(values);
    return there.isEmpty()
        ? Optional.empty()
        : greatest ? Collections.max(there, ORDER) : Collections.min(there, ORDER);
  }

  private static boolean contains(List<Object> values, Object wanted) {
    for (var value : there(values)) {
      boolean numbers = value instanceof Number && wanted instanceof Number;
      if (numbers
          ? ((Number) value).doubleValue() == ((Number) wanted).doubleValue()
          : value.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static List<Object> sorted(List<Object> values, boolean descending) {
    var sorted = new ArrayList<>(there(values));
    sorted.sort(descending ? ORDER.reversed() : ORDER);
    values.stream().filter(Optional.class::isInstance).forEach(sorted::add);
    return sorted;
  }

  private static List<Object> slice(List<Object> values, long start, long length) {
    int from = Math.clamp(start < 0 ? start + values.size() : start, 0, values.size());
    int to = (int) Math.min(values.size(), from + Math.max(0, Math.min(length, values.size())));
    return values.subList(from, to);
  }

  /// How many elements a list has.
  public static Expr len(Expr list) {
    return LEN.call(list);
  }

  /// The element at a place, from the end where it is negative; null where there is none.
  public static Expr get(Expr list, long index) {
    return GET.call(list, index);
  }

  /// The sum of the elements.
  public static Expr sum(Expr list) {
    return SUM.call(list);
  }

  /// The mean of the elements; null of none.
  public static Expr mean(Expr list) {
    return MEAN.call(list);
  }

  /// The least element; null of none.
  public static Expr min(Expr list) {
    return MIN.call(list);
  }

  /// The greatest element; null of none.
  public static Expr max(Expr list) {
    return MAX.call(list);
  }

  /// Whether a constant is among the elements.
  public static Expr contains(Expr list, Object value) {
    return CONTAINS.call(list, value);
  }

  /// The elements in one text, with a separator between them.
  public static Expr join(Expr list, String separator) {
    return JOIN.call(list, separator);
  }

  /// The elements in order, nulls last.
  public static Expr sort(Expr list, boolean descending) {
    return SORT.call(list, descending);
  }

  /// The different elements, in order of first appearance.
  public static Expr unique(Expr list) {
    return UNIQUE.call(list);
  }

  /// The elements from the last to the first.
  public static Expr reverse(Expr list) {
    return REVERSE.call(list);
  }

  /// Some of the elements.
  public static Expr slice(Expr list, long start, long length) {
    return SLICE.call(list, start, length);
  }

  /// A list of the values of several expressions.
  public static Expr of(List<Expr> elements) {
    RowFunction function =
        new Row(
            "list",
            Rows::common,
            (types, _) -> DataType.list(types.getFirst()),
            (_, _) -> v -> List.copyOf(v),
            true);
    return new Expr.Call(function, elements, List.of());
  }
}
