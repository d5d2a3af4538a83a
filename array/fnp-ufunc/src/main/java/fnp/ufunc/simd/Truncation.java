package fnp.ufunc.simd;

import fnp.ndarray.Memory;
import fnp.ndarray.element.Elements;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Floats as integers with the fraction cut off. Vectors with a number that does not fit are left
/// to scalar code, since C and the Vector API make different things of it.
final class Truncation {
  /// Behind what loops use of the block.
  private static final long SLOW = 1024;

  private static final long INT_LIMIT = 1L << 31;

  /// 2⁵² + 2⁵¹: a whole number below 2⁵¹ that is added to it stands in its low bits, and any other
  /// is rounded to the nearest.
  private static final double MAGIC = 0x1.8p52;

  private static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);
  private static final double LONG_LIMIT = 0x1p51;

  private Truncation() {}

  /// Of float64 as int64.
  static Vector<Object> toLongs(Vector<Object> x, VectorSpecies<Object> out) {
    var a = (DoubleVector) (Vector<?>) x;
    var size = a.abs();
    if (!size.compare(VectorOperators.LT, LONG_LIMIT).allTrue()) {
      var block = block(x);
      for (int lane = 0; lane < x.length(); lane++) {
        var at = block + (long) lane * Long.BYTES;
        Memory.setLong(at, Elements.toLong(Memory.getDouble(at)));
      }
      return Lanes.at(out, block);
    }
    var near = size.add(MAGIC).sub(MAGIC);
    var whole = near.blend(near.sub(1), near.compare(VectorOperators.GT, size));
    var signed = whole.blend(whole.neg(), a.compare(VectorOperators.LT, 0));
    var bits = Lanes.exact(out, signed.add(MAGIC).reinterpretAsLongs());
    return bits.lanewise(VectorOperators.SUB, MAGIC_BITS);
  }

  /// Whether all floats are below 2³¹ in size.
  static boolean fitsInts(Vector<Object> x) {
    return x.lanewise(VectorOperators.ABS).compare(VectorOperators.LT, INT_LIMIT).allTrue();
  }

  /// Of float64 or float32 as int32, one by one.
  static Vector<Object> toInts(Vector<Object> x, VectorSpecies<Object> out) {
    var block = block(x);
    for (int lane = 0; lane < x.length(); lane++) {
      var from = block + (long) lane * x.elementSize() / Byte.SIZE;
      var value = x.elementSize() == Double.SIZE ? Memory.getDouble(from) : Memory.getFloat(from);
      Memory.setInt(block + (long) lane * Integer.BYTES, Elements.toInt(value));
    }
    return Lanes.at(out, block);
  }

  private static long block(Vector<Object> x) {
    var block = Packing.block(3) + SLOW;
    Lanes.put(x, block);
    return block;
  }
}
