package ruchy.std.masked;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` that work element by element.
@Namespace("np.ma")
public final class MaskedFunctions {
  private MaskedFunctions() {}

  /// `exp` of each element; where it is not defined, the result is masked.
  @Signature("fn exp(a: MaskedArray) -> Any")
  public static Object exp(MaskedArray a) {
    return MaskedOperands.value(Ma.exp(a));
  }

  /// `conjugate` of each element; where it is not defined, the result is masked.
  @Signature("fn conjugate(a: MaskedArray) -> Any")
  public static Object conjugate(MaskedArray a) {
    return MaskedOperands.value(Ma.conjugate(a));
  }

  /// `sin` of each element; where it is not defined, the result is masked.
  @Signature("fn sin(a: MaskedArray) -> Any")
  public static Object sin(MaskedArray a) {
    return MaskedOperands.value(Ma.sin(a));
  }

  /// `cos` of each element; where it is not defined, the result is masked.
  @Signature("fn cos(a: MaskedArray) -> Any")
  public static Object cos(MaskedArray a) {
    return MaskedOperands.value(Ma.cos(a));
  }

  /// `tan` of each element; where it is not defined, the result is masked.
  @Signature("fn tan(a: MaskedArray) -> Any")
  public static Object tan(MaskedArray a) {
    return MaskedOperands.value(Ma.tan(a));
  }

  /// `arcsin` of each element; where it is not defined, the result is masked.
  @Signature("fn arcsin(a: MaskedArray) -> Any")
  public static Object arcsin(MaskedArray a) {
    return MaskedOperands.value(Ma.arcsin(a));
  }

  /// `arccos` of each element; where it is not defined, the result is masked.
  @Signature("fn arccos(a: MaskedArray) -> Any")
  public static Object arccos(MaskedArray a) {
    return MaskedOperands.value(Ma.arccos(a));
  }

  /// `arctan` of each element; where it is not defined, the result is masked.
  @Signature("fn arctan(a: MaskedArray) -> Any")
  public static Object arctan(MaskedArray a) {
    return MaskedOperands.value(Ma.arctan(a));
  }

  /// `sinh` of each element; where it is not defined, the result is masked.
  @Signature("fn sinh(a: MaskedArray) -> Any")
  public static Object sinh(MaskedArray a) {
    return MaskedOperands.value(Ma.sinh(a));
  }

  /// `cosh` of each element; where it is not defined, the result is masked.
  @Signature("fn cosh(a: MaskedArray) -> Any")
  public static Object cosh(MaskedArray a) {
    return MaskedOperands.value(Ma.cosh(a));
  }

  /// `tanh` of each element; where it is not defined, the result is masked.
  @Signature("fn tanh(a: MaskedArray) -> Any")
  public static Object tanh(MaskedArray a) {
    return MaskedOperands.value(Ma.tanh(a));
  }

  /// `arcsinh` of each element; where it is not defined, the result is masked.
  @Signature("fn arcsinh(a: MaskedArray) -> Any")
  public static Object arcsinh(MaskedArray a) {
    return MaskedOperands.value(Ma.arcsinh(a));
  }

  /// `arccosh` of each element; where it is not defined, the result is masked.
  @Signature("fn arccosh(a: MaskedArray) -> Any")
  public static Object arccosh(MaskedArray a) {
    return MaskedOperands.value(Ma.arccosh(a));
  }

  /// `arctanh` of each element; where it is not defined, the result is masked.
  @Signature("fn arctanh(a: MaskedArray) -> Any")
  public static Object arctanh(MaskedArray a) {
    return MaskedOperands.value(Ma.arctanh(a));
  }

  /// `absolute` of each element; where it is not defined, the result is masked.
  @Signature("fn absolute(a: MaskedArray) -> Any")
  public static Object absolute(MaskedArray a) {
    return MaskedOperands.value(Ma.absolute(a));
  }

  /// `abs` of each element; where it is not defined, the result is masked.
  @Signature("fn abs(a: MaskedArray) -> Any")
  public static Object abs(MaskedArray a) {
    return MaskedOperands.value(Ma.abs(a));
  }

  /// `fabs` of each element; where it is not defined, the result is masked.
  @Signature("fn fabs(a: MaskedArray) -> Any")
  public static Object fabs(MaskedArray a) {
    return MaskedOperands.value(Ma.fabs(a));
  }

  /// `negative` of each element; where it is not defined, the result is masked.
  @Signature("fn negative(a: MaskedArray) -> Any")
  public static Object negative(MaskedArray a) {
    return MaskedOperands.value(Ma.negative(a));
  }

  /// `floor` of each element; where it is not defined, the result is masked.
  @Signature("fn floor(a: MaskedArray) -> Any")
  public static Object floor(MaskedArray a) {
    return MaskedOperands.value(Ma.floor(a));
  }

  /// `ceil` of each element; where it is not defined, the result is masked.
  @Signature("fn ceil(a: MaskedArray) -> Any")
  public static Object ceil(MaskedArray a) {
    return MaskedOperands.value(Ma.ceil(a));
  }

  /// `logical_not` of each element; where it is not defined, the result is masked.
  @Signature("fn logical_not(a: MaskedArray) -> Any")
  public static Object logicalNot(MaskedArray a) {
    return MaskedOperands.value(Ma.logicalNot(a));
  }

  /// `sqrt` of each element; where it is not defined, the result is masked.
  @Signature("fn sqrt(a: MaskedArray) -> Any")
  public static Object sqrt(MaskedArray a) {
    return MaskedOperands.value(Ma.sqrt(a));
  }

  /// `log` of each element; where it is not defined, the result is masked.
  @Signature("fn log(a: MaskedArray) -> Any")
  public static Object log(MaskedArray a) {
    return MaskedOperands.value(Ma.log(a));
  }

  /// `log2` of each element; where it is not defined, the result is masked.
  @Signature("fn log2(a: MaskedArray) -> Any")
  public static Object log2(MaskedArray a) {
    return MaskedOperands.value(Ma.log2(a));
  }

  /// `log10` of each element; where it is not defined, the result is masked.
  @Signature("fn log10(a: MaskedArray) -> Any")
  public static Object log10(MaskedArray a) {
    return MaskedOperands.value(Ma.log10(a));
  }

  /// `angle` of each element; where it is not defined, the result is masked.
  @Signature("fn angle(a: MaskedArray) -> Any")
  public static Object angle(MaskedArray a) {
    return MaskedOperands.value(Ma.angle(a));
  }

  /// `add` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn add(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object add(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.add(a, b));
  }

  /// `subtract` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn subtract(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object subtract(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.subtract(a, b));
  }

  /// `multiply` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn multiply(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object multiply(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.multiply(a, b));
  }

  /// `divide` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn divide(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object divide(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.divide(a, b));
  }

  /// `true_divide` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn true_divide(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object trueDivide(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.trueDivide(a, b));
  }

  /// `floor_divide` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn floor_divide(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object floorDivide(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.floorDivide(a, b));
  }

  /// `remainder` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn remainder(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object remainder(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.remainder(a, b));
  }

  /// `mod` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn mod(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object mod(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.mod(a, b));
  }

  /// `fmod` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn fmod(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object fmod(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.fmod(a, b));
  }

  /// `a` to the power `b`; where one is masked, or it is not finite, the result is masked.
  @Signature("fn power(a: MaskedArray, b: MaskedArray, third: Any = None) -> Any")
  public static Object power(MaskedArray a, MaskedArray b, Object third) {
    if (!Operands.isNone(third)) {
      throw new RuchyError(
          "E0818",
          "a power of three arguments is not supported; take the remainder with np.ma.mod");
    }
    return MaskedOperands.value(Ma.power(a, b));
  }

  /// `arctan2` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn arctan2(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object arctan2(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.arctan2(a, b));
  }

  /// `hypot` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn hypot(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object hypot(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.hypot(a, b));
  }

  /// `equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn equal(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object equal(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.equal(a, b));
  }

  /// `not_equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn not_equal(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object notEqual(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.notEqual(a, b));
  }

  /// `less` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn less(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object less(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.less(a, b));
  }

  /// `less_equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn less_equal(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object lessEqual(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.lessEqual(a, b));
  }

  /// `greater` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn greater(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object greater(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.greater(a, b));
  }

  /// `greater_equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn greater_equal(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object greaterEqual(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.greaterEqual(a, b));
  }

  /// `logical_and` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn logical_and(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object logicalAnd(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.logicalAnd(a, b));
  }

  /// `logical_or` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn logical_or(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object logicalOr(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.logicalOr(a, b));
  }

  /// `logical_xor` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn logical_xor(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object logicalXor(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.logicalXor(a, b));
  }

  /// `bitwise_and` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn bitwise_and(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object bitwiseAnd(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.bitwiseAnd(a, b));
  }

  /// `bitwise_or` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn bitwise_or(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object bitwiseOr(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.bitwiseOr(a, b));
  }

  /// `bitwise_xor` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn bitwise_xor(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object bitwiseXor(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.bitwiseXor(a, b));
  }

  /// `left_shift` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn left_shift(a: MaskedArray, n: Any) -> Any")
  public static Object leftShift(MaskedArray a, Object n) {
    return MaskedOperands.value(Ma.leftShift(a, MaskedOperands.beside(n, a)));
  }

  /// `right_shift` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn right_shift(a: MaskedArray, n: Any) -> Any")
  public static Object rightShift(MaskedArray a, Object n) {
    return MaskedOperands.value(Ma.rightShift(a, MaskedOperands.beside(n, a)));
  }

  /// `maximum` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn maximum(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object maximum(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.maximum(a, b));
  }

  /// `minimum` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn minimum(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object minimum(MaskedArray a, MaskedArray b) {
    return MaskedOperands.value(Ma.minimum(a, b));
  }

  /// Rounded to `decimals` places.
  @Signature({
    "fn round(a: MaskedArray, decimals: i64 = 0, out: Any = None) -> Any",
    "fn round_(a: MaskedArray, decimals: i64 = 0, out: Any = None) -> Any",
    "fn around(a: MaskedArray, decimals: i64 = 0, out: Any = None) -> Any",
    "fn round(self: MaskedArray, decimals: i64 = 0, out: Any = None) -> Any"
  })
  public static Object round(MaskedArray a, long decimals, Object out) {
    return MaskedOperands.into(out, Ma.round(a, Arguments.toInt(decimals, "decimals")));
  }

  /// Elements below `a_min` raised to it and those above `a_max` lowered to it; `min` and `max` are
  /// other names of these.
  @Signature({
    "fn clip(a: MaskedArray, a_min: Any = None, a_max: Any = None, out: Any = None, min: Any = None, max: Any = None, fill_value: Any = None, hardmask: bool = false) -> Any"
  })
  public static Object clip(
      MaskedArray a,
      Object aMin,
      Object aMax,
      Object out,
      Object min,
      Object max,
      Object fillValue,
      boolean hardmask) {
    var low = Operands.isNone(aMin) ? min : aMin;
    var high = Operands.isNone(aMax) ? max : aMax;
    NDArray result = a.data();
    if (!Operands.isNone(low)) {
      result = Np.maximum(result, MaskedOperands.beside(low, a).data());
    }
    if (!Operands.isNone(high)) {
      result = Np.minimum(result, MaskedOperands.beside(high, a).data());
    }
    return MaskedOperands.into(out, MaskedGrids.finished(a.over(result), fillValue, hardmask));
  }
}
