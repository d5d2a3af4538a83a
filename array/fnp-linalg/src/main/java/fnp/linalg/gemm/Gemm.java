package fnp.linalg.gemm;

import fnp.ufunc.Workers;
import fnp.ufunc.loop.ClassCopy;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Products of matrices of one float type: blocks that fit the caches are packed into panels on the
/// Java heap and multiplied tile by tile.
///
/// Every element of the result is summed in the same order whatever the number of threads.
///
/// @source Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008; Van
///   Zee and van de Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS Functionality", 2015
public final class Gemm {
  /// Columns of `a` per block: a panel of `b` and a group of rows of `a` stay in the first-level
  /// cache.
  private static final int DEPTH = 256;

  /// Rows of `a` per block, which stays in the second-level cache.
  private static final int HEIGHT = 100;

  /// Columns of `b` per block, which stays in the third-level cache.
  private static final int WIDTH = 2048;

  /// Below this order both triangles of a square are computed.
  private static final int SQUARE_MIN = 128;

  /// Halves are multiples of this order.
  private static final int SQUARE_UNIT = 32;

  /// Below this many multiplications and additions one thread does the work.
  private static final long SHARED_MIN = 8_000_000;

  /// Multiplications and additions between two questions for better kernels.
  private static final long STRIP = 32_000_000;

  private final Tile tile;
  private final Optional<Supplier<Gemm>> better;
  private final Packer rowPacker;
  private final Packer columnPacker;
  private final Supplier<Gemv> byVector;
  private final ThreadLocal<Buffer> packedRows;
  private final ThreadLocal<Buffer> packedColumns;
  private final ThreadLocal<MemorySegment> borderTiles;

  /// A product with these kernels.
  public Gemm(Tile tile) {
    this.tile = tile;
    this.rowPacker = Packer.of(tile.itemsize() == 8, tile.rows());
    this.columnPacker = Packer.of(tile.itemsize() == 8, tile.columns());
    var own = new Gemv(tile, rowPacker);
    this.byVector = () -> own;
    this.better = Optional.empty();
    this.packedRows = ThreadLocal.withInitial(Buffer::new);
    this.packedColumns = ThreadLocal.withInitial(Buffer::new);
    this.borderTiles =
        ThreadLocal.withInitial(
            () -> Arena.ofAuto().allocate(tile.rows() * tile.columns() * 8L, 64));
  }

  private Gemm(Gemm of, Supplier<Gemv> byVector, Optional<Supplier<Gemm>> better) {
    this.tile = of.tile;
    this.rowPacker = of.rowPacker;
    this.columnPacker = of.columnPacker;
    this.packedRows = of.packedRows;
    this.packedColumns = of.packedColumns;
    this.borderTiles = of.borderTiles;
    this.byVector = byVector;
    this.better = better;
  }

  /// The same kernels, with others for products by a vector.
  public Gemm with(Supplier<Gemv> byVector) {
    return new Gemm(this, byVector, better);
  }

  /// The same kernels until there are better ones of the same bits; a long product changes over in
  /// its middle.
  ///
  /// @param better gives the result of this method until then
  public Gemm until(Supplier<Gemm> better) {
    return new Gemm(this, byVector, Optional.of(better));
  }

  /// The scalar product of float64 or float32.
  public static Gemm scalar(boolean float64) {
    return new Gemm(ClassCopy.of(MethodHandles.lookup(), ScalarTile.class, Tile.class, float64));
  }

  /// The product by a vector.
  public Gemv byVector() {
    return byVector.get();
  }

  /// `c = a b`, or `c = c + a b`. The result must not overlap the operands.
  public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
    run(a, b, c, add, 1);
  }

  /// `c = c - a b`. The result must not overlap the operands.
  public void subtract(Matrix a, Matrix b, Matrix c) {
    run(a, b, c, true, -1);
  }

  private void run(Matrix a, Matrix b, Matrix c, boolean add, int sign) {
    if (c.columnStride() != tile.itemsize() && c.rowStride() == tile.itemsize()) {
      run(b.transposed(), a.transposed(), c.transposed(), add, sign);
      return;
    }
    int done = 0;
    var strip = better.isPresent() ? stripRows(a, c) : c.rows();
    while (c.rows() - done > strip && best().tile == tile) {
      runRows(a.rows(done, strip), b, c.rows(done, strip), add, sign);
      done += strip;
    }
    var rest = c.rows() - done;
    best().runRows(a.rows(done, rest), b, c.rows(done, rest), add, sign);
  }

  private Gemm best() {
    return better.isPresent() ? better.get().get() : this;
  }

  private int stripRows(Matrix a, Matrix c) {
    var rows = STRIP / Math.max(1, 2L * a.columns() * c.columns());
    return padded(Math.clamp(rows, 1, HEIGHT), SQUARE_UNIT);
  }

  private void runRows(Matrix a, Matrix b, Matrix c, boolean add, int sign) {
    for (int column = 0; column < c.columns(); column += WIDTH) {
      var width = Math.min(WIDTH, c.columns() - column);
      for (int k = 0; k < a.columns(); k += DEPTH) {
        var depth = Math.min(DEPTH, a.columns() - k);
        multiplyBlock(a, b, c, new Block(column, width, k, depth, add || k > 0, sign));
      }
    }
  }

  /// `c = a aᵀ`, of which one triangle is computed and copied to the other. The result must not
  /// overlap the operand.
  public void square(Matrix a, Matrix c) {
    var n = a.rows();
    if (n < SQUARE_MIN) {
      multiply(a, a.transposed(), c, false);
      return;
    }
    var half = padded(n / 2, SQUARE_UNIT);
    var top = a.part(0, 0, half, a.columns());
    var bottom = a.part(half, 0, n - half, a.columns());
    square(top, c.part(0, 0, half, half));
    square(bottom, c.part(half, half, n - half, n - half));
    var below = c.part(half, 0, n - half, half);
    multiply(bottom, top.transposed(), below, false);
    mirror(below, c.part(0, half, half, n - half).transposed());
  }

  /// Copies a matrix in square pieces, so that lines of both sides stay in the cache.
  private void mirror(Matrix from, Matrix to) {
    for (int row = 0; row < from.rows(); row += SQUARE_UNIT) {
      for (int column = 0; column < from.columns(); column += SQUARE_UNIT) {
        var height = Math.min(SQUARE_UNIT, from.rows() - row);
        var width = Math.min(SQUARE_UNIT, from.columns() - column);
        for (int i = row; i < row + height; i++) {
          rowPacker.move(
              from.at(i, column), from.columnStride(), to.at(i, column), to.columnStride(), width);
        }
      }
    }
  }

  /// Which columns of the result, and which part of the sums; a sign for the products.
  private record Block(int column, int width, int k, int depth, boolean add, int sign) {}

  private void multiplyBlock(Matrix a, Matrix b, Matrix c, Block block) {
    var panels = (block.width + tile.columns() - 1) / tile.columns();
    var shared = 2L * c.rows() * block.width * block.depth >= SHARED_MIN;
    var packed = packedColumns.get().atLeast(tile, panels * tile.columns() * block.depth);
    var columns = b.transposed();
    each(
        panels,
        shared,
        panel -> {
          var first = (int) panel * tile.columns();
          packColumns(columns, block, first, packed);
        });
    var height = blockHeight(c.rows(), shared);
    each(
        (c.rows() + height - 1) / height,
        shared,
        piece -> {
          var row = (int) piece * height;
          multiplyRows(a, c, block, row, Math.min(height, c.rows() - row), packed);
        });
  }

  private static void each(long count, boolean shared, LongConsumer body) {
    if (shared) {
      Workers.run(count, body);
    } else {
      for (long i = 0; i < count; i++) {
        body.accept(i);
      }
    }
  }

  private int blockHeight(int rows, boolean shared) {
    var even = shared ? (rows + Workers.threads() - 1) / Workers.threads() : rows;
    return padded(Math.min(HEIGHT, even), tile.rows());
  }

  private static int padded(int length, int unit) {
    return (length + unit - 1) / unit * unit;
  }

  private void packColumns(Matrix columns, Block block, int first, Object packed) {
    var column = block.column + first;
    var start = first * block.depth;
    if (columns.rowStride() == tile.itemsize() && column + tile.columns() <= columns.rows()) {
      var from = columns.at(column, block.k);
      tile.copy(from, columns.columnStride(), block.depth, packed, start);
    } else {
      columnPacker.pack(columns, column, block.k, block.depth, 1, packed, start);
    }
  }

  private void multiplyRows(Matrix a, Matrix c, Block block, int row, int height, Object packedB) {
    var packedA = packRows(a, block, row, height);
    for (int j = 0; j < block.width; j += tile.columns()) {
      for (int i = 0; i < height; i += tile.rows()) {
        multiplyTile(packedA, packedB, c, block, new Cell(row, i, j, height));
      }
    }
  }

  private record Cell(int row, int i, int j, int height) {}

  private void multiplyTile(Object a, Object b, Matrix c, Block block, Cell cell) {
    var rows = Math.min(tile.rows(), cell.height - cell.i);
    var columns = Math.min(tile.columns(), block.width - cell.j);
    var target = c.at(cell.row + cell.i, block.column + cell.j);
    var aStart = cell.i * block.depth;
    var bStart = cell.j * block.depth;
    if (columns == tile.columns() && rows == tile.rows() && c.columnStride() == tile.itemsize()) {
      tile.multiply(a, aStart, b, bStart, block.depth, target, c.rowStride(), block.add);
    } else {
      var border = borderTiles.get().address();
      var stride = (long) tile.columns() * tile.itemsize();
      if (block.add) {
        fetch(c, target, border, rows, columns);
      }
      tile.multiply(a, aStart, b, bStart, block.depth, border, stride, block.add);
      for (int r = 0; r < rows; r++) {
        var to = target + r * c.rowStride();
        rowPacker.move(border + r * stride, tile.itemsize(), to, c.columnStride(), columns);
      }
    }
  }

  /// Sums go on from what is there, as they do inside, so that the shape of tiles does not show.
  private void fetch(Matrix c, long target, long border, int rows, int columns) {
    var size = tile.itemsize();
    for (int r = 0; r < rows; r++) {
      var to = border + (long) r * tile.columns() * size;
      rowPacker.move(target + r * c.rowStride(), c.columnStride(), to, size, columns);
    }
  }

  private Object packRows(Matrix a, Block block, int row, int height) {
    var packed = packedRows.get().atLeast(tile, padded(height, tile.rows()) * block.depth);
    for (int i = 0; i < height; i += tile.rows()) {
      rowPacker.pack(a, row + i, block.k, block.depth, block.sign, packed, i * block.depth);
    }
    return packed;
  }

  /// A thread's buffer, which grows and is kept.
  private static final class Buffer {
    private Object content = new double[0];
    private int length;

    Object atLeast(Tile tile, int wanted) {
      if (length < wanted) {
        content = tile.buffer(wanted);
        length = wanted;
      }
      return content;
    }
  }
}
