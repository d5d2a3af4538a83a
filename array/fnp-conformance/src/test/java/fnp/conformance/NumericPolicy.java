package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How closely each universal function must agree with NumPy: the table of
/// `docs/porting/numeric-policy.md`. What is not in it must agree in every bit.
final class NumericPolicy {
  private static final Tolerance ANY_ZERO = new Tolerance.Close(0, 0);
  private static final Tolerance FEW = new Tolerance.Ulps(4);

  /// Near 0 terms cancel, so that an error of a term shows large.
  private static final Tolerance CANCELLING = new Tolerance.Ulps(32);

  /// `log1p(z)` is the logarithm of `hypot(1 + x, y)`, whose error near 1 is one of 1.
  private static final Tolerance LOG_NEAR_ONE = new Tolerance.Close(1e-15, 4.5e-16);

  private static final Map<String, Tolerance> OF_REALS =
      Map.ofEntries(
          Map.entry("cbrt", FEW),
          Map.entry("exp", FEW),
          Map.entry("exp2", FEW),
          Map.entry("expm1", FEW),
          Map.entry("log", FEW),
          Map.entry("log2", FEW),
          Map.entry("log10", FEW),
          Map.entry("log1p", FEW),
          Map.entry("sin", FEW),
          Map.entry("cos", FEW),
          Map.entry("tan", FEW),
          Map.entry("arcsin", FEW),
          Map.entry("arccos", FEW),
          Map.entry("arctan", FEW),
          Map.entry("sinh", FEW),
          Map.entry("cosh", FEW),
          Map.entry("tanh", FEW),
          Map.entry("arcsinh", FEW),
          Map.entry("arccosh", FEW),
          Map.entry("arctanh", FEW),
          Map.entry("arctan2", FEW),
          Map.entry("hypot", FEW),
          Map.entry("power", FEW),
          Map.entry("float_power", FEW),
          Map.entry("logaddexp", CANCELLING),
          Map.entry("logaddexp2", CANCELLING),
          Map.entry("minimum", ANY_ZERO),
          Map.entry("maximum", ANY_ZERO),
          Map.entry("fmin", ANY_ZERO),
          Map.entry("fmax", ANY_ZERO));

  private static final Map<String, Tolerance> OF_COMPLEX =
      Map.of("absolute", FEW, "sign", FEW, "sqrt", FEW, "divide", FEW, "reciprocal", FEW);

  /// NumPy rounds once in a complex product whose operands ascend in memory, and twice otherwise;
  /// here it is always once.
  private static final Set<String> PRODUCTS = Set.of("square", "multiply");

  private NumericPolicy() {}

  /// The tolerance for a function of these operands.
  static Tolerance of(String name, NDArray... operands) {
    if (Stream.of(operands).noneMatch(x -> x.dtype().kind() == Kind.COMPLEX)) {
      return of(name, Kind.FLOATING);
    }
    var descends =
        Stream.of(operands).anyMatch(x -> Arrays.stream(x.strides()).anyMatch(s -> s < 0));
    if (PRODUCTS.contains(name) && descends) {
      return FEW;
    }
    return name.equals("log1p") && operands[0].dtype() == DType.COMPLEX128
        ? LOG_NEAR_ONE
        : of(name, Kind.COMPLEX);
  }

  /// The tolerance for a function of operands of a kind.
  static Tolerance of(String name, Kind kind) {
    var real = OF_REALS.getOrDefault(name, Tolerance.BITS);
    return kind == Kind.COMPLEX ? OF_COMPLEX.getOrDefault(name, real) : real;
  }
}
