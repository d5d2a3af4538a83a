package fnp.ndarray;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// When a new shape is a view of the old one.
///
/// @source NumPy 2.4, `shape.c`: `PyArray_Newshape`, `_fix_unknown_dimension`,
///   `_attempt_nocopy_reshape`
final class Reshaping {
  private Reshaping() {}

  static Decision decide(Layout from, Order order, long[] wanted) {
    if (order == Order.K) {
      return StrideCalculus.illegal("order K is not permitted for reshaping; use C, F or A");
    }
    var byColumns =
        order == Order.F || (order == Order.A && from.isFContiguous() && !from.isCContiguous());
    if (Arrays.equals(wanted, from.shape().lengths())) {
      return new Decision.View(from, 0);
    }
    var lengths = wanted.clone();
    var problem = resolve(lengths, from.shape());
    if (problem != null) {
      return new Decision.Illegal(problem);
    }
    var shape = Shape.owning(lengths);
    if (byColumns ? from.isFContiguous() : from.isCContiguous()) {
      return new Decision.View(
          Layout.contiguous(shape, from.itemsize(), byColumns ? Order.F : Order.C), 0);
    }
    var strides = new long[lengths.length];
    if (withoutCopy(from, lengths, strides, byColumns)) {
      return new Decision.View(Layout.of(shape, strides, from.itemsize()), 0);
    }
    return new Decision.Copy(
        shape,
        "no strides reach the elements of shape %s with strides %s in the order of shape %s"
            .formatted(from.shape(), Shape.text(from.strides()), shape));
  }

  /// Fills in a length of -1 (or any negative number, as in NumPy) and checks the size.
  private static @Nullable ShapeException resolve(long[] lengths, Shape from) {
    int unknown = -1;
    long known = 1;
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] < 0) {
        if (unknown >= 0) {
          return new ShapeException(
              "shape %s leaves two lengths open; only one can be worked out"
                  .formatted(Shape.text(lengths)));
        }
        unknown = i;
      } else {
        known = multiply(known, lengths[i]);
      }
    }
    if (unknown >= 0 && known > 0 && from.size() % known == 0) {
      lengths[unknown] = from.size() / known;
      return null;
    }
    if (unknown >= 0 || known != from.size()) {
      return new ShapeException(
          "cannot reshape array of size %d, shape %s, into shape %s; the number of elements must"
                  .formatted(from.size(), from, Shape.text(lengths))
              + " stay the same");
    }
    return null;
  }

  /// The product, or -1 if it overflows or a factor is negative.
  private static long multiply(long product, long length) {
    if (product < 0 || length < 0 || Math.multiplyHigh(product, length) != 0) {
      return -1;
    }
    return product * length;
  }

  /// Splits both shapes into the smallest groups of axes with equal products; a group can be
  /// regrouped without a copy if its old axes are contiguous among themselves.
  private static boolean withoutCopy(
      Layout from, long[] lengths, long[] strides, boolean byColumns) {
    var oldLengths = new long[from.ndim()];
    var oldStrides = new long[from.ndim()];
    int n = 0;
    for (int i = 0; i < from.ndim(); i++) {
      if (from.length(i) != 1) {
        oldLengths[n] = from.length(i);
        oldStrides[n++] = from.stride(i);
      }
    }
    int oldStart = 0;
    int newStart = 0;
    int oldEnd = 1;
    int newEnd = 1;
    while (newStart < lengths.length && oldStart < n) {
      long newProduct = lengths[newStart];
      long oldProduct = oldLengths[oldStart];
      while (newProduct != oldProduct) {
        if (newProduct < oldProduct) {
          newProduct *= lengths[newEnd++];
        } else {
          oldProduct *= oldLengths[oldEnd++];
        }
      }
      if (!isChain(oldLengths, oldStrides, oldStart, oldEnd, byColumns)) {
        return false;
      }
      regroup(
          lengths,
          strides,
          newStart,
          newEnd,
          byColumns,
          byColumns ? oldStrides[oldStart] : oldStrides[oldEnd - 1]);
      newStart = newEnd++;
      oldStart = oldEnd++;
    }
    fillRest(lengths, strides, newStart, byColumns, from.itemsize());
    return true;
  }

  private static boolean isChain(
      long[] lengths, long[] strides, int start, int end, boolean byColumns) {
    for (int k = start; k < end - 1; k++) {
      var chained =
          byColumns
              ? strides[k + 1] == lengths[k] * strides[k]
              : strides[k] == lengths[k + 1] * strides[k + 1];
      if (!chained) {
        return false;
      }
    }
    return true;
  }

  private static void regroup(
      long[] lengths, long[] strides, int start, int end, boolean byColumns, long innermost) {
    if (byColumns) {
      strides[start] = innermost;
      for (int k = start + 1; k < end; k++) {
        strides[k] = strides[k - 1] * lengths[k - 1];
      }
    } else {
      strides[end - 1] = innermost;
      for (int k = end - 1; k > start; k--) {
        strides[k - 1] = strides[k] * lengths[k];
      }
    }
  }

  /// Trailing axes of length 1 get the stride NumPy gives them.
  private static void fillRest(
      long[] lengths, long[] strides, int start, boolean byColumns, int itemsize) {
    long last = start > 0 ? strides[start - 1] : itemsize;
    if (byColumns && start > 0) {
      last *= lengths[start - 1];
    }
    for (int k = start; k < lengths.length; k++) {
      strides[k] = last;
    }
  }
}
