package frankennumpy;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.ObjectType;
import fnp.dtype.PromotionTable;
import fnp.dtype.TextType;
import fnp.dtype.TimeValue;
import fnp.dtype.Tuple;
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
    while (items(first) instanceof List<?> list) {
      nested.lengths.add((long) list.size());
      first = list.isEmpty() ? "" : list.getFirst();
    }
    nested.add(values, 0);
    return nested;
  }

  /// The items of a list or tuple; of anything else the thing itself.
  private static Object items(Object value) {
    return value instanceof Tuple(var items) ? items : value;
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
    if (items(value) instanceof List<?> list) {
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
          case String text -> TextType.of(Math.max(1, text.codePointCount(0, text.length())));
          case Bytes bytes -> BytesType.of(Math.max(1, bytes.length()));
          default -> ObjectType.OBJECT;
        };
    dtype = leaves.isEmpty() ? own : promoted(own);
    return value;
  }

  /// As in NumPy, what no other dtype holds together is an array of objects.
  private DType promoted(DType own) {
    try {
      return PromotionTable.current().promote(dtype, own);
    } catch (DTypeException problem) {
      if (dtype.kind().isText() != own.kind().isText()) {
        return ObjectType.OBJECT;
      }
      throw problem;
    }
  }

  /// int64, uint64 for what only that holds, or object.
  private static DType wholeType(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return DType.INT64;
    }
    if (value.signum() > 0 && value.bitLength() == Long.SIZE) {
      return DType.UINT64;
    }
    return ObjectType.OBJECT;
  }

  private static ShapeException ragged(int depth) {
    return new ShapeException(
        "nested lists at depth %d differ in length or depth; pad them to one shape"
            .formatted(depth));
  }
}
