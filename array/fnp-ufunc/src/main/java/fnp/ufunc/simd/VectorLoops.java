package fnp.ufunc.simd;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.ClassCopy;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.UnaryLoop;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/// Which operations have vector loops, by NumPy's name and element code.
///
/// Every method takes the scalar loop beside it, which serves strides, tails and short runs.
public final class VectorLoops {
  private static final Map<String, VectorOperators.Binary> ARITHMETIC =
      Map.of(
          "add", VectorOperators.ADD,
          "subtract", VectorOperators.SUB,
          "multiply", VectorOperators.MUL,
          "divide", VectorOperators.DIV,
          "minimum", VectorOperators.MIN,
          "maximum", VectorOperators.MAX,
          "bitwise_and", VectorOperators.AND,
          "bitwise_or", VectorOperators.OR,
          "bitwise_xor", VectorOperators.XOR);
  private static final Map<String, VectorOperators.Comparison> COMPARISONS =
      Map.of(
          "equal", VectorOperators.EQ,
          "not_equal", VectorOperators.NE,
          "less", VectorOperators.LT,
          "less_equal", VectorOperators.LE,
          "greater", VectorOperators.GT,
          "greater_equal", VectorOperators.GE);
  private static final Map<String, VectorOperators.Comparison> UNSIGNED_COMPARISONS =
      Map.of(
          "equal", VectorOperators.EQ,
          "not_equal", VectorOperators.NE,
          "less", VectorOperators.ULT,
          "less_equal", VectorOperators.ULE,
          "greater", VectorOperators.UGT,
          "greater_equal", VectorOperators.UGE);
  private static final Map<String, VectorOperators.Unary> EXACT =
      Map.of(
          "negative", VectorOperators.NEG,
          "absolute", VectorOperators.ABS,
          "sqrt", VectorOperators.SQRT);
  private static final Map<String, VectorOperators.Unary> TRANSCENDENTAL =
      Map.ofEntries(
          Map.entry("exp", VectorOperators.EXP),
          Map.entry("expm1", VectorOperators.EXPM1),
          Map.entry("log", VectorOperators.LOG),
          Map.entry("log1p", VectorOperators.LOG1P),
          Map.entry("log10", VectorOperators.LOG10),
          Map.entry("sin", VectorOperators.SIN),
          Map.entry("cos", VectorOperators.COS),
          Map.entry("tan", VectorOperators.TAN),
          Map.entry("arcsin", VectorOperators.ASIN),
          Map.entry("arccos", VectorOperators.ACOS),
          Map.entry("arctan", VectorOperators.ATAN),
          Map.entry("sinh", VectorOperators.SINH),
          Map.entry("cosh", VectorOperators.COSH),
          Map.entry("tanh", VectorOperators.TANH),
          Map.entry("cbrt", VectorOperators.CBRT));
  private static final Set<String> EXTREMES = Set.of("minimum", "maximum");

  private VectorLoops() {}

  /// The vector loop of an operation whose result has its operands' type.
  public static Optional<BinaryLoop> binary(String name, int code, BinaryLoop scalar) {
    var operator = ARITHMETIC.get(name);
    if (operator == null || code == Element.BOOL) {
      return Optional.empty();
    }
    if (Element.isFloat(code)) {
      return name.startsWith("bitwise") ? Optional.empty() : typed(name, operator, code, scalar);
    }
    if (name.equals("divide")) {
      return Optional.empty();
    }
    if (code >= Element.UINT8 && EXTREMES.contains(name)) {
      operator = name.equals("minimum") ? VectorOperators.UMIN : VectorOperators.UMAX;
    }
    return typed(name, operator, code, scalar);
  }

  /// The vector loop of a comparison.
  public static Optional<BinaryLoop> comparison(String name, int code, BinaryLoop scalar) {
    var operator =
        (code >= Element.UINT8 && !Element.isFloat(code) ? UNSIGNED_COMPARISONS : COMPARISONS)
            .get(name);
    if (operator == null) {
      return Optional.empty();
    }
    return template(
            code,
            Float64Compare.class,
            Float32Compare.class,
            Int64Compare.class,
            Int32Compare.class)
        .map(template ->
            ClassCopy.of(MethodHandles.lookup(), template, BinaryLoop.class, operator, scalar));
  }

  /// The vector loop of a function of one float.
  public static Optional<UnaryLoop> unary(String name, int code, UnaryLoop scalar) {
    var exact = EXACT.containsKey(name);
    var operator = exact ? EXACT.get(name) : TRANSCENDENTAL.get(name);
    if (operator == null || !Element.isFloat(code)) {
      return Optional.empty();
    }
    return Optional.of(
        ClassCopy.of(
            MethodHandles.lookup(),
            code == Element.FLOAT64 ? Float64Unary.class : Float32Unary.class,
            UnaryLoop.class,
            operator,
            scalar,
            exact));
  }

  /// The vector loop of a cast.
  public static Optional<UnaryLoop> cast(int from, int to, UnaryLoop scalar) {
    return from == to ? Optional.of(new Copy(Element.size(from), scalar)) : Optional.empty();
  }

  /// The leaves of pairwise sums of floats that lie side by side.
  public static PairwiseSum.Leaf sumLeaf(int code) {
    return code == Element.FLOAT64 ? new Float64Sum() : new Float32Sum();
  }

  private static Optional<BinaryLoop> typed(
      String name, VectorOperators.Binary operator, int code, BinaryLoop scalar) {
    var lookup = MethodHandles.lookup();
    var wide = Element.size(code) <= 2;
    if (wide) {
      var species =
          Element.size(code) == 1 ? ByteVector.SPECIES_PREFERRED : ShortVector.SPECIES_PREFERRED;
      return Optional.of(
          ClassCopy.of(lookup, WideBinary.class, BinaryLoop.class, operator, scalar, species));
    }
    boolean reduces = operator instanceof VectorOperators.Associative && isReorderable(name, code);
    return template(
            code, Float64Binary.class, Float32Binary.class, Int64Binary.class, Int32Binary.class)
        .map(template ->
            ClassCopy.of(lookup, template, BinaryLoop.class, operator, scalar, reduces));
  }

  /// Products of floats are taken in sequence, sums in pairwise order by another loop.
  private static boolean isReorderable(String name, int code) {
    return !Element.isFloat(code) || EXTREMES.contains(name);
  }

  private static Optional<Class<?>> template(
      int code, Class<?> float64, Class<?> float32, Class<?> int64, Class<?> int32) {
    return switch (code) {
      case Element.FLOAT64 -> Optional.of(float64);
      case Element.FLOAT32 -> Optional.of(float32);
      case Element.INT64, Element.UINT64 -> Optional.of(int64);
      case Element.INT32, Element.UINT32 -> Optional.of(int32);
      default -> Optional.empty();
    };
  }
}
