package fnp.ufunc.simd;

import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;

/// What is asked of two vectors; a constant of a class copy, so that it is inlined.
@FunctionalInterface
interface LaneTest {
  /// Compares lanes.
  VectorMask<Object> test(Vector<Object> x, Vector<Object> y);
}
