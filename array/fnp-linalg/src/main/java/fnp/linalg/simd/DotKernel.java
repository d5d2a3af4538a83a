package fnp.linalg.simd;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;

/// Writes [fnp.linalg.gemm.Tile#dot] and [fnp.linalg.gemm.Tile#dotFour]: rows times one vector,
/// each row with several sums, so that additions need not wait for each other.
final class DotKernel {
  private final TileShape shape;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int rows;
  private final int sumsPerRow;
  private final Parameters parameters;

  /// The local variables of the parameters; a stride below zero means there is one row only.
  private record Parameters(int rows, int stride, int x, int count, int sums) {}

  private DotKernel(
      TileShape shape, CodeBuilder code, int rows, int sumsPerRow, Parameters parameters) {
    this.shape = shape;
    this.code = code;
    this.vectors = new VectorCode(shape, code);
    this.rows = rows;
    this.sumsPerRow = sumsPerRow;
    this.parameters = parameters;
  }

  static DotKernel ofOne(TileShape shape, CodeBuilder code) {
    return new DotKernel(shape, code, 1, 4, new Parameters(1, -1, 3, 5, 7));
  }

  static DotKernel ofFour(TileShape shape, CodeBuilder code) {
    return new DotKernel(shape, code, 4, 2, new Parameters(1, 3, 5, 7, 9));
  }

  void write() {
    vectors.asArray(parameters.sums);
    var starts = rowStarts();
    var sums = new int[rows][sumsPerRow];
    for (var row : sums) {
      for (int u = 0; u < sumsPerRow; u++) {
        row[u] = vectors.zeros();
      }
    }
    var end = end();
    var i = code.allocateLocal(TypeKind.LONG);
    var body = code.newLabel();
    var test = code.newLabel();
    code.loadConstant(0L).lstore(i).goto_(test).labelBinding(body);
    for (int u = 0; u < sumsPerRow; u++) {
      round(starts, sums, i, u);
    }
    code.lload(i).loadConstant(step()).ladd().lstore(i).labelBinding(test);
    code.lload(i).lload(end).lcmp().iflt(body);
    for (int row = 0; row < rows; row++) {
      for (int u = 1; u < sumsPerRow; u++) {
        vectors.add(sums[row][0], sums[row][u]);
      }
      vectors.storeSum(sums[row][0], parameters.sums, row);
    }
    code.lload(end).loadConstant((long) shape.itemsize()).ldiv().lreturn();
  }

  private void round(int[] starts, int[][] sums, int i, int u) {
    var x = vectors.local();
    var y = vectors.local();
    vectors.loadNative(x, () -> address(parameters.x, i, u));
    for (int row = 0; row < rows; row++) {
      var start = starts[row];
      vectors.loadNative(y, () -> address(start, i, u));
      vectors.multiplyAdd(y, x, sums[row][u]);
    }
  }

  private int[] rowStarts() {
    var starts = new int[rows];
    starts[0] = parameters.rows;
    for (int row = 1; row < rows; row++) {
      starts[row] = code.allocateLocal(TypeKind.LONG);
      code.lload(starts[row - 1]).lload(parameters.stride).ladd().lstore(starts[row]);
    }
    return starts;
  }

  /// The bytes of whole rounds.
  private int end() {
    var end = code.allocateLocal(TypeKind.LONG);
    code.lload(parameters.count).loadConstant((long) shape.itemsize()).lmul();
    code.loadConstant(-step()).land().lstore(end);
    return end;
  }

  private long step() {
    return (long) sumsPerRow * shape.lanes() * shape.itemsize();
  }

  private void address(int start, int i, int u) {
    code.lload(start).lload(i).ladd();
    code.loadConstant((long) u * shape.lanes() * shape.itemsize()).ladd();
  }
}
