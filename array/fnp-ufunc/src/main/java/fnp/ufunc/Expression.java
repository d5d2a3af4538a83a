package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.util.Optional;

/// A chain of elementwise operations that is computed in one pass over memory, when asked for.
///
/// `a * b + c` as two calls writes `a * b` to memory and reads it back; as an expression each part
/// of the arrays goes through all operations while it is in the first-level cache. Types, shapes
/// and every bit of the result are those of the calls one after the other, and so are the warnings
/// unless the result overwrites an operand.
///
/// ```java
/// NDArray z = Expression.of(a).multiply(b).add(c).compute();
/// ```
///
/// Operands are read when the expression is computed: what was assigned to them in between shows.
public sealed interface Expression {
  /// The type of the result.
  DType dtype();

  /// The shape of the result.
  Shape shape();

  /// An array as it is.
  record Operand(NDArray array) implements Expression {
    @Override
    public DType dtype() {
      return array.dtype();
    }

    @Override
    public Shape shape() {
      return array.shape();
    }
  }

  /// A function of one operand.
  record OfOne(UnaryUfunc function, Expression x, DType dtype) implements Expression {
    @Override
    public Shape shape() {
      return x.shape();
    }
  }

  /// A function of two operands, which stretch to one shape.
  record OfTwo(BinaryUfunc function, Expression x, Expression y, DType dtype, Shape shape)
      implements Expression {}

  /// The expression that is just an array.
  static Expression of(NDArray array) {
    return new Operand(array);
  }

  /// A function of this.
  ///
  /// @throws UfuncException if the function is not defined for the dtype
  default Expression apply(UnaryUfunc function) {
    return new OfOne(function, this, function.resolve(dtype()).result());
  }

  /// A function of this and another expression.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if the function is not defined for the dtypes
  default Expression apply(BinaryUfunc function, Expression other) {
    var resolved = function.resolve(dtype(), other.dtype());
    if (function == Ufuncs.POWER && resolved.right().kind() == Kind.SIGNED) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "powers of integers depend on the sign of the exponents and are no part of expressions;"
              + " call power, and use its result as an operand");
    }
    return new OfTwo(function, this, other, resolved.result(), shape().broadcast(other.shape()));
  }

  /// A function of this and an array.
  default Expression apply(BinaryUfunc function, NDArray other) {
    return apply(function, of(other));
  }

  /// A function of this and a plain number, which takes this dtype if it can.
  default Expression apply(BinaryUfunc function, double number) {
    return apply(function, of(WeakScalars.of(function, dtype(), number)));
  }

  /// A function of this and a plain whole number, which takes this dtype if it can.
  ///
  /// @throws UfuncException if the dtype cannot hold the number
  default Expression apply(BinaryUfunc function, long number) {
    return apply(function, of(WeakScalars.of(function, dtype(), number)));
  }

  /// The sum of this and an array.
  default Expression add(NDArray other) {
    return apply(Ufuncs.ADD, other);
  }

  /// The sum of this and a plain number.
  default Expression add(double number) {
    return apply(Ufuncs.ADD, number);
  }

  /// The difference of this and an array.
  default Expression subtract(NDArray other) {
    return apply(Ufuncs.SUBTRACT, other);
  }

  /// The difference of this and a plain number.
  default Expression subtract(double number) {
    return apply(Ufuncs.SUBTRACT, number);
  }

  /// The product of this and an array.
  default Expression multiply(NDArray other) {
    return apply(Ufuncs.MULTIPLY, other);
  }

  /// The product of this and a plain number.
  default Expression multiply(double number) {
    return apply(Ufuncs.MULTIPLY, number);
  }

  /// The quotient of this and an array.
  default Expression divide(NDArray other) {
    return apply(Ufuncs.DIVIDE, other);
  }

  /// The quotient of this and a plain number.
  default Expression divide(double number) {
    return apply(Ufuncs.DIVIDE, number);
  }

  /// The result as a new array.
  default NDArray compute() {
    return Fusion.compute(this, Optional.empty());
  }

  /// The result in an array that is there already, of its dtype and shape.
  ///
  /// @return `out`
  /// @throws UfuncException if dtype or shape differ
  default NDArray compute(NDArray out) {
    return Fusion.compute(this, Optional.of(out));
  }
}
