package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.StructType;
import java.util.Arrays;

/// `a[…]` with integers, slices, new axes and an ellipsis: always a view.
///
/// @source NumPy 2.4, `mapping.c`: `prepare_index`, `get_view_from_index`
final class BasicIndexing {
  private BasicIndexing() {}

  static boolean isBasic(Index[] items) {
    for (var item : items) {
      if (item instanceof Index.Mask || item instanceof Index.Positions) {
        return false;
      }
    }
    return true;
  }

  static Decision decide(Layout from, Index[] items) {
    var ellipsis = axesOfEllipsis(from, items);
    int axis = 0;
    int to = 0;
    long offset = 0;
    var n = ndimAfter(from.ndim(), items);
    var lengths = new long[n];
    var strides = new long[n];
    for (var item : items) {
      switch (item) {
        case Index.At(var position) -> {
          offset += position(position, axis, from.length(axis)) * from.stride(axis);
          axis++;
        }
        case Index.Slice slice -> {
          offset += slice(from, axis++, slice, lengths, strides, to++);
        }
        case Index.NewAxis _ -> lengths[to++] = 1;
        case Index.Ellipsis _ -> {
          for (int i = 0; i < ellipsis; i++, axis++, to++) {
            lengths[to] = from.length(axis);
            strides[to] = from.stride(axis);
          }
        }
        case Index.Mask _, Index.Positions _ -> throw new AssertionError("not a basic index");
      }
    }
    for (; axis < from.ndim(); axis++, to++) {
      lengths[to] = from.length(axis);
      strides[to] = from.stride(axis);
    }
    return StrideCalculus.view(from, lengths, strides, offset);
  }

  /// Enters one sliced axis of the result and returns the offset of its first element.
  static long slice(
      Layout from, int axis, Index.Slice slice, long[] lengths, long[] strides, int to) {
    var length = from.length(axis);
    var count = slice.count(length);
    lengths[to] = count;
    if (count == 0) {
      strides[to] = from.stride(axis);
      return 0;
    }
    strides[to] = from.stride(axis) * slice.step();
    return slice.first(length) * from.stride(axis);
  }

  /// A single element takes a value without axes only, not an array of one element, except that
  /// NumPy asks such an array for its truth if the element is a bool, and copies the fields of a
  /// record. It refuses a sequence by `ValueError`, but for a complex element by `TypeError`.
  static void checkElement(Index[] items, NDArray target, Shape value) {
    if (target.ndim() == 0
        && value.ndim() > 0
        && !(takesOneElement(target.dtype()) && value.size() == 1)
        && Arrays.stream(items).allMatch(BasicIndexing::isAt)) {
      var message =
          "setting an array element with a sequence: the value has shape %s; take one element of it"
              .formatted(value);
      throw target.dtype().kind() == Kind.COMPLEX
          ? new ConversionException(ConversionException.Kind.TYPE, message)
          : new ShapeException(message);
    }
  }

  private static boolean takesOneElement(DType dtype) {
    return dtype == DType.BOOL || dtype instanceof StructType;
  }

  /// Position arrays without axes as the integers they hold.
  static Index[] withoutScalars(Index[] items) {
    var result = items;
    for (int i = 0; i < items.length; i++) {
      if (items[i] instanceof Index.Positions(var where) && where.ndim() == 0) {
        result = result == items ? items.clone() : result;
        result[i] = new Index.At(where.getLong());
      }
    }
    return result;
  }

  private static boolean isAt(Index item) {
    return item instanceof Index.At;
  }

  static long position(long position, int axis, long length) {
    var at = position < 0 ? position + length : position;
    if (at < 0 || at >= length) {
      throw IndexException.outOfBounds(position, axis, length);
    }
    return at;
  }

  /// How many axes the ellipsis stands for; without one, 0.
  ///
  /// @throws IndexException if there are two, or more indices than axes
  static int axesOfEllipsis(Layout from, Index[] items) {
    int used = 0;
    int ellipses = 0;
    for (var item : items) {
      switch (item) {
        case Index.At _, Index.Slice _, Index.Positions _ -> used++;
        case Index.Mask(var where) -> used += where.ndim();
        case Index.Ellipsis _ -> ellipses++;
        case Index.NewAxis _ -> {}
      }
    }
    if (ellipses > 1) {
      throw new IndexException("an index can only have a single ellipsis ('...')");
    }
    if (used > from.ndim()) {
      throw new IndexException(
          ("too many indices for array: array is %d-dimensional, but %d were indexed; its shape is"
                  + " %s")
              .formatted(from.ndim(), used, from.shape()));
    }
    return ellipses == 0 ? 0 : from.ndim() - used;
  }

  private static int ndimAfter(int ndim, Index[] items) {
    int n = ndim;
    for (var item : items) {
      n += item instanceof Index.NewAxis ? 1 : item instanceof Index.At ? -1 : 0;
    }
    return n;
  }
}
