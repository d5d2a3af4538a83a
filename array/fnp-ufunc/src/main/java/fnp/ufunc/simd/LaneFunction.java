package fnp.ufunc.simd;

import jdk.incubator.vector.Vector;

/// What is done to one vector; a constant of a class copy, so that it is inlined.
@FunctionalInterface
interface LaneFunction {
  /// Maps each lane.
  Vector<Object> apply(Vector<Object> x);
}
