package fnp.ndarray.print;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import java.math.BigInteger;

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

  /// The elements, if the dtype is boolean or an integer.
  final long[] longs;

  private Corners(Cells cells, int edge, boolean summary) {
    this.dtype = cells.dtype();
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
    this.longs = new long[inexact ? 0 : count];
    read(cells, new long[n], 0, 0);
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
    return Math.max(doubles.length, longs.length);
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
    };
  }

  private int read(Cells cells, long[] index, int axis, int position) {
    if (axis == lengths.length) {
      if (doubles.length > 0) {
        doubles[position] = cells.doubleAt(index);
        if (imags.length > 0) {
          imags[position] = cells.imagAt(index);
        }
      } else {
        longs[position] = cells.longAt(index);
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
