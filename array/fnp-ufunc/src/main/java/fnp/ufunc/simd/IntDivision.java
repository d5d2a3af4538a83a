package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.RareDivisors;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Division of int32 that lie side by side by one that is not negative, rounded down, as a
/// multiplication of float64; a template, see [ClassCopy].
///
/// `(x + ½) / y` lies `½ / y` from each whole number at least, and what is computed of it is wrong
/// by `2⁻²⁰ / y` at most. With ½ less, adding [#MAGIC] rounds it to the quotient of the integers.
/// Divisors of 0 multiply by 0, which gives the quotient 0 that NumPy has.
final class IntDivision implements BinaryLoop {
  private static final BinaryLoop SCALAR =
      ClassCopy.constant(MethodHandles.lookup(), 0, BinaryLoop.class);

  /// Whether the remainder is wanted instead of the quotient.
  private static final boolean REMAINDER =
      ClassCopy.constant(MethodHandles.lookup(), 1, Boolean.class);

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

  /// As many lanes as there are of float64.
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

  private static final int LANES = INTS.length();

  /// 2⁵² + 2⁵¹: a smaller number that is added to it is rounded to the nearest whole one, which
  /// stands in its low bits.
  private static final double MAGIC = 0x1.8p52;

  IntDivision() {}

  @Override
  public void run(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    var divisor = yStride == 0 ? Memory.getInt(y) : -1;
    if (divisor < 0 || xStride != Integer.BYTES || zStride != Integer.BYTES) {
      SCALAR.run(x, xStride, y, yStride, z, zStride, count);
      return;
    }
    if (divisor == 0) {
      RareDivisors.record();
    }
    var whole = count - count % LANES;
    dense(Lanes.APART, x, z, whole * Integer.BYTES, divisor);
    var done = whole * Integer.BYTES;
    SCALAR.run(x + done, xStride, y, yStride, z + done, zStride, count - whole);
  }

  private static void dense(int apart, long x, long z, long bytes, int divisor) {
    if (apart > 0) {
      dense(apart - 1, x, z, bytes, divisor);
      return;
    }
    var inverse = divisor == 0 ? 0 : 1.0 / divisor;
    var shift = 0.5 * inverse - 0.5;
    var kept = divisor == 0 ? 0 : -1;
    for (long i = 0; i < bytes; i += INTS.vectorByteSize()) {
      var dividends = (IntVector) Lanes.at(INTS, x + i);
      var exact = (DoubleVector) lanes(DOUBLES, dividends, VectorOperators.I2D);
      var near = exact.mul(inverse).add(shift).add(MAGIC).reinterpretAsLongs();
      var quotients = (IntVector) lanes(INTS, near, VectorOperators.L2I);
      var result = REMAINDER ? dividends.sub(quotients.mul(divisor)).and(kept) : quotients;
      Lanes.put(result, z + i);
    }
  }

  private static <E> Vector<E> lanes(
      VectorSpecies<E> species, Vector<?> from, VectorOperators.Conversion<?, ?> conversion) {
    return Lanes.exact(species, convert(species, from, conversion));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Vector<?> convert(
      VectorSpecies<?> species, Vector<?> from, VectorOperators.Conversion<?, ?> conversion) {
    return from.convertShape((VectorOperators.Conversion) conversion, species, 0);
  }

  @Override
  public boolean isForOneRight() {
    return true;
  }

  @Override
  public void reduce(long accumulator, long x, long xStride, long count) {
    SCALAR.reduce(accumulator, x, xStride, count);
  }

  @Override
  public void scan(long x, long xStride, long z, long zStride, long count) {
    SCALAR.scan(x, xStride, z, zStride, count);
  }
}
