package fnp.ufunc.loop;

/// A loop over two operands of one element type: one specialised instance per operation and types.
///
/// Addresses are raw, strides are in bytes and may be zero or negative. Nothing is checked here.
public interface BinaryLoop {
  /// `z[i] = f(x[i], y[i])` for `count` elements.
  ///
  /// The output is the same memory as an input, element for element, or does not touch it.
  void run(long x, long xStride, long y, long yStride, long z, long zStride, long count);

  /// `accumulator = f(… f(f(accumulator, x[0]), x[1]) …)`, or NumPy's pairwise order for float
  /// sums.
  ///
  /// Only for loops whose output type is their input type.
  void reduce(long accumulator, long x, long xStride, long count);

  /// `z[i] = f(z[i - 1], x[i])` for `count` elements, where `z[-1]` is already there.
  void scan(long x, long xStride, long z, long zStride, long count);

  /// Whether this is another loop than its scalar one only where one element divides many.
  default boolean isForOneRight() {
    return false;
  }
}
