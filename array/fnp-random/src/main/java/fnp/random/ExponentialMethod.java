package fnp.random;

/// How standard exponential numbers are made; each way has its own stream.
///
/// @numpy `method` of `Generator.standard_exponential`
public enum ExponentialMethod {
  /// NumPy's `"zig"`.
  ZIGGURAT,
  /// NumPy's `"inv"`: the negative logarithm of a uniform number.
  INVERSION
}
