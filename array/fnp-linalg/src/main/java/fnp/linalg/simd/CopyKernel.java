package fnp.linalg.simd;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;

/// Writes [fnp.linalg.gemm.Tile#copy].
final class CopyKernel {
  private static final int FROM = 1;
  private static final int STRIDE = 3;
  private static final int DEPTH = 5;
  private static final int PANEL = 6;
  private static final int START = 7;

  private final TileShape shape;
  private final CodeBuilder code;
  private final VectorCode vectors;

  CopyKernel(TileShape shape, CodeBuilder code) {
    this.shape = shape;
    this.code = code;
    this.vectors = new VectorCode(shape, code);
  }

  void write() {
    vectors.asArray(PANEL);
    var k = code.allocateLocal(TypeKind.INT);
    var body = code.newLabel();
    var test = code.newLabel();
    code.loadConstant(0).istore(k).goto_(test).labelBinding(body);
    var x = vectors.local();
    for (int v = 0; v < shape.vectors(); v++) {
      var lane = v * shape.lanes();
      vectors.loadNative(x, () -> address(k, lane));
      vectors.store(x, PANEL, () -> index(k, lane));
    }
    code.iinc(k, 1).labelBinding(test).iload(k).iload(DEPTH).if_icmplt(body);
    code.return_();
  }

  private void address(int k, int lane) {
    code.lload(FROM).lload(STRIDE).iload(k).i2l().lmul().ladd();
    code.loadConstant((long) lane * shape.itemsize()).ladd();
  }

  private void index(int k, int lane) {
    code.iload(START).iload(k).loadConstant(shape.columns()).imul().iadd();
    code.loadConstant(lane).iadd();
  }
}
