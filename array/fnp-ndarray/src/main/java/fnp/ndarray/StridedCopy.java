package fnp.ndarray;

/// Copies elements of one itemsize between two layouts of the same shape, bit by bit.
final class StridedCopy {
  /// Side of the square blocks in which the two innermost axes are visited when source and target
  /// disagree about which one is innermost: 32 × 32 elements of 8 bytes from both fit in 16 KB.
  private static final long TILE = 32;

  private final PairedAxes axes;
  private final int itemsize;
  private final boolean tiled;

  private StridedCopy(PairedAxes axes, int itemsize) {
    this.axes = axes;
    this.itemsize = itemsize;
    var last = axes.count - 1;
    this.tiled =
        axes.count >= 2
            && Math.abs(axes.from[last]) > Math.abs(axes.from[last - 1])
            && axes.lengths[last] >= TILE
            && axes.lengths[last - 1] >= TILE;
  }

  /// Copies all elements; source and target must not overlap unless they coincide.
  static void copy(Layout from, long fromAddress, Layout to, long toAddress) {
    if (from.size() == 0) {
      return;
    }
    if (from.isCContiguous() && to.isCContiguous()) {
      Memory.copy(fromAddress, toAddress, from.size() * from.itemsize());
      return;
    }
    var axes = PairedAxes.of(from, to);
    new StridedCopy(axes, from.itemsize())
        .walk(0, fromAddress + axes.fromShift, toAddress + axes.toShift);
  }

  private void walk(int axis, long from, long to) {
    var left = axes.count - axis;
    if (left <= 1) {
      row(from, to);
    } else if (left == 2 && tiled) {
      tiles(from, to);
    } else {
      var source = from;
      var target = to;
      for (long i = axes.lengths[axis]; i > 0; i--) {
        walk(axis + 1, source, target);
        source += axes.from[axis];
        target += axes.to[axis];
      }
    }
  }

  private void row(long from, long to) {
    var last = axes.count - 1;
    if (last < 0) {
      run(from, itemsize, to, itemsize, 1);
    } else {
      run(from, axes.from[last], to, axes.to[last], axes.lengths[last]);
    }
  }

  private void tiles(long from, long to) {
    var inner = axes.count - 1;
    var outer = inner - 1;
    for (long i = 0; i < axes.lengths[outer]; i += TILE) {
      var rows = Math.min(TILE, axes.lengths[outer] - i);
      for (long j = 0; j < axes.lengths[inner]; j += TILE) {
        var columns = Math.min(TILE, axes.lengths[inner] - j);
        for (long k = i; k < i + rows; k++) {
          run(
              from + k * axes.from[outer] + j * axes.from[inner],
              axes.from[inner],
              to + k * axes.to[outer] + j * axes.to[inner],
              axes.to[inner],
              columns);
        }
      }
    }
  }

  private void run(long from, long fromStep, long to, long toStep, long count) {
    if (fromStep == itemsize && toStep == itemsize) {
      Memory.copy(from, to, count * itemsize);
      return;
    }
    switch (itemsize) {
      case 1 -> bytes(from, fromStep, to, toStep, count);
      case 2 -> shorts(from, fromStep, to, toStep, count);
      case 4 -> ints(from, fromStep, to, toStep, count);
      case 16 -> pairs(from, fromStep, to, toStep, count);
      case 8 -> longs(from, fromStep, to, toStep, count);
      default -> others(from, fromStep, to, toStep, count);
    }
  }

  private static void bytes(long from, long fromStep, long to, long toStep, long count) {
    for (long i = count; i > 0; i--, from += fromStep, to += toStep) {
      Memory.setByte(to, Memory.getByte(from));
    }
  }

  private static void shorts(long from, long fromStep, long to, long toStep, long count) {
    for (long i = count; i > 0; i--, from += fromStep, to += toStep) {
      Memory.setShort(to, Memory.getShort(from));
    }
  }

  /// Four at a time, so that the machine does not wait for each address.
  private static void ints(long from, long fromStep, long to, long toStep, long count) {
    var rest = (int) (count % 4);
    for (long i = count / 4; i > 0; i--, from += 4 * fromStep, to += 4 * toStep) {
      var a = Memory.getInt(from);
      var b = Memory.getInt(from + fromStep);
      var c = Memory.getInt(from + 2 * fromStep);
      var d = Memory.getInt(from + 3 * fromStep);
      Memory.setInt(to, a);
      Memory.setInt(to + toStep, b);
      Memory.setInt(to + 2 * toStep, c);
      Memory.setInt(to + 3 * toStep, d);
    }
    for (int i = 0; i < rest; i++) {
      Memory.setInt(to + i * toStep, Memory.getInt(from + i * fromStep));
    }
  }

  /// Four at a time, so that the machine does not wait for each address.
  private static void longs(long from, long fromStep, long to, long toStep, long count) {
    var rest = (int) (count % 4);
    for (long i = count / 4; i > 0; i--, from += 4 * fromStep, to += 4 * toStep) {
      var a = Memory.getLong(from);
      var b = Memory.getLong(from + fromStep);
      var c = Memory.getLong(from + 2 * fromStep);
      var d = Memory.getLong(from + 3 * fromStep);
      Memory.setLong(to, a);
      Memory.setLong(to + toStep, b);
      Memory.setLong(to + 2 * toStep, c);
      Memory.setLong(to + 3 * toStep, d);
    }
    for (int i = 0; i < rest; i++) {
      Memory.setLong(to + i * toStep, Memory.getLong(from + i * fromStep));
    }
  }

  private static void pairs(long from, long fromStep, long to, long toStep, long count) {
    for (long i = count; i > 0; i--, from += fromStep, to += toStep) {
      var first = Memory.getLong(from);
      var second = Memory.getLong(from + Long.BYTES);
      Memory.setLong(to, first);
      Memory.setLong(to + Long.BYTES, second);
    }
  }

  private void others(long from, long fromStep, long to, long toStep, long count) {
    for (long i = count; i > 0; i--, from += fromStep, to += toStep) {
      Memory.copy(from, to, itemsize);
    }
  }
}
