package fnp.ndarray;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.TimeConversion;
import fnp.dtype.TimeType;
import fnp.ndarray.element.ElementCasts;
import fnp.ndarray.element.Run;
import java.util.function.LongUnaryOperator;

/// Copies elements between two layouts of the same shape, from one dtype to another, as C casts do.
///
/// Short runs of elements go through heap arrays that stay in the first-level cache: as longs if
/// the source is an integer or bool, as doubles if it is floating or complex. So there are two
/// loops per dtype instead of one per pair, and no element is rounded twice. Long runs of plain
/// numbers are left to [ElementCasts].
final class Conversion {
  private static final int RUN_MAX = 512;

  /// Fewer elements are converted here, since loading other loops takes longer.
  private static final int OTHERS_MIN = 256;

  private final Kind kind;
  private final boolean unsigned;

  /// From one unit of time to the other.
  private final LongUnaryOperator times;

  private final PairedAxes axes;
  private final Run source;
  private final Run target;
  private final long[] longs;
  private final double[] doubles;

  private Conversion(DType from, DType to, PairedAxes axes) {
    this.kind = from.kind();
    this.unsigned = from == DType.UINT64;
    this.times =
        from instanceof TimeType first && to instanceof TimeType second
            ? TimeConversion.between(first, second)
            : LongUnaryOperator.identity();
    this.axes = axes;
    var last = axes.count - 1;
    var length = (int) Math.min(RUN_MAX, last < 0 ? 1 : axes.lengths[last]);
    this.source = new Run(from, length);
    this.target = new Run(to, length);
    this.longs = new long[kind.isInexact() ? 0 : length];
    this.doubles = new double[kind == Kind.COMPLEX ? 2 * length : kind.isInexact() ? length : 0];
  }

  /// Converts all elements; source and target must not overlap.
  static void convert(
      DType from, Layout fromLayout, long fromAddress, DType to, Layout toLayout, long toAddress) {
    if (from == to) {
      StridedCopy.copy(fromLayout, fromAddress, toLayout, toAddress);
    } else if (fromLayout.size() > 0) {
      var axes = PairedAxes.of(fromLayout, toLayout);
      var source = fromAddress + axes.fromShift;
      var target = toAddress + axes.toShift;
      if (from instanceof Primitive first
          && to instanceof Primitive second
          && axes.count > 0
          && axes.lengths[axes.count - 1] >= OTHERS_MIN
          && ElementCasts.found().isPresent()) {
        new Others(ElementCasts.found().get(), first, second, axes).walk(0, source, target);
      } else {
        new Conversion(from, to, axes).walk(0, source, target);
      }
    }
  }

  private record Others(ElementCasts casts, Primitive from, Primitive to, PairedAxes axes) {
    void walk(int axis, long source, long target) {
      if (axis == axes.count - 1) {
        casts.convert(from, source, axes.from[axis], to, target, axes.to[axis], axes.lengths[axis]);
        return;
      }
      for (long i = 0; i < axes.lengths[axis]; i++) {
        walk(axis + 1, source + i * axes.from[axis], target + i * axes.to[axis]);
      }
    }
  }

  private void walk(int axis, long from, long to) {
    if (axis >= axes.count - 1) {
      row(from, to);
      return;
    }
    for (long i = 0; i < axes.lengths[axis]; i++) {
      walk(axis + 1, from + i * axes.from[axis], to + i * axes.to[axis]);
    }
  }

  private void row(long from, long to) {
    var last = axes.count - 1;
    var count = last < 0 ? 1 : axes.lengths[last];
    var fromStep = last < 0 ? 0 : axes.from[last];
    var toStep = last < 0 ? 0 : axes.to[last];
    for (long done = 0; done < count; done += RUN_MAX) {
      var run = (int) Math.min(RUN_MAX, count - done);
      source.load(from + done * fromStep, fromStep, run);
      switch (kind) {
        case BOOLEAN, SIGNED, UNSIGNED -> {
          source.toLongs(longs, run);
          target.fromLongs(longs, unsigned, run);
        }
        case TIMEDELTA, DATETIME -> {
          source.toLongs(longs, run);
          for (int i = 0; i < run; i++) {
            longs[i] = times.applyAsLong(longs[i]);
          }
          target.fromLongs(longs, unsigned, run);
        }
        case FLOATING -> {
          source.toDoubles(doubles, run);
          target.fromDoubles(doubles, run);
        }
        case COMPLEX -> {
          source.toDoubles(doubles, run);
          target.fromComplex(doubles, run);
        }
        case BYTES, TEXT, VOID, OBJECT, STRING -> throw new AssertionError(kind + " is no number");
      }
      target.store(to + done * toStep, toStep, run);
    }
  }
}
