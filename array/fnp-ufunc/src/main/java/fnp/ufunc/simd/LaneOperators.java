package fnp.ufunc.simd;

import static java.util.Map.entry;

import fnp.ufunc.loop.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;

/// The operations of two operands that have vector loops, by NumPy's name.
final class LaneOperators {
  private static final Map<String, LaneOperator> ARITHMETIC =
      Map.ofEntries(
          entry("add", (x, y) -> x.lanewise(VectorOperators.ADD, y)),
          entry("subtract", (x, y) -> x.lanewise(VectorOperators.SUB, y)),
          entry("multiply", (x, y) -> x.lanewise(VectorOperators.MUL, y)),
          entry("minimum", (x, y) -> x.lanewise(VectorOperators.MIN, y)),
          entry("maximum", (x, y) -> x.lanewise(VectorOperators.MAX, y)));
  private static final Map<String, LaneOperator> OF_FLOATS =
      Map.of(
          "divide", (x, y) -> x.lanewise(VectorOperators.DIV, y),
          "fmin", (x, y) -> number(x, y).blend(x, x.lt(y)).blend(x, x.eq(y)),
          "fmax", (x, y) -> number(x, y).blend(x, y.lt(x)).blend(x, x.eq(y)));
  private static final Map<String, LaneOperator> OF_INTEGERS =
      Map.of(
          "bitwise_and", (x, y) -> x.lanewise(VectorOperators.AND, y),
          "bitwise_or", (x, y) -> x.lanewise(VectorOperators.OR, y),
          "bitwise_xor", (x, y) -> x.lanewise(VectorOperators.XOR, y),
          "fmin", (x, y) -> x.lanewise(VectorOperators.MIN, y),
          "fmax", (x, y) -> x.lanewise(VectorOperators.MAX, y));
  private static final LaneOperator LEAST = (x, y) -> x.lanewise(VectorOperators.UMIN, y);
  private static final LaneOperator GREATEST = (x, y) -> x.lanewise(VectorOperators.UMAX, y);
  private static final Map<String, LaneOperator> OF_UNSIGNED =
      Map.of("minimum", LEAST, "fmin", LEAST, "maximum", GREATEST, "fmax", GREATEST);
  private static final Map<String, LaneOperator> SHIFTS =
      Map.of(
          "left_shift", (x, y) -> shift(VectorOperators.LSHL, x, y),
          "right_shift", (x, y) -> shift(VectorOperators.LSHR, x, y));

  private static final LaneOperator ALL =
      (x, y) -> truth(x).lanewise(VectorOperators.AND, truth(y));
  private static final LaneOperator ANY = (x, y) -> truth(x.lanewise(VectorOperators.OR, y));
  private static final LaneOperator ONE =
      (x, y) -> truth(x).lanewise(VectorOperators.XOR, truth(y));

  /// Bytes other than 0 and 1 may come from views; they are true.
  private static final Map<String, LaneOperator> OF_BOOLEANS =
      Map.ofEntries(
          entry("bitwise_and", ALL),
          entry("logical_and", ALL),
          entry("multiply", ALL),
          entry("minimum", ALL),
          entry("fmin", ALL),
          entry("bitwise_or", ANY),
          entry("logical_or", ANY),
          entry("add", ANY),
          entry("maximum", ANY),
          entry("fmax", ANY),
          entry("bitwise_xor", ONE),
          entry("logical_xor", ONE),
          entry("not_equal", ONE),
          entry("equal", (x, y) -> ONE.apply(ONE.apply(x, y), x.broadcast(1))));

  /// Functions of floats whose lanes may be combined in any order.
  private static final Set<String> EXTREMES = Set.of("minimum", "maximum");

  private LaneOperators() {}

  /// The operation for lanes of an element code.
  static Optional<LaneOperator> of(String name, int code) {
    if (code == Element.BOOL) {
      return Optional.ofNullable(OF_BOOLEANS.get(name));
    }
    var arithmetic = Optional.ofNullable(ARITHMETIC.get(name));
    if (Element.isFloat(code)) {
      return arithmetic.or(() -> Optional.ofNullable(OF_FLOATS.get(name)));
    }
    var unsigned = code >= Element.UINT8;
    var found =
        unsigned ? Optional.ofNullable(OF_UNSIGNED.get(name)) : Optional.<LaneOperator>empty();
    if (found.isEmpty() && Element.size(code) >= 4 && (unsigned || name.equals("left_shift"))) {
      found = Optional.ofNullable(SHIFTS.get(name));
    }
    return found.or(() -> arithmetic).or(() -> Optional.ofNullable(OF_INTEGERS.get(name)));
  }

  /// Whether lanes may be combined in any order: not for products of floats, which are taken in
  /// sequence; their sums are another loop's.
  static boolean isReorderable(String name, int code) {
    return Element.isFloat(code)
        ? EXTREMES.contains(name)
        : !name.equals("subtract") && !name.equals("equal") && !name.endsWith("shift");
  }

  /// `y`, or `x` where `y` is NaN.
  private static Vector<Object> number(Vector<Object> x, Vector<Object> y) {
    return y.blend(x, y.test(VectorOperators.IS_NAN));
  }

  private static Vector<Object> truth(Vector<Object> x) {
    return x.lanewise(VectorOperators.UMIN, x.broadcast(1));
  }

  /// By the width or more everything is shifted out, where the machine would wrap around.
  private static Vector<Object> shift(
      VectorOperators.Binary operator, Vector<Object> x, Vector<Object> y) {
    var width = x.broadcast(x.elementSize());
    return x.broadcast(0).blend(x.lanewise(operator, y), y.compare(VectorOperators.ULT, width));
  }
}
