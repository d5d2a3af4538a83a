package fnp.fft.simd;

/// One pass of a transform that sorts itself (Stockham): element `(p + j m) s + q` of the source,
/// for `j` below the radix, goes to `(p radix + k) s + q` of the target. Lengths are in bytes.
///
/// @param twiddles the address of the factors: for each `p` from 1, those of `k` from 1; in a pass
///   across `p`, for each `k` from 1, those of all `p`
/// @param groups how many `p`
/// @param stride the bytes of all `q`
/// @param from the first byte of `q`, or of `p` in a pass across `p`
/// @param to the end of those bytes
/// @source J. W. Cooley and J. W. Tukey, Mathematics of Computation 19 (1965); the order of the
///   elements is T. G. Stockham's, in W. T. Cochran et al., Proceedings of the IEEE 55 (1967)
public record Stage(long twiddles, long groups, long stride, long from, long to) {
  /// The same for other bytes of `q`.
  public Stage within(long begin, long end) {
    return new Stage(twiddles, groups, stride, begin, end);
  }
}
