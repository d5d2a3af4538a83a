package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.HalfReducing;
import fnp.ufunc.loop.ScalarLoops;
import fnp.ufunc.loop.UnaryLoop;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
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

  private Optional<DoubleBinaryOperator> float32OfTwo = Optional.empty();
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

  /// Adds a function of two float32 that differs from that of float64; float16 uses it, too.
  void putFloat32(DoubleBinaryOperator function) {
    float32OfTwo = Optional.of(function);
  }

  /// Whether there is a function for a dtype.
  boolean has(DType dtype) {
    var kind = dtype.kind();
    return integersOfTwo.containsKey(kind)
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
    if (operand != DType.FLOAT64 && float32OfTwo.isPresent()) {
      floats = float32OfTwo.get();
    }
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
    var integers = integersOfOne.get(operand.kind());
    if (integers != null) {
      return ScalarLoops.unaryOfIntegers(integers, operand.ordinal(), result.ordinal());
    }
    var floats = floatsOfOne.get(operand.kind());
    if (floats == null) {
      throw new AssertionError("no function for " + operand);
    }
    return ScalarLoops.unaryOfFloats(floats, operand.ordinal(), result.ordinal());
  }
}
