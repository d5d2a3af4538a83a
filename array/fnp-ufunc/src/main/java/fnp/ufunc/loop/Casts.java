package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongUnaryOperator;

/// Makes the scalar loops that convert one element type to another.
///
/// Integers wrap; a float that an integer type cannot hold becomes what the machine's conversion
/// instruction gives (the least int32 or int64, cut to the width), as in NumPy on x86-64.
public final class Casts {
  private static final double TWO_63 = 0x1p63;

  private Casts() {}

  /// The loop from one element code to another; from a type to itself it copies.
  public static UnaryLoop scalar(int from, int to) {
    var lookup = MethodHandles.lookup();
    if (!Element.isFloat(from)) {
      if (!Element.isFloat(to)) {
        LongUnaryOperator same = x -> x;
        return ClassCopy.of(lookup, LongUnary.class, UnaryLoop.class, same, from, to);
      }
      LongToDoubleFunction widen =
          from == Element.UINT64
              ? to == Element.FLOAT32 ? Casts::nearFloat : Casts::unsigned
              : to == Element.FLOAT32 ? x -> (float) x : x -> x;
      return ClassCopy.of(lookup, LongToDouble.class, UnaryLoop.class, widen, from, to);
    }
    if (to == Element.BOOL || Element.isFloat(to)) {
      DoubleUnaryOperator same = x -> x;
      return ClassCopy.of(lookup, DoubleUnary.class, UnaryLoop.class, same, from, to);
    }
    return ClassCopy.of(lookup, DoubleToLong.class, UnaryLoop.class, narrowing(to), from, to);
  }

  private static DoubleToLongFunction narrowing(int to) {
    return switch (to) {
      case Element.INT64, Element.UINT32 -> Casts::toInt64;
      case Element.UINT64 -> Casts::toUint64;
      default -> Casts::toInt32;
    };
  }

  /// The float64 nearest to an unsigned 64-bit number.
  public static double unsigned(long bits) {
    if (bits >= 0) {
      return bits;
    }
    return 2.0 * ((bits >>> 1) | (bits & 1));
  }

  private static double nearFloat(long bits) {
    if (bits >= 0) {
      return (float) bits;
    }
    return 2.0f * (float) ((bits >>> 1) | (bits & 1));
  }

  /// What `cvttsd2si` gives: out of range, and NaN, become the least int64.
  static long toInt64(double x) {
    return x >= -TWO_63 && x < TWO_63 ? (long) x : Long.MIN_VALUE;
  }

  private static long toInt32(double x) {
    return x > -2147483649.0 && x < 2147483648.0 ? (int) x : Integer.MIN_VALUE;
  }

  /// What compilers emit for a conversion to unsigned 64 bits.
  static long toUint64(double x) {
    return x < TWO_63 ? toInt64(x) : toInt64(x - TWO_63) ^ Long.MIN_VALUE;
  }
}
