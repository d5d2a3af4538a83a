package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.library.Signature;

/// Operators on arrays; `a + b` is `a.add(b)`.
public final class ArrayOperators {
  private ArrayOperators() {}

  /// The sum, element by element.
  @Signature({
    "fn add<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn add(self: Array, other: Array) -> Array"
  })
  public static NDArray add(NDArray self, NDArray other) {
    return Np.add(self, other);
  }

  /// The sum, element by element. A plain number takes the array's type, as in NumPy.
  @Signature({
    "fn add(self: Array<f64>, other: f64) -> Array<f64>",
    "fn add(self: Array<i64>, other: i64) -> Array<i64>",
    "fn add(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn add(self: Array, other: Any) -> Array"
  })
  public static NDArray add(NDArray self, Object other) {
    return Operands.combine(self, other, Np::add, Np::add, Np::add);
  }

  /// The sum, element by element. The plain number stands on the left.
  @Signature({
    "fn radd(self: Array<f64>, left: f64) -> Array<f64>",
    "fn radd(self: Array<i64>, left: i64) -> Array<i64>",
    "fn radd(self: Array, left: Any) -> Array"
  })
  public static NDArray rAdd(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::add, Np::add, Np::add);
  }

  /// The difference, element by element.
  @Signature({
    "fn sub<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn sub(self: Array, other: Array) -> Array"
  })
  public static NDArray sub(NDArray self, NDArray other) {
    return Np.subtract(self, other);
  }

  /// The difference, element by element. A plain number takes the array's type, as in NumPy.
  @Signature({
    "fn sub(self: Array<f64>, other: f64) -> Array<f64>",
    "fn sub(self: Array<i64>, other: i64) -> Array<i64>",
    "fn sub(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn sub(self: Array, other: Any) -> Array"
  })
  public static NDArray sub(NDArray self, Object other) {
    return Operands.combine(self, other, Np::subtract, Np::subtract, Np::subtract);
  }

  /// The difference, element by element. The plain number stands on the left.
  @Signature({
    "fn rsub(self: Array<f64>, left: f64) -> Array<f64>",
    "fn rsub(self: Array<i64>, left: i64) -> Array<i64>",
    "fn rsub(self: Array, left: Any) -> Array"
  })
  public static NDArray rSub(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::subtract, Np::subtract, Np::subtract);
  }

  /// The product, element by element.
  @Signature({
    "fn mul<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn mul(self: Array, other: Array) -> Array"
  })
  public static NDArray mul(NDArray self, NDArray other) {
    return Np.multiply(self, other);
  }

  /// The product, element by element. A plain number takes the array's type, as in NumPy.
  @Signature({
    "fn mul(self: Array<f64>, other: f64) -> Array<f64>",
    "fn mul(self: Array<i64>, other: i64) -> Array<i64>",
    "fn mul(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn mul(self: Array, other: Any) -> Array"
  })
  public static NDArray mul(NDArray self, Object other) {
    return Operands.combine(self, other, Np::multiply, Np::multiply, Np::multiply);
  }

  /// The product, element by element. The plain number stands on the left.
  @Signature({
    "fn rmul(self: Array<f64>, left: f64) -> Array<f64>",
    "fn rmul(self: Array<i64>, left: i64) -> Array<i64>",
    "fn rmul(self: Array, left: Any) -> Array"
  })
  public static NDArray rMul(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::multiply, Np::multiply, Np::multiply);
  }

  /// The quotient, element by element, always real numbers.
  @Signature({
    "fn div<T>(self: Array<T>, other: Array<T>) -> Array<f64>",
    "fn div(self: Array, other: Array) -> Array"
  })
  public static NDArray div(NDArray self, NDArray other) {
    return Np.divide(self, other);
  }

  /// The quotient, element by element, always real numbers. A plain number takes the array's type,
  /// as in NumPy.
  @Signature({
    "fn div(self: Array<f64>, other: f64) -> Array<f64>",
    "fn div(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn div(self: Array, other: Any) -> Array"
  })
  public static NDArray div(NDArray self, Object other) {
    return Operands.combine(self, other, Np::divide, Np::divide, Np::divide);
  }

  /// The quotient, element by element, always real numbers. The plain number stands on the left.
  @Signature({
    "fn rdiv(self: Array<f64>, left: f64) -> Array<f64>",
    "fn rdiv(self: Array, left: Any) -> Array"
  })
  public static NDArray rDiv(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::divide, Np::divide, Np::divide);
  }

  /// The quotient rounded down, element by element.
  @Signature({
    "fn floor_div<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn floor_div(self: Array, other: Array) -> Array"
  })
  public static NDArray floorDiv(NDArray self, NDArray other) {
    return Np.floorDivide(self, other);
  }

  /// The quotient rounded down, element by element. A plain number takes the array's type, as in
  /// NumPy.
  @Signature({
    "fn floor_div(self: Array<f64>, other: f64) -> Array<f64>",
    "fn floor_div(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn floor_div(self: Array, other: Any) -> Array"
  })
  public static NDArray floorDiv(NDArray self, Object other) {
    return Operands.combine(self, other, Np::floorDivide, Np::floorDivide, Np::floorDivide);
  }

  /// The quotient rounded down, element by element. The plain number stands on the left.
  @Signature({
    "fn rfloor_div(self: Array<f64>, left: f64) -> Array<f64>",
    "fn rfloor_div(self: Array, left: Any) -> Array"
  })
  public static NDArray rFloorDiv(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::floorDivide, Np::floorDivide, Np::floorDivide);
  }

  /// The remainder with the sign of the divisor, element by element.
  @Signature({
    "fn rem<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn rem(self: Array, other: Array) -> Array"
  })
  public static NDArray rem(NDArray self, NDArray other) {
    return Np.remainder(self, other);
  }

  /// The remainder with the sign of the divisor, element by element. A plain number takes the
  /// array's type, as in NumPy.
  @Signature({
    "fn rem(self: Array<f64>, other: f64) -> Array<f64>",
    "fn rem(self: Array<i64>, other: i64) -> Array<i64>",
    "fn rem(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn rem(self: Array, other: Any) -> Array"
  })
  public static NDArray rem(NDArray self, Object other) {
    return Operands.combine(self, other, Np::remainder, Np::remainder, Np::remainder);
  }

  /// The remainder with the sign of the divisor, element by element. The plain number stands on the
  /// left.
  @Signature({
    "fn rrem(self: Array<f64>, left: f64) -> Array<f64>",
    "fn rrem(self: Array<i64>, left: i64) -> Array<i64>",
    "fn rrem(self: Array, left: Any) -> Array"
  })
  public static NDArray rRem(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::remainder, Np::remainder, Np::remainder);
  }

  /// The power, element by element.
  @Signature({
    "fn pow<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn pow(self: Array, other: Array) -> Array"
  })
  public static NDArray pow(NDArray self, NDArray other) {
    return Np.power(self, other);
  }

  /// The power, element by element. A plain number takes the array's type, as in NumPy.
  @Signature({
    "fn pow(self: Array<f64>, other: f64) -> Array<f64>",
    "fn pow(self: Array<i64>, other: i64) -> Array<i64>",
    "fn pow(self: Array, other: f64 | f32 | i64 | bool) -> Array",
    "fn pow(self: Array, other: Any) -> Array"
  })
  public static NDArray pow(NDArray self, Object other) {
    return Operands.combine(self, other, Np::power, Np::power, Np::power);
  }

  /// The power, element by element. The plain number stands on the left.
  @Signature({
    "fn rpow(self: Array<f64>, left: f64) -> Array<f64>",
    "fn rpow(self: Array<i64>, left: i64) -> Array<i64>",
    "fn rpow(self: Array, left: Any) -> Array"
  })
  public static NDArray rPow(NDArray self, Object left) {
    return Operands.combineLeft(left, self, Np::power, Np::power, Np::power);
  }

  /// Where elements are equal.
  @Signature("fn eq(self: Array, other: Any) -> Array<bool>")
  public static NDArray eq(NDArray self, Object other) {
    return Operands.combine(self, other, Np::equal, Np::equal, Np::equal);
  }

  /// Where elements differ.
  @Signature("fn ne(self: Array, other: Any) -> Array<bool>")
  public static NDArray ne(NDArray self, Object other) {
    return Operands.combine(self, other, Np::notEqual, Np::notEqual, Np::notEqual);
  }

  /// Where elements are less.
  @Signature("fn lt(self: Array, other: Any) -> Array<bool>")
  public static NDArray lt(NDArray self, Object other) {
    return Operands.combine(self, other, Np::less, Np::less, Np::less);
  }

  /// Where elements are less or equal.
  @Signature("fn le(self: Array, other: Any) -> Array<bool>")
  public static NDArray le(NDArray self, Object other) {
    return Operands.combine(self, other, Np::lessEqual, Np::lessEqual, Np::lessEqual);
  }

  /// Where elements are greater.
  @Signature("fn gt(self: Array, other: Any) -> Array<bool>")
  public static NDArray gt(NDArray self, Object other) {
    return Operands.combine(self, other, Np::greater, Np::greater, Np::greater);
  }

  /// Where elements are greater or equal.
  @Signature("fn ge(self: Array, other: Any) -> Array<bool>")
  public static NDArray ge(NDArray self, Object other) {
    return Operands.combine(self, other, Np::greaterEqual, Np::greaterEqual, Np::greaterEqual);
  }

  /// `and` of the bits, or of truth values: `&`.
  @Signature({
    "fn bitand<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn bitand(self: Array, other: Any) -> Array"
  })
  public static NDArray bitand(NDArray self, Object other) {
    return Np.bitwiseAnd(self, Operands.array(other));
  }

  /// `or` of the bits, or of truth values: `|`.
  @Signature({
    "fn bitor<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn bitor(self: Array, other: Any) -> Array"
  })
  public static NDArray bitor(NDArray self, Object other) {
    return Np.bitwiseOr(self, Operands.array(other));
  }

  /// Exclusive `or` of the bits, or of truth values: `^`.
  @Signature({
    "fn bitxor<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn bitxor(self: Array, other: Any) -> Array"
  })
  public static NDArray bitxor(NDArray self, Object other) {
    return Np.bitwiseXor(self, Operands.array(other));
  }

  /// Bits shifted to the left.
  @Signature({
    "fn shl<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn shl(self: Array, other: Any) -> Array"
  })
  public static NDArray shl(NDArray self, Object other) {
    return Np.leftShift(self, Operands.array(other));
  }

  /// Bits shifted to the right.
  @Signature({
    "fn shr<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn shr(self: Array, other: Any) -> Array"
  })
  public static NDArray shr(NDArray self, Object other) {
    return Np.rightShift(self, Operands.array(other));
  }

  /// The negative, element by element.
  @Signature({"fn neg<T>(self: Array<T>) -> Array<T>", "fn neg(self: Array) -> Array"})
  public static NDArray neg(NDArray self) {
    return Np.negative(self);
  }

  /// The complement of bits, or the opposite of truth values.
  @Signature({"fn not<T>(self: Array<T>) -> Array<T>", "fn not(self: Array) -> Array"})
  public static NDArray not(NDArray self) {
    return Np.invert(self);
  }

  /// The matrix product: `a @ b`.
  @Signature({
    "fn matmul<T>(self: Array<T>, other: Array<T>) -> Array<T>",
    "fn matmul(self: Array, other: Array) -> Array"
  })
  public static NDArray matmul(NDArray self, NDArray other) {
    return Np.matmul(self, other);
  }
}
