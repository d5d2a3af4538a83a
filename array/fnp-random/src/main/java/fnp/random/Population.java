package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.util.Optional;

/// What a choice is made from, and how.
///
/// ```java
/// generator.choice(Population.below(49).withoutReplacement(), 6);
/// ```
///
/// @param array the elements; empty for the numbers below `count`
/// @param count how many there are
/// @param axis the axis of the array along which the elements lie
/// @param weights the probability of each, float64, if they differ
/// @param replacement whether one can be chosen twice
/// @param shuffled whether a choice without replacement is in random order too
/// @numpy the arguments of `Generator.choice`
public record Population(
    Optional<NDArray> array,
    long count,
    int axis,
    Optional<NDArray> weights,
    boolean replacement,
    boolean shuffled) {
  /// The numbers from 0 up to, and without, a number.
  public static Population below(long count) {
    return new Population(Optional.empty(), count, 0, Optional.empty(), true, true);
  }

  /// The elements of an array, or its subarrays along the first axis.
  public static Population of(NDArray array) {
    return of(array, 0);
  }

  /// The subarrays along an axis; an array without axes is the number it holds.
  ///
  /// @throws fnp.ndarray.ShapeException if there is no such axis
  public static Population of(NDArray array, int axis) {
    if (array.ndim() == 0) {
      return below(array.getLong());
    }
    var at = array.shape().normalise(axis);
    return new Population(Optional.of(array), array.shape(at), at, Optional.empty(), true, true);
  }

  /// The same with probabilities, one for each.
  public Population withWeights(NDArray probabilities) {
    var all = Optional.of(probabilities.to(DType.FLOAT64));
    return new Population(array, count, axis, all, replacement, shuffled);
  }

  /// The same, each at most once.
  public Population withoutReplacement() {
    return new Population(array, count, axis, weights, false, shuffled);
  }

  /// The same in an order that is not random, which is faster.
  public Population unshuffled() {
    return new Population(array, count, axis, weights, replacement, false);
  }
}
