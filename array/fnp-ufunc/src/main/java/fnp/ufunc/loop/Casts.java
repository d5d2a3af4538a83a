package fnp.ufunc.loop;

import fnp.ndarray.element.Elements;
import fnp.ndarray.element.Half;
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
  private Casts() {}

  /// The loop from one element code to another; from a type to itself it copies.
  public static UnaryLoop scalar(int from, int to) {
    var lookup = MethodHandles.lookup();
    if (Element.isComplex(from) || Element.isComplex(to)) {
      return ComplexCast.of(from, to);
    }
    if (!Element.isFloat(from)) {
      if (!Element.isFloat(to)) {
        LongUnaryOperator same = x -> x;
        return ClassCopy.of(lookup, LongUnary.class, UnaryLoop.class, same, from, to);
      }
      LongToDoubleFunction widen =
          from == Element.UINT64
              ? to == Element.FLOAT64 ? Casts::unsigned : Casts::nearFloat
              : to == Element.FLOAT64 ? x -> x : x -> (float) x;
      return ClassCopy.of(lookup, LongToDouble.class, UnaryLoop.class, widen, from, to);
    }
    if (to == Element.BOOL || Element.isFloat(to)) {
      DoubleUnaryOperator same = to == Element.FLOAT16 ? Half::sticky : x -> x;
      return ClassCopy.of(lookup, DoubleUnary.class, UnaryLoop.class, same, from, to);
    }
    return ClassCopy.of(lookup, DoubleToLong.class, UnaryLoop.class, narrowing(to), from, to);
  }

  private static DoubleToLongFunction narrowing(int to) {
    return switch (to) {
      case Element.INT64, Element.UINT32 -> Elements::toLong;
      case Element.UINT64 -> Elements::toUnsigned;
      default -> Elements::toInt;
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
}
