package ruchy.std.dtype;

import fnp.dtype.Complex;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.function.BinaryOperator;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// Operators of single dates, spans of time and complex numbers, which are NumPy's: of arrays
/// without axes, whose result is a single value again.
public final class ScalarOperators {
  private static final String TYPES = "TimeValue ComplexNumber";

  private ScalarOperators() {}

  private static Object of(BinaryOperator<NDArray> operator, Object left, Object right) {
    return ArrayValues.scalarOrArray(operator.apply(Operands.array(left), Operands.array(right)));
  }

  /// The sum.
  @Signature(value = "fn add(self: N, other: Any) -> Any", each = TYPES)
  public static Object add(Object self, Object other) {
    return of(Np::add, self, other);
  }

  /// The sum, with this value on the right.
  @Signature(value = "fn radd(self: N, left: Any) -> Any", each = TYPES)
  public static Object rAdd(Object self, Object left) {
    return of(Np::add, left, self);
  }

  /// The difference.
  @Signature(value = "fn sub(self: N, other: Any) -> Any", each = TYPES)
  public static Object sub(Object self, Object other) {
    return of(Np::subtract, self, other);
  }

  /// The difference, with this value on the right.
  @Signature(value = "fn rsub(self: N, left: Any) -> Any", each = TYPES)
  public static Object rSub(Object self, Object left) {
    return of(Np::subtract, left, self);
  }

  /// The product.
  @Signature(value = "fn mul(self: N, other: Any) -> Any", each = TYPES)
  public static Object mul(Object self, Object other) {
    return of(Np::multiply, self, other);
  }

  /// The product, with this value on the right.
  @Signature(value = "fn rmul(self: N, left: Any) -> Any", each = TYPES)
  public static Object rMul(Object self, Object left) {
    return of(Np::multiply, left, self);
  }

  /// The quotient.
  @Signature(value = "fn div(self: N, other: Any) -> Any", each = TYPES)
  public static Object div(Object self, Object other) {
    return of(Np::divide, self, other);
  }

  /// The quotient, with this value on the right.
  @Signature(value = "fn rdiv(self: N, left: Any) -> Any", each = TYPES)
  public static Object rDiv(Object self, Object left) {
    return of(Np::divide, left, self);
  }

  /// The remainder.
  @Signature("fn rem(self: TimeValue, other: Any) -> Any")
  public static Object rem(Object self, Object other) {
    return of(Np::remainder, self, other);
  }

  /// The power.
  @Signature("fn pow(self: ComplexNumber, other: Any) -> Any")
  public static Object pow(Object self, Object other) {
    return of(Np::power, self, other);
  }

  /// Whether both are equal.
  @Signature(value = "fn eq(self: N, other: Any) -> Any", each = TYPES)
  public static Object eq(Object self, Object other) {
    return of(Np::equal, self, other);
  }

  /// Whether they differ.
  @Signature(value = "fn ne(self: N, other: Any) -> Any", each = TYPES)
  public static Object ne(Object self, Object other) {
    return of(Np::notEqual, self, other);
  }

  /// Whether this one is less.
  @Signature(value = "fn lt(self: N, other: Any) -> Any", each = TYPES)
  public static Object lt(Object self, Object other) {
    return of(Np::less, self, other);
  }

  /// Whether this one is less or equal.
  @Signature(value = "fn le(self: N, other: Any) -> Any", each = TYPES)
  public static Object le(Object self, Object other) {
    return of(Np::lessEqual, self, other);
  }

  /// Whether this one is greater.
  @Signature(value = "fn gt(self: N, other: Any) -> Any", each = TYPES)
  public static Object gt(Object self, Object other) {
    return of(Np::greater, self, other);
  }

  /// Whether this one is greater or equal.
  @Signature(value = "fn ge(self: N, other: Any) -> Any", each = TYPES)
  public static Object ge(Object self, Object other) {
    return of(Np::greaterEqual, self, other);
  }

  /// The negative.
  @Signature(value = "fn neg(self: N) -> Any", each = TYPES)
  public static Object neg(Object self) {
    return ArrayValues.scalarOrArray(Np.negative(Operands.array(self)));
  }

  /// The distance from zero.
  @Signature(value = "fn abs(self: N) -> Any", each = TYPES)
  public static Object abs(Object self) {
    return ArrayValues.scalarOrArray(Np.absolute(Operands.array(self)));
  }

  /// The type, as that of an array.
  @Signature(value = "fn dtype(self: N) -> DType", each = TYPES)
  public static fnp.dtype.DType dtype(Object self) {
    return Operands.array(self).dtype();
  }

  /// The real part.
  @Signature("fn real(self: ComplexNumber) -> f64")
  public static double real(Complex self) {
    return self.real();
  }

  /// The imaginary part.
  @Signature("fn imag(self: ComplexNumber) -> f64")
  public static double imag(Complex self) {
    return self.imag();
  }

  /// With the imaginary part negated.
  @Signature("fn conjugate(self: ComplexNumber) -> ComplexNumber")
  public static Complex conjugate(Complex self) {
    return new Complex(self.real(), -self.imag());
  }
}
