package fnp.ufunc.simd;

import static java.util.Map.entry;

import fnp.ufunc.loop.Element;
import java.util.Map;
import java.util.Optional;
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
          entry("tanh", x -> x.lanewise(VectorOperators.TANH)),
          entry("cbrt", x -> x.lanewise(VectorOperators.CBRT)));

  private LaneFunctions() {}

  /// The function for lanes of an element code, if it gives the bits of the scalar loop.
  static Optional<LaneFunction> exact(String name, int code) {
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
    return Element.isFloat(code) ? Optional.ofNullable(NEAR.get(name)) : Optional.empty();
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
