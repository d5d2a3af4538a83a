package fnp.ufunc.simd;

import static java.util.Map.entry;

import fnp.ufunc.loop.Element;
import java.util.Map;
import java.util.Optional;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The tests that have vector loops, by NumPy's name. Tests of one operand get it twice.
final class LaneTests {
  private static final Map<String, LaneTest> COMMON =
      Map.ofEntries(
          entry("equal", (x, y) -> x.compare(VectorOperators.EQ, y)),
          entry("not_equal", (x, y) -> x.compare(VectorOperators.NE, y)),
          entry("less", (x, y) -> x.compare(VectorOperators.LT, y)),
          entry("less_equal", (x, y) -> x.compare(VectorOperators.LE, y)),
          entry("greater", (x, y) -> x.compare(VectorOperators.GT, y)),
          entry("greater_equal", (x, y) -> x.compare(VectorOperators.GE, y)),
          entry("logical_and", (x, y) -> differs(x).and(differs(y))),
          entry("logical_or", (x, y) -> differs(x).or(differs(y))),
          entry("logical_xor", (x, y) -> differs(x).xor(differs(y))),
          entry("logical_not", (x, _) -> x.compare(VectorOperators.EQ, 0)));
  private static final Map<String, LaneTest> OF_UNSIGNED =
      Map.of(
          "less", (x, y) -> x.compare(VectorOperators.ULT, y),
          "less_equal", (x, y) -> x.compare(VectorOperators.ULE, y),
          "greater", (x, y) -> x.compare(VectorOperators.UGT, y),
          "greater_equal", (x, y) -> x.compare(VectorOperators.UGE, y));
  private static final Map<String, LaneTest> OF_FLOATS =
      Map.of(
          "isnan", (x, _) -> x.test(VectorOperators.IS_NAN),
          "isinf", (x, _) -> x.test(VectorOperators.IS_INFINITE),
          "isfinite", (x, _) -> x.test(VectorOperators.IS_FINITE),
          "signbit", (x, _) -> x.test(VectorOperators.IS_NEGATIVE));

  private LaneTests() {}

  /// The test for lanes of an element code.
  static Optional<LaneTest> of(String name, int code) {
    if (code == Element.BOOL) {
      return Optional.empty();
    }
    var typed = Element.isFloat(code) ? OF_FLOATS : code >= Element.UINT8 ? OF_UNSIGNED : COMMON;
    return Optional.ofNullable(typed.getOrDefault(name, COMMON.get(name)));
  }

  private static VectorMask<Object> differs(Vector<Object> x) {
    return x.compare(VectorOperators.NE, 0);
  }
}
