package fnp.linalg.simd;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.function.BiConsumer;

/// Writes [fnp.linalg.gemm.Tile#multiply]: one round per column of `a` and row of `b`, with all
/// sums of the tile in registers. Rounds are not unrolled: with two, the JIT compiler loads ahead
/// and spills.
final class MultiplyKernel {
  private static final int A = 1;
  private static final int A_START = 2;
  private static final int B = 3;
  private static final int B_START = 4;
  private static final int DEPTH = 5;
  private static final int TARGET = 6;
  private static final int STRIDE = 8;
  private static final int ADD = 10;

  private final TileShape shape;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[][] sums;

  MultiplyKernel(TileShape shape, CodeBuilder code) {
    this.shape = shape;
    this.code = code;
    this.vectors = new VectorCode(shape, code);
    this.sums = new int[shape.rows()][shape.vectors()];
  }

  void write() {
    vectors.asArray(A);
    vectors.asArray(B);
    var targets = targets();
    start(targets);
    var k = code.allocateLocal(TypeKind.INT);
    var body = code.newLabel();
    var test = code.newLabel();
    code.loadConstant(0).istore(k).goto_(test).labelBinding(body);
    round(k);
    code.iinc(k, 1).labelBinding(test).iload(k).iload(DEPTH).if_icmplt(body);
    store(targets);
    code.return_();
  }

  private void round(int k) {
    var b = new int[shape.vectors()];
    for (int v = 0; v < b.length; v++) {
      var from = v * shape.lanes();
      b[v] = vectors.local();
      vectors.load(b[v], B, () -> at(B_START, k, shape.columns(), from));
    }
    var x = vectors.local();
    for (int row = 0; row < shape.rows(); row++) {
      var from = row;
      vectors.splat(x, A, () -> at(A_START, k, shape.rows(), from));
      for (int v = 0; v < b.length; v++) {
        vectors.multiplyAdd(x, b[v], sums[row][v]);
      }
    }
  }

  /// The addresses of the rows of the tile.
  private int[] targets() {
    var targets = new int[shape.rows()];
    targets[0] = TARGET;
    for (int row = 1; row < targets.length; row++) {
      targets[row] = code.allocateLocal(TypeKind.LONG);
      code.lload(targets[row - 1]).lload(STRIDE).ladd().lstore(targets[row]);
    }
    return targets;
  }

  /// Sums start from what is there, which has the cache lines fetched by the time they are written.
  private void start(int[] targets) {
    for (var row : sums) {
      for (int v = 0; v < row.length; v++) {
        row[v] = vectors.zeros();
      }
    }
    var fresh = code.newLabel();
    code.iload(ADD).ifeq(fresh);
    eachCell(targets, vectors::loadNative);
    code.labelBinding(fresh);
  }

  private void store(int[] targets) {
    eachCell(targets, vectors::storeNative);
  }

  private void eachCell(int[] targets, BiConsumer<Integer, Runnable> body) {
    for (int row = 0; row < shape.rows(); row++) {
      for (int v = 0; v < shape.vectors(); v++) {
        var target = targets[row];
        var bytes = (long) v * shape.lanes() * shape.itemsize();
        body.accept(sums[row][v], () -> code.lload(target).loadConstant(bytes).ladd());
      }
    }
  }

  /// `start + k * step + offset`.
  private void at(int start, int k, int step, int offset) {
    code.iload(start).iload(k).loadConstant(step).imul().iadd().loadConstant(offset).iadd();
  }
}
