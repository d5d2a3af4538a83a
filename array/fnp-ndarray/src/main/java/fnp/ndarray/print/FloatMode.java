package fnp.ndarray.print;

/// How many fraction digits the numbers of a floating array get.
///
/// @numpy `numpy.set_printoptions`, `floatmode`
public enum FloatMode {
  /// Always the precision.
  FIXED,
  /// As many as identify each number; precision is ignored.
  UNIQUE,
  /// As many as identify each number, at most the precision.
  MAXPREC,
  /// As MAXPREC, but all numbers get as many as the longest.
  MAXPREC_EQUAL
}
