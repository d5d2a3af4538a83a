package fnp.ufunc.simd;

import static java.util.Map.entry;

import fnp.ufunc.loop.Element;
import java.util.Map;
import java.util.Optional;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;

/// The functions of one operand that have vector loops, by NumPy's name.
final class LaneFunctions {
  /// Those that give the bits of the scalar loops.
  private static final Map<String, LaneFunction> EXACT =
      Map.ofEntries(
          entry("negative", x -> x.lanewise(VectorOperators.NEG)),
          entry("absolute", x -> x.lanewise(VectorOperators.ABS)),
          entry("sqrt", x -> x.lanewise(VectorOperators.SQRT)),
          entry("square", x -> x.lanewise(VectorOperators.MUL, x)),
          entry("reciprocal", x -> x.broadcast(1).lanewise(VectorOperators.DIV, x)),
          entry("sign", x -> sign(x.blend(x.broadcast(0), x.compare(VectorOperators.EQ, 0)), x)),
          entry("rint", LaneFunctions::rint),
          entry("floor", LaneFunctions::floor),
          entry("ceil", LaneFunctions::ceil),
          entry("trunc", x -> ceil(x).blend(floor(x), x.compare(VectorOperators.GE, 0))));

  private static final Map<String, LaneFunction> OF_INTEGERS =
      Map.of(
          "negative", x -> x.lanewise(VectorOperators.NEG),
          "square", x -> x.lanewise(VectorOperators.MUL, x),
          "invert", x -> x.lanewise(VectorOperators.NOT),
          "absolute", x -> x.lanewise(VectorOperators.MAX, x.lanewise(VectorOperators.NEG)),
          "sign", x -> sign(x.broadcast(0), x));

  /// Of float16, whose lanes are those of its bits.
  private static final Map<String, LaneFunction> OF_HALVES =
      Map.of(
          "absolute", x -> x.lanewise(VectorOperators.AND, x.broadcast(0x7fff)),
          "negative", x -> x.lanewise(VectorOperators.XOR, x.broadcast(Short.MIN_VALUE)));

  /// Those that differ from the scalar loops in last bits.
  private static final Map<String, LaneFunction> NEAR =
      Map.ofEntries(
          entry("exp", x -> x.lanewise(VectorOperators.EXP)),
          entry("expm1", x -> x.lanewise(VectorOperators.EXPM1)),
          entry("log", x -> x.lanewise(VectorOperators.LOG)),
          entry("log1p", x -> x.lanewise(VectorOperators.LOG1P)),
          entry("log10", x -> x.lanewise(VectorOperators.LOG10)),
          entry("sin", x -> x.lanewise(VectorOperators.SIN)),
          entry("cos", x -> x.lanewise(VectorOperators.COS)),
          entry("tan", x -> x.lanewise(VectorOperators.TAN)),
          entry("arcsin", x -> x.lanewise(VectorOperators.ASIN)),
          entry("arccos", x -> x.lanewise(VectorOperators.ACOS)),
          entry("arctan", x -> x.lanewise(VectorOperators.ATAN)),
          entry("sinh", x -> x.lanewise(VectorOperators.SINH)),
          entry("cosh", x -> x.lanewise(VectorOperators.COSH)),
          entry("tanh", LaneFunctions::tanh),
          entry("cbrt", x -> x.lanewise(VectorOperators.CBRT)));

  private static final double LN_2 = 0.6931471805599453;
  private static final long ONE_BITS = 0x3ff0000000000000L;
  private static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bcdL;
  private static final long TWO_52_BITS = 0x4330000000000000L;

  private LaneFunctions() {}

  /// The function for lanes of an element code, if it gives the bits of the scalar loop.
  static Optional<LaneFunction> exact(String name, int code) {
    if (code == Element.FLOAT16) {
      return Optional.ofNullable(OF_HALVES.get(name));
    }
    if (Element.isFloat(code)) {
      return Optional.ofNullable(EXACT.get(name));
    }
    if (code == Element.BOOL) {
      return name.equals("invert") || name.equals("logical_not")
          ? Optional.of(LaneFunctions::not)
          : Optional.empty();
    }
    var signs = name.equals("absolute") || name.equals("sign");
    return signs && code >= Element.UINT8
        ? Optional.empty()
        : Optional.ofNullable(OF_INTEGERS.get(name));
  }

  /// The function for float lanes, if its last bits may differ from those of the scalar loop.
  static Optional<LaneFunction> near(String name, int code) {
    if (code == Element.FLOAT16) {
      return Optional.empty();
    }
    if (code == Element.FLOAT64 && name.equals("log2")) {
      return Optional.of(LaneFunctions::log2);
    }
    return Element.isFloat(code) ? Optional.ofNullable(NEAR.get(name)) : Optional.empty();
  }

  /// From `t = expm1(-2 |x|)`, which keeps small numbers exact; the JDK has no vector form of tanh
  /// for AVX2. At most 2 ulp.
  private static Vector<Object> tanh(Vector<Object> x) {
    var size = x.lanewise(VectorOperators.ABS);
    var t = size.lanewise(VectorOperators.MUL, size.broadcast(-2)).lanewise(VectorOperators.EXPM1);
    var result =
        t.lanewise(VectorOperators.NEG)
            .lanewise(VectorOperators.DIV, t.lanewise(VectorOperators.ADD, t.broadcast(2)));
    return result.blend(result.lanewise(VectorOperators.NEG), x.test(VectorOperators.IS_NEGATIVE));
  }

  /// The exponent plus the logarithm of what is left, between √½ and √2; exact for powers of two.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Vector<Object> log2(Vector<Object> lanes) {
    var x = (DoubleVector) (Vector) lanes;
    var tiny = x.lt(Double.MIN_NORMAL);
    var bits = x.blend(x.mul(0x1p54), tiny).reinterpretAsLongs();
    var biased = bits.add(ONE_BITS - ROOT_HALF_BITS).lanewise(VectorOperators.LSHR, 52);
    var exponent = biased.or(TWO_52_BITS).reinterpretAsDoubles().sub(0x1p52 + 1023);
    var rest = bits.sub(biased.sub(1023).lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
    var logarithm = rest.lanewise(VectorOperators.LOG).mul(1 / LN_2);
    var result = logarithm.add(exponent.blend(exponent.sub(54), tiny));
    return (Vector)
        result
            .blend(Double.NEGATIVE_INFINITY, x.eq(0))
            .blend(Double.POSITIVE_INFINITY, x.eq(Double.POSITIVE_INFINITY))
            .blend(Double.NaN, x.compare(VectorOperators.GE, 0).not());
  }

  private static Vector<Object> not(Vector<Object> x) {
    return x.lanewise(VectorOperators.UMIN, x.broadcast(1))
        .lanewise(VectorOperators.XOR, x.broadcast(1));
  }

  /// 1 and -1 by the sign of `x`, and `other` where it is neither positive nor negative.
  private static Vector<Object> sign(Vector<Object> other, Vector<Object> x) {
    return other
        .blend(x.broadcast(1), x.compare(VectorOperators.GT, 0))
        .blend(x.broadcast(-1), x.compare(VectorOperators.LT, 0));
  }

  /// Adding and subtracting the number from which on all floats are whole rounds to nearest, ties
  /// to even; larger numbers, infinities and NaN stay, and the sign of zeros is put back.
  private static Vector<Object> rint(Vector<Object> x) {
    var whole = x.broadcast(x.elementSize() == 64 ? 1L << 52 : 1L << 23);
    var size = x.lanewise(VectorOperators.ABS);
    var rounded = size.lanewise(VectorOperators.ADD, whole).lanewise(VectorOperators.SUB, whole);
    var signed =
        rounded.blend(rounded.lanewise(VectorOperators.NEG), x.test(VectorOperators.IS_NEGATIVE));
    return x.blend(signed, size.compare(VectorOperators.LT, whole));
  }

  private static Vector<Object> floor(Vector<Object> x) {
    var near = rint(x);
    var below = near.lanewise(VectorOperators.SUB, near.broadcast(1));
    return near.blend(below, near.compare(VectorOperators.GT, x));
  }

  /// What is rounded up to zero keeps its sign: -0.5 gives -0.0.
  private static Vector<Object> ceil(Vector<Object> x) {
    return floor(x.lanewise(VectorOperators.NEG)).lanewise(VectorOperators.NEG);
  }
}
