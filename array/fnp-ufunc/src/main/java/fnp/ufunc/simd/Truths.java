package fnp.ufunc.simd;

import java.util.function.LongConsumer;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Counts booleans that lie side by side.
public final class Truths {
  private static final VectorSpecies<Byte> S = ByteVector.SPECIES_PREFERRED;

  private static volatile boolean ready;
  private static volatile boolean asked;

  private Truths() {}

  /// As [#count], but none until that is compiled, see [Training].
  public static long countIfReady(long x, int bytes) {
    if (ready) {
      return count(x, bytes);
    }
    if (!asked) {
      start();
    }
    return 0;
  }

  private static synchronized void start() {
    if (!asked) {
      asked = true;
      LongConsumer loop = memory -> count(memory, Training.RUN_BYTES);
      Training.start(loop, loop, () -> false, Training.RUN_BYTES, () -> ready = true);
    }
  }

  /// How many of the bytes that fill whole vectors differ from zero.
  ///
  /// @return the number of bytes looked at in the upper, those that differ in the lower 32 bits
  public static long count(long x, int bytes) {
    var end = S.loopBound(bytes);
    return (long) end << 32 | count(Lanes.APART, x, end);
  }

  private static int count(int apart, long x, int end) {
    if (apart > 0) {
      return count(apart - 1, x, end);
    }
    int found = 0;
    for (int i = 0; i < end; i += S.length()) {
      found += Lanes.at(S, x + i).compare(VectorOperators.NE, 0).trueCount();
    }
    return found;
  }
}
