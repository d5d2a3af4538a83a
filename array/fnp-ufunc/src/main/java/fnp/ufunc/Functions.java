package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.HalfReducing;
import fnp.ufunc.loop.ScalarLoops;
import fnp.ufunc.loop.UnaryLoop;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// What an operation does to one element, or pair of elements, of each kind of dtype.
///
/// Booleans and integers travel as `long`, floats as `double`, complex numbers as a record, see
/// [fnp.ufunc.loop.Element].
final class Functions {
  private final Map<Kind, LongBinaryOperator> integersOfTwo = new EnumMap<>(Kind.class);
  private final Map<Kind, LongUnaryOperator> integersOfOne = new EnumMap<>(Kind.class);
  private final Map<Kind, DoubleBinaryOperator> floatsOfTwo = new EnumMap<>(Kind.class);
  private final Map<Kind, DoubleUnaryOperator> floatsOfOne = new EnumMap<>(Kind.class);

  private final Map<DType, LongUnaryOperator> integerOfOne = new HashMap<>();
  private final Map<DType, DoubleBinaryOperator> shortOfTwo = new HashMap<>();
  private final Map<DType, DoubleUnaryOperator> shortOfOne = new HashMap<>();
  private Optional<DoubleToLongFunction> whole = Optional.empty();
  private Set<DType> only = Set.of();
  private boolean arithmetic;
  private final ComplexFunctions complexes = new ComplexFunctions();

  /// The functions of complex numbers.
  ComplexFunctions complexes() {
    return complexes;
  }

  /// Adds the function of two booleans or integers of a kind.
  void put(Kind kind, LongBinaryOperator function) {
    integersOfTwo.put(kind, function);
  }

  /// Adds the function of one boolean or integer of a kind.
  void put(Kind kind, LongUnaryOperator function) {
    integersOfOne.put(kind, function);
  }

  /// Adds the function of two floats.
  void put(DoubleBinaryOperator function) {
    floatsOfTwo.put(Kind.FLOATING, function);
  }

  /// Adds the function of one float.
  void put(DoubleUnaryOperator function) {
    floatsOfOne.put(Kind.FLOATING, function);
  }

  /// Marks a function that NumPy reduces in float32 where elements are float16.
  void putArithmetic() {
    arithmetic = true;
  }

  /// Adds a function of two short floats that differs from that of float64.
  void put(DType dtype, DoubleBinaryOperator function) {
    shortOfTwo.put(dtype, function);
  }

  /// Adds a function of one short float that differs from that of float64.
  void put(DType dtype, DoubleUnaryOperator function) {
    shortOfOne.put(dtype, function);
  }

  /// Adds a function of one integer that differs from that of others of its kind.
  void putInteger(DType dtype, LongUnaryOperator function) {
    integerOfOne.put(dtype, function);
  }

  /// Adds the function of one float whose result is a whole number.
  void putWhole(DoubleToLongFunction function) {
    whole = Optional.of(function);
  }

  /// Leaves out all dtypes but these.
  void only(DType... dtypes) {
    only = Set.of(dtypes);
  }

  /// Whether there is a function for a dtype.
  boolean has(DType dtype) {
    var kind = dtype.kind();
    return (only.isEmpty() || only.contains(dtype)) && has(kind);
  }

  private boolean has(Kind kind) {
    return integersOfTwo.containsKey(kind)
        || (kind == Kind.FLOATING && whole.isPresent())
        || integersOfOne.containsKey(kind)
        || floatsOfTwo.containsKey(kind)
        || floatsOfOne.containsKey(kind)
        || (kind == Kind.COMPLEX && complexes.isDefined());
  }

  /// The scalar loop for two operands of a dtype that [#has] a function.
  BinaryLoop binary(DType operand, DType result) {
    if (operand.kind() == Kind.COMPLEX) {
      return complexes.binary(operand);
    }
    var integers = integersOfTwo.get(operand.kind());
    if (integers != null) {
      return ScalarLoops.binaryOfIntegers(integers, operand.ordinal(), result.ordinal());
    }
    var floats = floatsOfTwo.get(operand.kind());
    if (floats == null) {
      throw new AssertionError("no function for " + operand);
    }
    floats = shortOfTwo.getOrDefault(operand, floats);
    var loop = ScalarLoops.binaryOfFloats(floats, operand.ordinal(), result.ordinal());
    return operand == DType.FLOAT16 && result == operand && arithmetic
        ? new HalfReducing(loop, floats)
        : loop;
  }

  /// The scalar loop for one operand of a dtype that [#has] a function.
  UnaryLoop unary(DType operand, DType result) {
    if (operand.kind() == Kind.COMPLEX) {
      return complexes.unary(operand, result);
    }
    var integers = integerOfOne.getOrDefault(operand, integersOfOne.get(operand.kind()));
    if (integers != null) {
      return ScalarLoops.unaryOfIntegers(integers, operand.ordinal(), result.ordinal());
    }
    if (whole.isPresent()) {
      return ScalarLoops.wholeOfFloats(whole.get(), operand.ordinal(), result.ordinal());
    }
    var floats = shortOfOne.getOrDefault(operand, floatsOfOne.get(operand.kind()));
    if (floats == null) {
      throw new AssertionError("no function for " + operand);
    }
    return ScalarLoops.unaryOfFloats(floats, operand.ordinal(), result.ordinal());
  }
}
