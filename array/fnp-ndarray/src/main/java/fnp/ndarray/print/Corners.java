package fnp.ndarray.print;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.SwappedType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import java.math.BigInteger;
import java.util.List;

/// The elements that will be printed: all of them, or the ends of each axis.
///
/// Positions count over the shown elements only, in C order.
final class Corners {
  final DType dtype;

  /// Elements shown per axis.
  final int[] lengths;

  /// Per axis, whether something is left out between the first and the last elements.
  final boolean[] shortened;

  final int edge;

  /// The elements, if the dtype is floating; the real parts, if it is complex.
  final double[] doubles;

  /// The imaginary parts, if the dtype is complex.
  final double[] imags;

  /// The elements, if the dtype is boolean, an integer or a time.
  final long[] longs;

  /// The elements, if the dtype is none of these.
  final Object[] objects;

  private Corners(Cells cells, int edge, boolean summary) {
    this.dtype = printed(cells.dtype());
    this.edge = edge;
    var n = cells.ndim();
    this.lengths = new int[n];
    this.shortened = new boolean[n];
    int count = 1;
    for (int axis = 0; axis < n; axis++) {
      var length = cells.length(axis);
      shortened[axis] = summary && length > 2L * edge;
      lengths[axis] = shortened[axis] && edge > 0 ? 2 * edge : Math.toIntExact(length);
      count = Math.multiplyExact(count, lengths[axis]);
    }
    var inexact = dtype.kind().isInexact();
    this.doubles = new double[inexact ? count : 0];
    this.imags = new double[dtype.kind() == Kind.COMPLEX ? count : 0];
    this.longs = new long[isCounted(dtype) ? count : 0];
    this.objects = new Object[inexact || isCounted(dtype) ? 0 : count];
    read(cells, new long[n], 0, 0);
  }

  private Corners(DType dtype, List<?> values, int ndim) {
    this.dtype = printed(dtype);
    this.edge = 0;
    this.lengths = new int[ndim];
    this.shortened = new boolean[ndim];
    var inexact = dtype.kind().isInexact();
    this.doubles = new double[inexact ? values.size() : 0];
    this.imags = new double[dtype.kind() == Kind.COMPLEX ? values.size() : 0];
    this.longs = new long[isCounted(dtype) ? values.size() : 0];
    this.objects = inexact || isCounted(dtype) ? new Object[0] : values.toArray();
    for (int i = 0; i < values.size(); i++) {
      take(i, values.get(i));
    }
  }

  private void take(int position, Object value) {
    switch (value) {
      case Complex(var real, var imag) when imags.length > 0 -> {
        doubles[position] = real;
        imags[position] = imag;
      }
      case Number number when doubles.length > 0 -> doubles[position] = number.doubleValue();
      case Number number when longs.length > 0 -> longs[position] = number.longValue();
      case Boolean truth when longs.length > 0 -> longs[position] = truth ? 1 : 0;
      case TimeValue time when longs.length > 0 -> longs[position] = time.count();
      default -> {}
    }
  }

  /// Numbers are printed alike in both orders of bytes.
  private static DType printed(DType dtype) {
    return dtype instanceof SwappedType swapped ? swapped.inOrder() : dtype;
  }

  private static boolean isCounted(DType dtype) {
    var kind = dtype.kind();
    return kind == Kind.BOOLEAN || kind.isInteger() || kind.isTime();
  }

  /// The values of one field, in the order of the elements.
  static Corners ofValues(DType dtype, List<?> values, int ndim) {
    return new Corners(dtype, values, ndim);
  }

  static Corners of(Cells cells, PrintOptions options) {
    return new Corners(cells, options.edgeItems(), size(cells) > options.threshold());
  }

  static long size(Cells cells) {
    long size = 1;
    for (int axis = 0; axis < cells.ndim(); axis++) {
      size *= cells.length(axis);
    }
    return size;
  }

  int count() {
    return Math.max(objects.length, Math.max(doubles.length, longs.length));
  }

  int ndim() {
    return lengths.length;
  }

  /// The element at a position as the object a formatter gets.
  Object object(int position) {
    return switch (dtype.kind()) {
      case BOOLEAN -> longs[position] != 0;
      case SIGNED -> longs[position];
      case UNSIGNED ->
          longs[position] >= 0
              ? (Object) longs[position]
              : new BigInteger(Long.toUnsignedString(longs[position]));
      case FLOATING -> doubles[position];
      case COMPLEX -> new Complex(doubles[position], imags[position]);
      case TIMEDELTA, DATETIME -> new TimeValue(longs[position], (TimeType) dtype);
      case BYTES, TEXT, VOID, OBJECT, STRING -> objects[position];
    };
  }

  private int read(Cells cells, long[] index, int axis, int position) {
    if (axis == lengths.length) {
      if (doubles.length > 0) {
        doubles[position] = cells.doubleAt(index);
        if (imags.length > 0) {
          imags[position] = cells.imagAt(index);
        }
      } else if (longs.length > 0) {
        longs[position] = cells.longAt(index);
      } else {
        objects[position] = cells.objectAt(index);
      }
      return position + 1;
    }
    int next = position;
    for (int i = 0; i < lengths[axis]; i++) {
      var skipped = shortened[axis] && i >= edge && edge > 0;
      index[axis] = skipped ? cells.length(axis) - lengths[axis] + i : i;
      next = read(cells, index, axis + 1, next);
    }
    return next;
  }
}
