package fnp.linalg.gemm;

import fnp.ndarray.Memory;
import fnp.ufunc.Workers;

/// Products of float32 matrices: blocks that fit the caches are packed into panels on the Java heap
/// and multiplied tile by tile.
///
/// Every element of the result is summed in the same order whatever the number of threads.
public final class Gemm32 {
  /// Columns of `a` per block: a panel of `b` stays in the first-level cache.
  private static final int DEPTH = 384;

  /// Rows of `a` per block, which stays in the second-level cache.
  private static final int HEIGHT = 96;

  /// Columns of the result that are collected before they are written.
  private static final int STRIP = 256;

  /// Columns of `b` per block, which stays in the third-level cache.
  private static final int WIDTH = 1536;

  private static final ThreadLocal<float[]> PACKED_A = ThreadLocal.withInitial(() -> new float[0]);

  private final Tile32 tile;

  /// A product with these kernels.
  public Gemm32(Tile32 tile) {
    this.tile = tile;
  }

  /// The kernels.
  public Tile32 tile() {
    return tile;
  }

  /// `c = a b`. The result must not overlap the operands.
  public void multiply(Matrix a, Matrix b, Matrix c) {
    var packedB = new float[Math.min(DEPTH, a.columns()) * padded(Math.min(WIDTH, b.columns()))];
    for (int column = 0; column < c.columns(); column += WIDTH) {
      var width = Math.min(WIDTH, c.columns() - column);
      for (int k = 0; k < a.columns(); k += DEPTH) {
        var depth = Math.min(DEPTH, a.columns() - k);
        var block = new Block(column, width, k, depth);
        multiplyBlock(a, b, c, block, packedB);
      }
    }
  }

  /// Which columns of the result, and which part of the sums.
  private record Block(int column, int width, int k, int depth) {}

  private void multiplyBlock(Matrix a, Matrix b, Matrix c, Block block, float[] packedB) {
    var panels = (block.width + tile.columns() - 1) / tile.columns();
    var work = 2L * c.rows() * block.width * block.depth;
    var shared = work >= SHARED_MIN;
    each(panels, shared, panel -> packColumns(b, block, (int) panel, packedB));
    var height = blockHeight(c.rows(), shared);
    each(
        (c.rows() + height - 1) / height,
        shared,
        piece -> {
          var row = (int) piece * height;
          multiplyRows(a, c, block, row, Math.min(height, c.rows() - row), packedB);
        });
  }

  private static final long SHARED_MIN = 2_000_000;

  private static void each(long count, boolean shared, java.util.function.LongConsumer body) {
    if (shared) {
      Workers.run(count, body);
    } else {
      for (long i = 0; i < count; i++) {
        body.accept(i);
      }
    }
  }

  private int blockHeight(int rows, boolean shared) {
    if (!shared) {
      return HEIGHT;
    }
    var even = (rows + Workers.threads() - 1) / Workers.threads();
    return Math.min(HEIGHT, (even + tile.rows() - 1) / tile.rows() * tile.rows());
  }

  private int padded(int columns) {
    return (columns + tile.columns() - 1) / tile.columns() * tile.columns();
  }

  /// Tiles go to a strip that stays in the second-level cache and is then written in whole rows:
  /// tile by tile the rows of the result would miss the cache each time.
  private void multiplyRows(Matrix a, Matrix c, Block block, int row, int height, float[] packedB) {
    var packedA = packRows(a, row, height, block.k, block.depth);
    var stride = STRIP + tile.columns();
    var strip = new float[(height + tile.rows()) * stride];
    for (int first = 0; first < block.width; first += STRIP) {
      var width = Math.min(STRIP, block.width - first);
      for (int j = 0; j < width; j += tile.columns()) {
        var bStart = (first + j) * block.depth;
        for (int i = 0; i < height; i += tile.rows()) {
          var at = i * stride + j;
          tile.multiply(packedA, i * block.depth, packedB, bStart, block.depth, strip, at, stride);
        }
      }
      for (int i = 0; i < height; i++) {
        var target = c.at(row + i, block.column + first);
        if (c.columnStride() == 4) {
          tile.storeRow(strip, i * stride, target, width, block.k > 0);
        } else {
          store(strip, i * stride, target, c.columnStride(), width, block.k > 0);
        }
      }
    }
  }

  private static void store(
      float[] strip, int from, long target, long stride, int count, boolean add) {
    for (int j = 0; j < count; j++) {
      var at = target + j * stride;
      Memory.setFloat(at, add ? Memory.getFloat(at) + strip[from + j] : strip[from + j]);
    }
  }

  /// Rows in groups of a tile's height, each group column by column, padded with zeros.
  private float[] packRows(Matrix a, int row, int height, int k, int depth) {
    var group = tile.rows();
    var groups = (height + group - 1) / group;
    var packed = PACKED_A.get();
    if (packed.length < groups * group * depth) {
      packed = new float[groups * group * depth];
      PACKED_A.set(packed);
    }
    for (int g = 0; g < groups; g++) {
      for (int r = 0; r < group; r++) {
        var to = g * group * depth + r;
        var inside = g * group + r < height;
        var from = inside ? a.at(row + g * group + r, k) : 0;
        for (int j = 0; j < depth; j++) {
          packed[to + j * group] = inside ? Memory.getFloat(from + j * a.columnStride()) : 0;
        }
      }
    }
    return packed;
  }

  /// One panel of columns, row by row, padded with zeros.
  private void packColumns(Matrix b, Block block, int panel, float[] packed) {
    var width = tile.columns();
    var first = panel * width;
    var inside = Math.min(width, block.width - first);
    var start = first * block.depth;
    for (int k = 0; k < block.depth; k++) {
      var from = b.at(block.k + k, block.column + first);
      var to = start + k * width;
      for (int j = 0; j < inside; j++) {
        packed[to + j] = Memory.getFloat(from + j * b.columnStride());
      }
      for (int j = inside; j < width; j++) {
        packed[to + j] = 0;
      }
    }
  }
}
