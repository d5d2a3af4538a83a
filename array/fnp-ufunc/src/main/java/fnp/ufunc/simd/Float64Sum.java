package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.PairwiseSum;
import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Leaves of pairwise sums of float64 that lie side by side: the eight accumulators are two
/// registers of four, whatever the machine's width, so every bit is NumPy's.
final class Float64Sum implements PairwiseSum.Leaf {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_256;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final PairwiseSum.Leaf SCALAR = new PairwiseSum.Float64();

  @Override
  public double sum(long x, long stride, int count) {
    if (count < 16) {
      return SCALAR.sum(x, stride, count);
    }
    var whole = count - count % 8;
    var total = some(x, whole);
    for (int i = whole; i < count; i++) {
      total += Memory.getDouble(x + i * 8L);
    }
    return total;
  }

  private static double some(long x, int count) {
    var low = at(x);
    var high = at(x + 32);
    for (long i = 64; i < count * 8L; i += 64) {
      low = low.add(at(x + i));
      high = high.add(at(x + i + 32));
    }
    return ((low.lane(0) + low.lane(1)) + (low.lane(2) + low.lane(3)))
        + ((high.lane(0) + high.lane(1)) + (high.lane(2) + high.lane(3)));
  }

  @Override
  public double add(double left, double right) {
    return left + right;
  }

  private static DoubleVector at(long address) {
    return DoubleVector.fromMemorySegment(S, Memory.ALL, address, ORDER);
  }
}
