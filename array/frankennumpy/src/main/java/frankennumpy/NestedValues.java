package frankennumpy;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.PromotionTable;
import fnp.dtype.TimeValue;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Nested lists of numbers or booleans, on their way to an array.
final class NestedValues {
  private final List<Long> lengths = new ArrayList<>();
  private final List<Object> leaves = new ArrayList<>();
  private DType dtype = DType.BOOL;

  /// Whether texts are dates.
  private final boolean dates;

  private NestedValues(boolean dates) {
    this.dates = dates;
  }

  static NestedValues of(double[][] rows) {
    return of(Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  static NestedValues of(long[][] rows) {
    return of(Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /// @throws ShapeException if nested lists differ in length or depth
  /// @throws IllegalArgumentException if a value is neither a number, a boolean nor a list
  static NestedValues of(List<?> values) {
    return of(values, false);
  }

  /// As [#of(List)] where texts may be dates.
  static NestedValues of(List<?> values, boolean dates) {
    var nested = new NestedValues(dates);
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
    var flat = NDArray.empty(leaves.isEmpty() ? DType.FLOAT64 : dtype, leaves.size());
    for (int i = 0; i < leaves.size(); i++) {
      flat.setItem(leaves.get(i), i);
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
    var own =
        switch (value) {
          case Boolean _ -> DType.BOOL;
          case Long _, Integer _, Short _, Byte _ -> DType.INT64;
          case BigInteger whole -> wholeType(whole);
          case Double _, Float _ -> DType.FLOAT64;
          case Complex _ -> DType.COMPLEX128;
          case TimeValue time -> time.type();
          case String text when dates -> TimeValue.parse(text).type();
          default ->
              throw new IllegalArgumentException(
                  "an array was asked for of the value %s of type %s; use numbers, booleans or lists"
                      .formatted(value, value.getClass().getSimpleName()));
        };
    dtype = leaves.isEmpty() ? own : PromotionTable.current().promote(dtype, own);
    return value;
  }

  /// int64, or uint64 for what only that holds.
  private static DType wholeType(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return DType.INT64;
    }
    if (value.signum() > 0 && value.bitLength() == Long.SIZE) {
      return DType.UINT64;
    }
    throw new IllegalArgumentException(
        "an array was asked for of %s, which does not fit 64 bits; give it as a double"
            .formatted(value));
  }

  private static ShapeException ragged(int depth) {
    return new ShapeException(
        "nested lists at depth %d differ in length or depth; pad them to one shape"
            .formatted(depth));
  }
}
