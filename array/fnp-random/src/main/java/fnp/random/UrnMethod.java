package fnp.random;

/// How a sample of several colours is drawn from an urn; each way has its own stream.
///
/// @numpy `method` of `Generator.multivariate_hypergeometric`
public enum UrnMethod {
  /// Colour after colour; NumPy's usual way.
  MARGINALS,
  /// By shuffling all members; needs memory for each.
  COUNT
}
