package fnp.ndarray.print;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Elements with fields as words: each field is a column that is formatted as an array of its own.
///
/// @source NumPy 2.4, `arrayprint.py`, `StructuredVoidFormat`, `SubArrayFormat`
final class StructFormat {
  private static final String LEFT_OUT = "...";

  private StructFormat() {}

  /// The word for each element.
  ///
  /// @param ndim the axes of the array of these elements
  /// @param options with which numbers are printed
  static IntFunction<String> of(StructType type, List<?> elements, int ndim, PrintOptions options) {
    return of(type, elements, ndim, options, false);
  }

  /// The word for one element on its own, with all digits of its floats.
  static String single(StructType type, Object element, PrintOptions options) {
    var exact = !options.formatters().containsKey(Kind.FLOATING);
    return of(type, List.of(element), 0, options, exact).apply(0);
  }

  private static IntFunction<String> of(
      StructType type, List<?> elements, int ndim, PrintOptions options, boolean exact) {
    var columns = new ArrayList<IntFunction<String>>();
    for (int i = 0; i < type.fields().size(); i++) {
      var field = i;
      var values =
          elements.stream().<Object>map(element -> ((Tuple) element).items().get(field)).toList();
      columns.add(column(type.fields().get(i).dtype(), values, ndim, options, exact));
    }
    return position -> {
      var words = columns.stream().map(column -> column.apply(position)).toList();
      return words.size() == 1
          ? "(" + words.getFirst() + ",)"
          : "(" + String.join(", ", words) + ")";
    };
  }

  private static IntFunction<String> column(
      DType dtype, List<Object> values, int ndim, PrintOptions options, boolean exact) {
    if (!(dtype instanceof SubArrayType sub)) {
      return words(dtype, values, ndim, options, exact);
    }
    var flat = new ArrayList<Object>();
    values.forEach(value -> flatten(value, sub.shape().size(), flat));
    var words = words(sub.base(), flat, 1, options, exact);
    var each = values.isEmpty() ? 0 : flat.size() / values.size();
    return position ->
        brackets(
            sub.shape(),
            0,
            new int[] {position * each},
            words,
            each > options.threshold() ? options.edgeItems() : Integer.MAX_VALUE);
  }

  private static IntFunction<String> words(
      DType dtype, List<Object> values, int ndim, PrintOptions options, boolean exact) {
    if (dtype instanceof StructType type) {
      return of(type, values, ndim, options, exact);
    }
    return exact && dtype.kind() == Kind.FLOATING
        ? position -> ArrayText.text(dtype, values.get(position))
        : ElementFormat.of(Corners.ofValues(dtype, values, ndim), options);
  }

  private static void flatten(Object value, int depth, List<Object> flat) {
    if (depth == 0) {
      flat.add(value);
    } else {
      ((List<?>) value).forEach(item -> flatten(item, depth - 1, flat));
    }
  }

  private static String brackets(
      List<Long> shape, int axis, int[] next, IntFunction<String> words, int edge) {
    if (axis == shape.size()) {
      return words.apply(next[0]++);
    }
    var items = new ArrayList<String>();
    long length = shape.get(axis);
    for (long i = 0; i < length; i++) {
      var item = brackets(shape, axis + 1, next, words, edge);
      if (length <= 2L * edge || i < edge || i >= length - edge) {
        items.add(item);
      } else if (i == edge) {
        items.add(LEFT_OUT);
      }
    }
    return "[" + String.join(", ", items) + "]";
  }
}
