package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.PairwiseSum;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Leaves of pairwise sums of float32 that lie side by side: one register is the eight
/// accumulators, whatever the machine's width, so every bit is NumPy's.
final class Float32Sum implements PairwiseSum.Leaf {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final PairwiseSum.Leaf SCALAR = new PairwiseSum.Float32();

  @Override
  public double sum(long x, long stride, int count) {
    if (count < 16) {
      return SCALAR.sum(x, stride, count);
    }
    var whole = count - count % 8;
    var total = some(x, whole);
    for (int i = whole; i < count; i++) {
      total += Memory.getFloat(x + i * 4L);
    }
    return total;
  }

  private static float some(long x, int count) {
    var r = at(x);
    for (long i = 32; i < count * 4L; i += 32) {
      r = r.add(at(x + i));
    }
    return ((r.lane(0) + r.lane(1)) + (r.lane(2) + r.lane(3)))
        + ((r.lane(4) + r.lane(5)) + (r.lane(6) + r.lane(7)));
  }

  @Override
  public double add(double left, double right) {
    return (float) left + (float) right;
  }

  private static FloatVector at(long address) {
    return FloatVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }
}
