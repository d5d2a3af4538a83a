package fnp.linalg;

/// Which norm is meant.
///
/// @numpy the parameter `ord` of `numpy.linalg.norm`
public sealed interface NormOrder {
  /// The usual one: the root of the sum of squares.
  record Usual() implements NormOrder {}

  /// A number; infinite ones stand for the greatest and the least.
  record Power(double value) implements NormOrder {}

  /// A name: `fro` for the root of the sum of squares, `nuc` for the sum of singular values.
  record Named(String name) implements NormOrder {}

  /// The usual norm.
  static NormOrder usual() {
    return new Usual();
  }

  /// The norm of a number.
  static NormOrder of(double value) {
    return new Power(value);
  }

  /// The norm of a name.
  static NormOrder of(String name) {
    return new Named(name);
  }
}
