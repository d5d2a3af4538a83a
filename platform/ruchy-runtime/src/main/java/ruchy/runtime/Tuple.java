package ruchy.runtime;

/// A tuple of any number of values; see [ruchy.runtime.tuple].
public interface Tuple {
  /// How many values it has.
  int arity();

  /// The boxed value at a place, from 0.
  ///
  /// @throws RuchyError E0703 if there is none
  Object get(int index);

  /// The error for a place that a tuple does not have.
  static RuchyError noElement(Tuple tuple, int index) {
    return new RuchyError(
        "E0703", "a tuple of " + tuple.arity() + " values has no value at " + index);
  }
}
