package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// Makes scalar loops: each call defines one class copy of a template for one function and types.
public final class ScalarLoops {
  private ScalarLoops() {}

  /// Looks for the first least or greatest element of a run, or the first NaN.
  @FunctionalInterface
  public interface Search {
    /// The position of the element; there is at least one.
    int position(long x, long stride, int count);
  }

  /// A loop over two boolean or integer operands of type `in`.
  public static BinaryLoop binaryOfIntegers(LongBinaryOperator function, int in, int out) {
    return ClassCopy.of(
        MethodHandles.lookup(), LongBinary.class, BinaryLoop.class, function, in, out);
  }

  /// A loop over two float operands of type `in`; sums keep NumPy's pairwise order only if the
  /// function is wrapped by [PairwiseSum].
  public static BinaryLoop binaryOfFloats(DoubleBinaryOperator function, int in, int out) {
    return ClassCopy.of(
        MethodHandles.lookup(), DoubleBinary.class, BinaryLoop.class, function, in, out);
  }

  /// The addition of complex numbers.
  ///
  /// @param loop adds elementwise
  /// @param code the complex element type
  public static SumOfComplex complexAdding(BinaryLoop loop, int code) {
    return ClassCopy.of(
        MethodHandles.lookup(), ComplexAdding.class, SumOfComplex.class, loop, Element.part(code));
  }

  /// A loop over one boolean or integer operand.
  public static UnaryLoop unaryOfIntegers(LongUnaryOperator function, int in, int out) {
    return ClassCopy.of(
        MethodHandles.lookup(), LongUnary.class, UnaryLoop.class, function, in, out);
  }

  /// A loop over one float operand.
  public static UnaryLoop unaryOfFloats(DoubleUnaryOperator function, int in, int out) {
    return ClassCopy.of(
        MethodHandles.lookup(), DoubleUnary.class, UnaryLoop.class, function, in, out);
  }

  /// A loop over one operand of float64 for a function that a program made.
  public static UnaryLoop userUnary(DoubleUnaryOperator function) {
    return ClassCopy.of(MethodHandles.lookup(), UserDoubleUnary.class, UnaryLoop.class, function);
  }

  /// A loop over one operand of int64 for a function that a program made.
  public static UnaryLoop userLongUnary(LongUnaryOperator function) {
    return ClassCopy.of(MethodHandles.lookup(), UserLongUnary.class, UnaryLoop.class, function);
  }

  /// A loop over two operands of float64 for a function that a program made.
  public static BinaryLoop userBinary(DoubleBinaryOperator function) {
    var scalar = binaryOfFloats(function, Element.FLOAT64, Element.FLOAT64);
    return ClassCopy.of(
        MethodHandles.lookup(), UserDoubleBinary.class, BinaryLoop.class, function, scalar);
  }

  /// A loop over two operands of int64 for a function that a program made.
  public static BinaryLoop userLongBinary(LongBinaryOperator function) {
    var scalar = binaryOfIntegers(function, Element.INT64, Element.INT64);
    return ClassCopy.of(
        MethodHandles.lookup(), UserLongBinary.class, BinaryLoop.class, function, scalar);
  }

  /// A loop over one float operand whose result is a whole number.
  public static UnaryLoop wholeOfFloats(DoubleToLongFunction function, int in, int out) {
    return ClassCopy.of(
        MethodHandles.lookup(), DoubleToLong.class, UnaryLoop.class, function, in, out);
  }

  /// A loop over two complex operands of type `code`.
  ///
  /// @param step what reductions and scans do
  public static BinaryLoop binaryOfComplex(
      OfComplex.Binary function, OfComplex.Binary step, int code) {
    return ClassCopy.of(
        MethodHandles.lookup(), ComplexBinary.class, BinaryLoop.class, function, step, code);
  }

  /// A loop over two complex operands of type `code` with a boolean result.
  public static BinaryLoop relationOfComplex(OfComplex.Relation function, int code) {
    return ClassCopy.of(
        MethodHandles.lookup(), ComplexRelation.class, BinaryLoop.class, function, code);
  }

  /// A loop over one complex operand of type `code`.
  public static UnaryLoop unaryOfComplex(OfComplex.Unary function, int code) {
    return ClassCopy.of(
        MethodHandles.lookup(), ComplexUnary.class, UnaryLoop.class, function, code);
  }

  /// A loop over one complex operand of type `in` with a real or boolean result.
  public static UnaryLoop realOfComplex(OfComplex.Real function, int in, int out) {
    return ClassCopy.of(
        MethodHandles.lookup(), ComplexToReal.class, UnaryLoop.class, function, in, out);
  }

  /// A loop that divides integers of type `code`, rounding down, by one of them faster than
  /// `others`, which serves all other cases. Not for uint64.
  ///
  /// @param remainder whether to give the remainder instead of the quotient
  public static BinaryLoop divisionByOne(BinaryLoop others, int code, boolean remainder) {
    return ClassCopy.of(
        MethodHandles.lookup(), DivisionByOne.class, BinaryLoop.class, code, others, remainder);
  }

  /// A search for the extreme among elements that are not complex, for short runs.
  public static Search firstExtreme(int code, boolean greatest) {
    return ClassCopy.of(MethodHandles.lookup(), ExtremeSearch.class, Search.class, code, greatest);
  }
}
