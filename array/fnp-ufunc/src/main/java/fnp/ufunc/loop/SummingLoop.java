package fnp.ufunc.loop;

/// The addition of floats: elementwise as `loop`, reduced in NumPy's pairwise order.
public final class SummingLoop implements BinaryLoop {
  private final BinaryLoop loop;
  private final PairwiseSum.Leaf strided;
  private final PairwiseSum.Leaf dense;
  private final int code;

  /// @param loop the elementwise addition
  /// @param strided leaves for any stride
  /// @param dense leaves for elements that lie side by side; may be faster
  /// @param code the element type
  public SummingLoop(BinaryLoop loop, PairwiseSum.Leaf strided, PairwiseSum.Leaf dense, int code) {
    this.loop = loop;
    this.strided = strided;
    this.dense = dense;
    this.code = code;
  }

  /// The leaves for elements that lie side by side.
  public PairwiseSum.Leaf dense() {
    return dense;
  }

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    loop.run(x, xStride, y, yStride, z, zStride, count);
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    var leaf = xStride == Element.size(code) ? dense : strided;
    var sum = PairwiseSum.sum(leaf, x, xStride, count);
    Element.storeDouble(code, accumulator, leaf.add(Element.loadDouble(code, accumulator), sum));
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    loop.scan(x, xStride, z, zStride, count);
  }
}
