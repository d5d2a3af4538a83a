package fnp.fft.simd;

/// A pass over all elements, which are complex numbers in native memory. It checks nothing.
public interface Pass {
  /// Runs the pass.
  ///
  /// @param source the address of the elements; they are not changed
  /// @param target the address of the results; must not overlap the source
  /// @param scratch the address of as many bytes as the radix has registers
  /// @param sign 1 for the forward direction, -1 for the backward one; of a pass with radix 1 the
  ///   factor of all elements
  void run(Stage stage, long source, long target, long scratch, double sign);
}
