package fnp.linalg.simd;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;

/// Writes [fnp.linalg.gemm.Tile#addFour].
final class ColumnsKernel {
  private static final int COLUMNS = 1;
  private static final int COLUMN_STRIDE = 3;
  private static final int FACTORS = 5;
  private static final int STRIP = 6;
  private static final int COUNT = 7;

  private final TileShape shape;
  private final CodeBuilder code;
  private final VectorCode vectors;
  private final int[] factors = new int[4];
  private final int[] starts = new int[4];

  ColumnsKernel(TileShape shape, CodeBuilder code) {
    this.shape = shape;
    this.code = code;
    this.vectors = new VectorCode(shape, code);
  }

  void write() {
    vectors.asArray(FACTORS);
    vectors.asArray(STRIP);
    prepare();
    var j = code.allocateLocal(TypeKind.INT);
    var body = code.newLabel();
    var test = code.newLabel();
    code.loadConstant(0).istore(j).goto_(test).labelBinding(body);
    var sum = vectors.local();
    var x = vectors.local();
    vectors.load(sum, STRIP, () -> code.iload(j));
    for (int column = 0; column < 4; column++) {
      var start = starts[column];
      vectors.loadNative(x, () -> address(start, j));
      vectors.multiplyAdd(x, factors[column], sum);
    }
    vectors.store(sum, STRIP, () -> code.iload(j));
    code.iinc(j, shape.lanes()).labelBinding(test);
    code.iload(j).iload(COUNT).loadConstant(shape.lanes()).isub().if_icmple(body);
    code.iload(j).ireturn();
  }

  private void prepare() {
    for (int column = 0; column < 4; column++) {
      var index = column;
      factors[column] = vectors.local();
      vectors.splat(factors[column], FACTORS, () -> code.loadConstant(index));
      starts[column] = code.allocateLocal(TypeKind.LONG);
      code.lload(COLUMNS).lload(COLUMN_STRIDE).loadConstant((long) column).lmul().ladd();
      code.lstore(starts[column]);
    }
  }

  private void address(int start, int j) {
    code.lload(start).iload(j).i2l().loadConstant((long) shape.itemsize()).lmul().ladd();
  }
}
