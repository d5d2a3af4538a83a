package fnp.ufunc.simd;

import jdk.incubator.vector.Vector;

/// What is done to two vectors; a constant of a class copy, so that it is inlined.
@FunctionalInterface
interface LaneOperator {
  /// Combines lanes; `x` and `y` may be the same vector.
  Vector<Object> apply(Vector<Object> x, Vector<Object> y);
}
