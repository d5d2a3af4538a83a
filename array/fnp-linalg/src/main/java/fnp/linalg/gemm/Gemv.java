package fnp.linalg.gemm;

import fnp.ndarray.Memory;
import fnp.ufunc.Workers;

/// Products of a matrix and a vector of one float type, which read the matrix once, in the order in
/// which it lies in memory.
public final class Gemv {
  /// Elements that a thread reads at least.
  private static final long SHARED_MIN = 1 << 19;

  /// Rows whose sums stay in the first-level cache while columns are added.
  private static final int STRIP = 1024;

  private final Tile tile;
  private final Packer packer;
  private final boolean float64;

  Gemv(Tile tile, Packer packer) {
    this.tile = tile;
    this.packer = packer;
    this.float64 = tile.itemsize() == 8;
  }

  /// Where a product goes.
  ///
  /// @param address of the first element
  /// @param stride bytes from one element to the next
  /// @param factor what the product is multiplied by
  /// @param add whether that is added to what is there
  public record Target(long address, long stride, double factor, boolean add) {}

  /// `c = a x`, where `x` has `a.columns()` elements side by side, the elements of `c` are `stride`
  /// bytes apart, and the rows of `a`, or else its columns, lie side by side.
  public void multiply(Matrix a, long x, long c, long stride) {
    multiply(a, x, new Target(c, stride, 1, false));
  }

  /// The same, with a factor, or added to what is there.
  public void multiply(Matrix a, long x, Target c) {
    var shared = (long) a.rows() * a.columns() >= SHARED_MIN;
    if (!shared) {
      part(a, x, c, 0, a.rows());
      return;
    }
    var unit = a.columnStride() == tile.itemsize() ? 4 : STRIP;
    var units = (a.rows() + unit - 1) / unit;
    var pieces = Math.min(units, 4L * Workers.threads());
    var step = (units + pieces - 1) / pieces * unit;
    Workers.run(
        pieces,
        piece -> part(a, x, c, (int) (piece * step), (int) Math.min(a.rows(), (piece + 1) * step)));
  }

  private void part(Matrix a, long x, Target c, int first, int end) {
    if (a.columnStride() == tile.itemsize() || a.columns() == 1) {
      byRows(a, x, c, first, end);
    } else {
      byColumns(a, x, c, first, end);
    }
  }

  private void byRows(Matrix a, long x, Target c, int first, int end) {
    var sums = tile.buffer(4);
    var row = first;
    for (; row + 4 <= end; row += 4) {
      var start = a.at(row, 0);
      var done = tile.dotFour(start, a.rowStride(), x, a.columns(), sums);
      for (int r = 0; r < 4; r++) {
        var rest = rest(start + r * a.rowStride(), x, done, a.columns());
        put(c, row + r, get(sums, r) + rest);
      }
    }
    for (; row < end; row++) {
      put(c, row, dot(a.at(row, 0), x, a.columns(), sums));
    }
  }

  private void put(Target c, int row, double sum) {
    var at = c.address + row * c.stride;
    set(at, c.add ? get(at) + c.factor * sum : c.factor * sum);
  }

  private double dot(long x, long y, long count, Object sums) {
    var done = tile.dot(x, y, count, sums);
    return get(sums, 0) + rest(x, y, done, count);
  }

  private double rest(long x, long y, long from, long count) {
    double sum = 0;
    for (var i = from; i < count; i++) {
      sum += get(x + i * tile.itemsize()) * get(y + i * tile.itemsize());
    }
    return sum;
  }

  private void byColumns(Matrix a, long x, Target c, int first, int end) {
    for (int row = first; row < end; row += STRIP) {
      var count = Math.min(STRIP, end - row);
      var strip = tile.buffer(count);
      for (int i = 0; c.add && i < count; i++) {
        set(strip, i, get(c.address + (row + i) * c.stride));
      }
      var factors = tile.buffer(4);
      int k = 0;
      for (; k + 4 <= a.columns(); k += 4) {
        for (int j = 0; j < 4; j++) {
          set(factors, j, c.factor * get(x + (long) (k + j) * tile.itemsize()));
        }
        var done = tile.addFour(a.at(row, k), a.columnStride(), factors, strip, count);
        for (int j = 0; j < 4; j++) {
          addColumn(a.at(row, k + j), get(factors, j), strip, done, count);
        }
      }
      for (; k < a.columns(); k++) {
        var factor = c.factor * get(x + (long) k * tile.itemsize());
        addColumn(a.at(row, k), factor, strip, 0, count);
      }
      packer.write(strip, c.address + row * c.stride, c.stride, count);
    }
  }

  private void addColumn(long column, double factor, Object strip, int from, int count) {
    for (int i = from; i < count; i++) {
      var product = factor * get(column + (long) i * tile.itemsize());
      set(strip, i, get(strip, i) + product);
    }
  }

  private double get(long address) {
    return float64 ? Memory.getDouble(address) : Memory.getFloat(address);
  }

  private void set(long address, double value) {
    if (float64) {
      Memory.setDouble(address, value);
    } else {
      Memory.setFloat(address, (float) value);
    }
  }

  private static double get(Object buffer, int index) {
    return buffer instanceof double[] doubles ? doubles[index] : ((float[]) buffer)[index];
  }

  private static void set(Object buffer, int index, double value) {
    if (buffer instanceof double[] doubles) {
      doubles[index] = value;
    } else {
      ((float[]) buffer)[index] = (float) value;
    }
  }
}
