package fnp.ufunc.loop;

/// A loop over one operand: one specialised instance per operation and types; casts are such loops.
@FunctionalInterface
public interface UnaryLoop {
  /// `z[i] = f(x[i])` for `count` elements; raw addresses, strides in bytes, nothing is checked.
  ///
  /// The output is the same memory as the input, element for element, or does not touch it.
  void run(long x, long xStride, long z, long zStride, long count);
}
