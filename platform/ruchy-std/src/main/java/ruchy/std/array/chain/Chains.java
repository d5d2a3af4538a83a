package ruchy.std.array.chain;

import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Expression;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.UnaryUfunc;
import ruchy.std.array.Operands;

/// Chains of elementwise operations, such as `a * b + c`, as the compiler calls them: the methods
/// are named as those of [ruchy.std.array.ArrayOperators] and [ruchy.std.array.ArrayFunctions], and
/// the outermost one is [#compute].
///
/// Large arrays go through all operations part by part, see [Expression]; small ones through one
/// after the other, and the memory of what is between is given back at once. Each operation checks
/// types and shapes when it is called, so errors are those of the operations one by one.
public final class Chains {
  /// From this many elements on making an expression costs less than memory.
  private static final long LARGE = 1 << 14;

  private Chains() {}

  /// The result of an operation that only the next one reads.
  private record Temporary(NDArray array) {}

  /// The array that a chain stands for.
  public static NDArray compute(Object chain) {
    return switch (chain) {
      case Temporary temporary -> temporary.array;
      case Expression expression -> expression.compute();
      default -> Operands.array(chain);
    };
  }

  /// The sum.
  public static Object add(Object x, Object y) {
    return binary(Ufuncs.ADD, x, y);
  }

  /// The difference.
  public static Object sub(Object x, Object y) {
    return binary(Ufuncs.SUBTRACT, x, y);
  }

  /// The product.
  public static Object mul(Object x, Object y) {
    return binary(Ufuncs.MULTIPLY, x, y);
  }

  /// The quotient.
  public static Object div(Object x, Object y) {
    return binary(Ufuncs.DIVIDE, x, y);
  }

  /// Where elements are equal.
  public static Object eq(Object x, Object y) {
    return binary(Ufuncs.EQUAL, x, y);
  }

  /// Where elements differ.
  public static Object ne(Object x, Object y) {
    return binary(Ufuncs.NOT_EQUAL, x, y);
  }

  /// Where elements are less.
  public static Object lt(Object x, Object y) {
    return binary(Ufuncs.LESS, x, y);
  }

  /// Where elements are less or equal.
  public static Object le(Object x, Object y) {
    return binary(Ufuncs.LESS_EQUAL, x, y);
  }

  /// Where elements are greater.
  public static Object gt(Object x, Object y) {
    return binary(Ufuncs.GREATER, x, y);
  }

  /// Where elements are greater or equal.
  public static Object ge(Object x, Object y) {
    return binary(Ufuncs.GREATER_EQUAL, x, y);
  }

  /// The `and` of bits.
  public static Object bitand(Object x, Object y) {
    return binary(Ufuncs.BITWISE_AND, x, y);
  }

  /// The `or` of bits.
  public static Object bitor(Object x, Object y) {
    return binary(Ufuncs.BITWISE_OR, x, y);
  }

  /// The smaller of each pair.
  public static Object minimum(Object x, Object y) {
    return binary(Ufuncs.MINIMUM, x, y);
  }

  /// The larger of each pair.
  public static Object maximum(Object x, Object y) {
    return binary(Ufuncs.MAXIMUM, x, y);
  }

  /// The sum with the left operand last.
  public static Object rAdd(Object y, Object x) {
    return binary(Ufuncs.ADD, x, y);
  }

  /// The difference with the left operand last.
  public static Object rSub(Object y, Object x) {
    return binary(Ufuncs.SUBTRACT, x, y);
  }

  /// The product with the left operand last.
  public static Object rMul(Object y, Object x) {
    return binary(Ufuncs.MULTIPLY, x, y);
  }

  /// The quotient with the left operand last.
  public static Object rDiv(Object y, Object x) {
    return binary(Ufuncs.DIVIDE, x, y);
  }

  /// The negative.
  public static Object neg(Object x) {
    return unary(Ufuncs.NEGATIVE, x);
  }

  /// The negative.
  public static Object negative(Object x) {
    return unary(Ufuncs.NEGATIVE, x);
  }

  /// The distance from zero.
  public static Object absolute(Object x) {
    return unary(Ufuncs.ABSOLUTE, x);
  }

  /// The square.
  public static Object square(Object x) {
    return unary(Ufuncs.SQUARE, x);
  }

  /// The square root.
  public static Object sqrt(Object x) {
    return unary(Ufuncs.SQRT, x);
  }

  /// e to the power.
  public static Object exp(Object x) {
    return unary(Ufuncs.EXP, x);
  }

  /// e to the power, less 1.
  public static Object expm1(Object x) {
    return unary(Ufuncs.EXPM1, x);
  }

  /// The natural logarithm.
  public static Object log(Object x) {
    return unary(Ufuncs.LOG, x);
  }

  /// The logarithm to base 2.
  public static Object log2(Object x) {
    return unary(Ufuncs.LOG2, x);
  }

  /// The logarithm to base 10.
  public static Object log10(Object x) {
    return unary(Ufuncs.LOG10, x);
  }

  /// The natural logarithm of 1 more.
  public static Object log1p(Object x) {
    return unary(Ufuncs.LOG1P, x);
  }

  /// The sine.
  public static Object sin(Object x) {
    return unary(Ufuncs.SIN, x);
  }

  /// The cosine.
  public static Object cos(Object x) {
    return unary(Ufuncs.COS, x);
  }

  /// The hyperbolic tangent.
  public static Object tanh(Object x) {
    return unary(Ufuncs.TANH, x);
  }

  /// The next lower whole number.
  public static Object floor(Object x) {
    return unary(Ufuncs.FLOOR, x);
  }

  /// The next higher whole number.
  public static Object ceil(Object x) {
    return unary(Ufuncs.CEIL, x);
  }

  private static Object unary(UnaryUfunc function, Object x) {
    if (x instanceof Expression expression) {
      return expression.apply(function);
    }
    var array = array(x);
    if (isLarge(array)) {
      return Expression.of(array).apply(function);
    }
    return given(new Temporary(function.call(array)), x, x);
  }

  private static Object binary(BinaryUfunc function, Object x, Object y) {
    if (x instanceof Expression || y instanceof Expression) {
      var lazy = x instanceof Expression expression ? expression : (Expression) y;
      if (fits(x, lazy) && fits(y, lazy)) {
        return expression(function, x, y);
      }
      return binary(function, settled(x), settled(y));
    }
    if (isLarge(x) && fits(y, x) || isLarge(y) && fits(x, y)) {
      return expression(function, x, y);
    }
    return given(new Temporary(called(function, x, y)), x, y);
  }

  /// What was computed of operands, which are given back where they are temporary.
  private static Temporary given(Temporary result, Object x, Object y) {
    if (x instanceof Temporary temporary) {
      temporary.array.release();
    }
    if (y instanceof Temporary temporary) {
      temporary.array.release();
    }
    return result;
  }

  private static NDArray called(BinaryUfunc function, Object x, Object y) {
    return switch (y) {
      case Double number -> function.call(array(x), number);
      case Float number -> function.call(array(x), number.doubleValue());
      case Long number -> function.call(array(x), number);
      default ->
          switch (x) {
            case Double number -> function.call(number, array(y));
            case Float number -> function.call(number.doubleValue(), array(y));
            case Long number -> function.call(number, array(y));
            default -> function.call(array(x), array(y));
          };
    };
  }

  private static Expression expression(BinaryUfunc function, Object x, Object y) {
    if (x instanceof Double || x instanceof Long || x instanceof Float) {
      var right = expression(y);
      return number(function, right, x).apply(function, right);
    }
    var left = expression(x);
    return y instanceof Double || y instanceof Long || y instanceof Float
        ? left.apply(function, number(function, left, y))
        : left.apply(function, expression(y));
  }

  private static Expression number(BinaryUfunc function, Expression beside, Object number) {
    return Expression.of(
        number instanceof Long whole
            ? function.weak(beside.dtype(), whole)
            : function.weak(beside.dtype(), ((Number) number).doubleValue()));
  }

  private static Expression expression(Object operand) {
    return operand instanceof Expression expression ? expression : Expression.of(array(operand));
  }

  private static NDArray array(Object operand) {
    return operand instanceof Temporary temporary ? temporary.array : Operands.array(operand);
  }

  private static Object settled(Object operand) {
    return operand instanceof Expression expression ? new Temporary(expression.compute()) : operand;
  }

  private static boolean isLarge(Object operand) {
    return operand instanceof NDArray array
        && array.size() >= LARGE
        && array.isCContiguous()
        && array.dtype() instanceof Primitive;
  }

  /// Whether an operand goes through a chain with another one as it lies in memory.
  private static boolean fits(Object operand, Object other) {
    return switch (operand) {
      case Double _, Float _, Long _ -> true;
      case Expression expression -> expression.shape().equals(shape(other));
      case NDArray array ->
          array.dtype() instanceof Primitive
              && (array.ndim() == 0 || array.isCContiguous() && array.shape().equals(shape(other)));
      default -> false;
    };
  }

  private static fnp.ndarray.Shape shape(Object operand) {
    return operand instanceof Expression expression ? expression.shape() : array(operand).shape();
  }
}
