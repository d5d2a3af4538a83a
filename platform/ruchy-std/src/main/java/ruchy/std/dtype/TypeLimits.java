package ruchy.std.dtype;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.IntegerLimits;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.math.BigInteger;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// What numbers of a type can be: `np.finfo("float32").eps`, `np.iinfo("int8").max`.
@Namespace("np")
public final class TypeLimits {
  private TypeLimits() {}

  /// The limits of a type of real or complex numbers, given by its name or by a value of it.
  ///
  /// ```ruchy
  /// >>> np.finfo("float64").eps
  /// 2.220446049250313e-16
  /// ```
  @Signature("fn finfo(dtype: Any) -> FInfo")
  public static FloatLimits finfo(Object dtype) {
    return Np.finfo(type(dtype));
  }

  /// The limits of a type of integers, given by its name or by a value of it.
  ///
  /// ```ruchy
  /// >>> np.iinfo("int8").max
  /// 127
  /// ```
  @Signature("fn iinfo(type: Any) -> IInfo")
  public static IntegerLimits iinfo(Object type) {
    return Np.iinfo(type(type));
  }

  private static DType type(Object given) {
    return switch (given) {
      case NDArray array -> array.dtype();
      case Double _ -> DType.FLOAT64;
      case Long _ -> DType.INT64;
      case Complex _ -> DType.COMPLEX128;
      default -> Operands.dtype(given);
    };
  }

  /// How many bits a number has.
  @Signature("fn bits(self: FInfo) -> i64")
  public static long bits(FloatLimits self) {
    return self.bits();
  }

  /// The distance from 1 to the next larger number.
  @Signature("fn eps(self: FInfo) -> f64")
  public static double eps(FloatLimits self) {
    return self.eps();
  }

  /// The distance from 1 to the next smaller number.
  @Signature("fn epsneg(self: FInfo) -> f64")
  public static double epsneg(FloatLimits self) {
    return self.epsneg();
  }

  /// The largest finite number.
  @Signature("fn max(self: FInfo) -> f64")
  public static double max(FloatLimits self) {
    return self.max();
  }

  /// The least finite number.
  @Signature("fn min(self: FInfo) -> f64")
  public static double min(FloatLimits self) {
    return self.min();
  }

  /// The decimal digits it keeps for certain.
  @Signature("fn precision(self: FInfo) -> i64")
  public static long precision(FloatLimits self) {
    return self.precision();
  }

  /// Ten to the power of minus `precision`.
  @Signature("fn resolution(self: FInfo) -> f64")
  public static double resolution(FloatLimits self) {
    return self.resolution();
  }

  /// As `smallest_normal`.
  @Signature("fn tiny(self: FInfo) -> f64")
  public static double tiny(FloatLimits self) {
    return self.tiny();
  }

  /// The smallest positive number with full precision.
  @Signature("fn smallest_normal(self: FInfo) -> f64")
  public static double smallestNormal(FloatLimits self) {
    return self.smallestNormal();
  }

  /// The smallest positive number.
  @Signature("fn smallest_subnormal(self: FInfo) -> f64")
  public static double smallestSubnormal(FloatLimits self) {
    return self.smallestSubnormal();
  }

  /// The exponent of `eps`.
  @Signature("fn machep(self: FInfo) -> i64")
  public static long machep(FloatLimits self) {
    return self.machep();
  }

  /// The exponent of `epsneg`.
  @Signature("fn negep(self: FInfo) -> i64")
  public static long negep(FloatLimits self) {
    return self.negep();
  }

  /// The bits of the exponent.
  @Signature("fn iexp(self: FInfo) -> i64")
  public static long iexp(FloatLimits self) {
    return self.iexp();
  }

  /// The bits of the exponent.
  @Signature("fn nexp(self: FInfo) -> i64")
  public static long nexp(FloatLimits self) {
    return self.nexp();
  }

  /// The exponent of the smallest number with full precision.
  @Signature("fn minexp(self: FInfo) -> i64")
  public static long minexp(FloatLimits self) {
    return self.minexp();
  }

  /// The exponent that is too large.
  @Signature("fn maxexp(self: FInfo) -> i64")
  public static long maxexp(FloatLimits self) {
    return self.maxexp();
  }

  /// The stored bits of the fraction.
  @Signature("fn nmant(self: FInfo) -> i64")
  public static long nmant(FloatLimits self) {
    return self.mantissaBits();
  }

  /// The type.
  @Signature("fn dtype(self: FInfo) -> DType")
  public static DType dtype(FloatLimits self) {
    return self.dtype();
  }

  /// How many bits a number has.
  @Signature("fn bits(self: IInfo) -> i64")
  public static long bits(IntegerLimits self) {
    return self.bits();
  }

  /// The least number.
  @Signature("fn min(self: IInfo) -> Any")
  public static Object min(IntegerLimits self) {
    return number(self.min());
  }

  /// The largest number.
  @Signature("fn max(self: IInfo) -> Any")
  public static Object max(IntegerLimits self) {
    return number(self.max());
  }

  /// The type.
  @Signature("fn dtype(self: IInfo) -> DType")
  public static DType dtype(IntegerLimits self) {
    return self.dtype();
  }

  private static Object number(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? (Object) number.longValueExact()
        : NDArray.scalar(DType.UINT64, number.longValue());
  }
}
