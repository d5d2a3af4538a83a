package frankennumpy.polynomial;

import java.util.List;

/// How to integrate; each method gives the same but for one.
///
/// @param m how often
/// @param constants the values at the lower bound, one per integral; the missing ones are 0
/// @param lower the lower bound
/// @param scale of each result, before its constant is added
/// @param axis the axis of the coefficients
/// @numpy the arguments of `numpy.polynomial.polynomial.polyint`
public record Integration(long m, List<Double> constants, double lower, double scale, int axis) {
  /// Once, from 0, where the integral is 0.
  public static final Integration ONCE = new Integration(1, List.of(), 0, 1, 0);

  /// Copies the list.
  public Integration {
    constants = List.copyOf(constants);
  }

  /// So many times.
  public Integration times(long count) {
    return new Integration(count, constants, lower, scale, axis);
  }

  /// With values at the lower bound.
  public Integration constants(Double... values) {
    return new Integration(m, List.of(values), lower, scale, axis);
  }

  /// With a lower bound.
  public Integration from(double bound) {
    return new Integration(m, constants, bound, scale, axis);
  }

  /// With a scale.
  public Integration scale(double factor) {
    return new Integration(m, constants, lower, factor, axis);
  }

  /// Along an axis.
  public Integration along(int other) {
    return new Integration(m, constants, lower, scale, other);
  }
}
