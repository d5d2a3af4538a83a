package ruchy.std.masked;

import fnp.ufunc.Ufuncs;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.library.Signature;

/// Operators on masked arrays; `m + n` is `m.add(n)`.
public final class MaskedOperators {
  private MaskedOperators() {}

  /// The sum, element by element; masked where either is, or where it is not defined.
  @Signature("fn add(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray add(MaskedArray self, Object other) {
    return Ma.add(self, MaskedOperands.of(other));
  }

  /// The difference, element by element; masked where either is, or where it is not defined.
  @Signature("fn sub(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray sub(MaskedArray self, Object other) {
    return Ma.subtract(self, MaskedOperands.of(other));
  }

  /// The product, element by element; masked where either is, or where it is not defined.
  @Signature("fn mul(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray mul(MaskedArray self, Object other) {
    return Ma.multiply(self, MaskedOperands.of(other));
  }

  /// The quotient, element by element; masked where either is, or where it is not defined.
  @Signature("fn div(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray div(MaskedArray self, Object other) {
    return Ma.divide(self, MaskedOperands.of(other));
  }

  /// The quotient rounded down, element by element; masked where either is, or where it is not
  /// defined.
  @Signature("fn floor_div(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray floorDiv(MaskedArray self, Object other) {
    return Ma.floorDivide(self, MaskedOperands.of(other));
  }

  /// The remainder, element by element; masked where either is, or where it is not defined.
  @Signature("fn rem(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray rem(MaskedArray self, Object other) {
    return Ma.remainder(self, MaskedOperands.of(other));
  }

  /// The power, element by element; masked where either is, or where it is not defined.
  @Signature("fn pow(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray pow(MaskedArray self, Object other) {
    return Ma.power(self, MaskedOperands.of(other));
  }

  /// `and` of the bits, element by element; masked where either is, or where it is not defined.
  @Signature("fn bitand(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray bitand(MaskedArray self, Object other) {
    return Ma.bitwiseAnd(self, MaskedOperands.of(other));
  }

  /// `or` of the bits, element by element; masked where either is, or where it is not defined.
  @Signature("fn bitor(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray bitor(MaskedArray self, Object other) {
    return Ma.bitwiseOr(self, MaskedOperands.of(other));
  }

  /// Exclusive `or` of the bits, element by element; masked where either is, or where it is not
  /// defined.
  @Signature("fn bitxor(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray bitxor(MaskedArray self, Object other) {
    return Ma.bitwiseXor(self, MaskedOperands.of(other));
  }

  /// The sum, element by element, with a plain value on the left.
  @Signature("fn radd(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rAdd(MaskedArray self, Object left) {
    return Ma.add(MaskedOperands.of(left), self);
  }

  /// The difference, element by element, with a plain value on the left.
  @Signature("fn rsub(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rSub(MaskedArray self, Object left) {
    return Ma.subtract(MaskedOperands.of(left), self);
  }

  /// The product, element by element, with a plain value on the left.
  @Signature("fn rmul(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rMul(MaskedArray self, Object left) {
    return Ma.multiply(MaskedOperands.of(left), self);
  }

  /// The quotient, element by element, with a plain value on the left.
  @Signature("fn rdiv(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rDiv(MaskedArray self, Object left) {
    return Ma.divide(MaskedOperands.of(left), self);
  }

  /// The quotient rounded down, element by element, with a plain value on the left.
  @Signature("fn rfloor_div(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rFloorDiv(MaskedArray self, Object left) {
    return Ma.floorDivide(MaskedOperands.of(left), self);
  }

  /// The remainder, element by element, with a plain value on the left.
  @Signature("fn rrem(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rRem(MaskedArray self, Object left) {
    return Ma.remainder(MaskedOperands.of(left), self);
  }

  /// The power, element by element, with a plain value on the left.
  @Signature("fn rpow(self: MaskedArray, left: Any) -> MaskedArray")
  public static MaskedArray rPow(MaskedArray self, Object left) {
    return Ma.power(MaskedOperands.of(left), self);
  }

  /// Where elements are equal.
  @Signature("fn eq(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray eq(MaskedArray self, Object other) {
    return Ma.isEqual(self, MaskedOperands.of(other));
  }

  /// Where elements differ.
  @Signature("fn ne(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray ne(MaskedArray self, Object other) {
    return Ma.isDifferent(self, MaskedOperands.of(other));
  }

  /// Where elements are less.
  @Signature("fn lt(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray lt(MaskedArray self, Object other) {
    return Ma.isOrdered(self, MaskedOperands.of(other), Ufuncs.LESS);
  }

  /// Where elements are less or equal.
  @Signature("fn le(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray le(MaskedArray self, Object other) {
    return Ma.isOrdered(self, MaskedOperands.of(other), Ufuncs.LESS_EQUAL);
  }

  /// Where elements are greater.
  @Signature("fn gt(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray gt(MaskedArray self, Object other) {
    return Ma.isOrdered(self, MaskedOperands.of(other), Ufuncs.GREATER);
  }

  /// Where elements are greater or equal.
  @Signature("fn ge(self: MaskedArray, other: Any) -> MaskedArray")
  public static MaskedArray ge(MaskedArray self, Object other) {
    return Ma.isOrdered(self, MaskedOperands.of(other), Ufuncs.GREATER_EQUAL);
  }

  /// The negative, element by element.
  @Signature("fn neg(self: MaskedArray) -> MaskedArray")
  public static MaskedArray neg(MaskedArray self) {
    return Ma.negative(self);
  }

  /// The opposite of truth values.
  @Signature("fn not(self: MaskedArray) -> MaskedArray")
  public static MaskedArray not(MaskedArray self) {
    return Ma.logicalNot(self);
  }

  /// The distance from zero.
  @Signature("fn abs(self: MaskedArray) -> MaskedArray")
  public static MaskedArray abs(MaskedArray self) {
    return Ma.absolute(self);
  }
}
