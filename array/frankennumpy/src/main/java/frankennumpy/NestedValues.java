package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Nested lists of numbers or booleans, on their way to an array.
final class NestedValues {
  private final List<Long> lengths = new ArrayList<>();
  private final List<Object> leaves = new ArrayList<>();
  private boolean onlyBooleans = true;
  private boolean onlyWhole = true;

  private NestedValues() {}

  static NestedValues of(double[][] rows) {
    return of(Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  static NestedValues of(long[][] rows) {
    return of(Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /// @throws ShapeException if nested lists differ in length or depth
  /// @throws IllegalArgumentException if a value is neither a number, a boolean nor a list
  static NestedValues of(List<?> values) {
    var nested = new NestedValues();
    Object first = values;
    while (first instanceof List<?> list) {
      nested.lengths.add((long) list.size());
      first = list.isEmpty() ? "" : list.getFirst();
    }
    nested.add(values, 0);
    return nested;
  }

  NDArray toArray() {
    var shape = lengths.stream().mapToLong(Long::longValue).toArray();
    var dtype =
        leaves.isEmpty()
            ? DType.FLOAT64
            : onlyBooleans ? DType.BOOL : onlyWhole ? DType.INT64 : DType.FLOAT64;
    var flat = NDArray.empty(dtype, leaves.size());
    for (int i = 0; i < leaves.size(); i++) {
      switch (leaves.get(i)) {
        case Boolean truth -> flat.setLong(truth ? 1 : 0, i);
        case Long whole when dtype == DType.INT64 -> flat.setLong(whole, i);
        case Number number -> flat.setDouble(number.doubleValue(), i);
        case Object other -> throw new AssertionError(other);
      }
    }
    return flat.reshape(shape);
  }

  private void add(Object value, int depth) {
    if (value instanceof List<?> list) {
      if (depth >= lengths.size() || list.size() != lengths.get(depth)) {
        throw ragged(depth);
      }
      for (var each : list) {
        add(each, depth + 1);
      }
      return;
    }
    if (depth != lengths.size()) {
      throw ragged(depth);
    }
    leaves.add(leaf(value));
  }

  private Object leaf(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Long _, Integer _, Short _, Byte _ -> {
        onlyBooleans = false;
        yield ((Number) value).longValue();
      }
      case Double _, Float _ -> {
        onlyBooleans = false;
        onlyWhole = false;
        yield ((Number) value).doubleValue();
      }
      default ->
          throw new IllegalArgumentException(
              "an array was asked for of the value %s of type %s; use numbers, booleans or lists"
                  .formatted(value, value.getClass().getSimpleName()));
    };
  }

  private static ShapeException ragged(int depth) {
    return new ShapeException(
        "nested lists at depth %d differ in length or depth; pad them to one shape"
            .formatted(depth));
  }
}
