package ruchy.std.masked;

import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` that work element by element.
@Namespace("np.ma")
public final class MaskedFunctions {
  private MaskedFunctions() {}

  /// `exp` of each element; where it is not defined, the result is masked.
  @Signature("fn exp(x: MaskedArray) -> Any")
  public static Object exp(MaskedArray x) {
    return MaskedOperands.value(Ma.exp(x));
  }

  /// `conjugate` of each element; where it is not defined, the result is masked.
  @Signature("fn conjugate(x: MaskedArray) -> Any")
  public static Object conjugate(MaskedArray x) {
    return MaskedOperands.value(Ma.conjugate(x));
  }

  /// `sin` of each element; where it is not defined, the result is masked.
  @Signature("fn sin(x: MaskedArray) -> Any")
  public static Object sin(MaskedArray x) {
    return MaskedOperands.value(Ma.sin(x));
  }

  /// `cos` of each element; where it is not defined, the result is masked.
  @Signature("fn cos(x: MaskedArray) -> Any")
  public static Object cos(MaskedArray x) {
    return MaskedOperands.value(Ma.cos(x));
  }

  /// `tan` of each element; where it is not defined, the result is masked.
  @Signature("fn tan(x: MaskedArray) -> Any")
  public static Object tan(MaskedArray x) {
    return MaskedOperands.value(Ma.tan(x));
  }

  /// `arcsin` of each element; where it is not defined, the result is masked.
  @Signature("fn arcsin(x: MaskedArray) -> Any")
  public static Object arcsin(MaskedArray x) {
    return MaskedOperands.value(Ma.arcsin(x));
  }

  /// `arccos` of each element; where it is not defined, the result is masked.
  @Signature("fn arccos(x: MaskedArray) -> Any")
  public static Object arccos(MaskedArray x) {
    return MaskedOperands.value(Ma.arccos(x));
  }

  /// `arctan` of each element; where it is not defined, the result is masked.
  @Signature("fn arctan(x: MaskedArray) -> Any")
  public static Object arctan(MaskedArray x) {
    return MaskedOperands.value(Ma.arctan(x));
  }

  /// `sinh` of each element; where it is not defined, the result is masked.
  @Signature("fn sinh(x: MaskedArray) -> Any")
  public static Object sinh(MaskedArray x) {
    return MaskedOperands.value(Ma.sinh(x));
  }

  /// `cosh` of each element; where it is not defined, the result is masked.
  @Signature("fn cosh(x: MaskedArray) -> Any")
  public static Object cosh(MaskedArray x) {
    return MaskedOperands.value(Ma.cosh(x));
  }

  /// `tanh` of each element; where it is not defined, the result is masked.
  @Signature("fn tanh(x: MaskedArray) -> Any")
  public static Object tanh(MaskedArray x) {
    return MaskedOperands.value(Ma.tanh(x));
  }

  /// `arcsinh` of each element; where it is not defined, the result is masked.
  @Signature("fn arcsinh(x: MaskedArray) -> Any")
  public static Object arcsinh(MaskedArray x) {
    return MaskedOperands.value(Ma.arcsinh(x));
  }

  /// `arccosh` of each element; where it is not defined, the result is masked.
  @Signature("fn arccosh(x: MaskedArray) -> Any")
  public static Object arccosh(MaskedArray x) {
    return MaskedOperands.value(Ma.arccosh(x));
  }

  /// `arctanh` of each element; where it is not defined, the result is masked.
  @Signature("fn arctanh(x: MaskedArray) -> Any")
  public static Object arctanh(MaskedArray x) {
    return MaskedOperands.value(Ma.arctanh(x));
  }

  /// `absolute` of each element; where it is not defined, the result is masked.
  @Signature("fn absolute(x: MaskedArray) -> Any")
  public static Object absolute(MaskedArray x) {
    return MaskedOperands.value(Ma.absolute(x));
  }

  /// `abs` of each element; where it is not defined, the result is masked.
  @Signature("fn abs(x: MaskedArray) -> Any")
  public static Object abs(MaskedArray x) {
    return MaskedOperands.value(Ma.abs(x));
  }

  /// `fabs` of each element; where it is not defined, the result is masked.
  @Signature("fn fabs(x: MaskedArray) -> Any")
  public static Object fabs(MaskedArray x) {
    return MaskedOperands.value(Ma.fabs(x));
  }

  /// `negative` of each element; where it is not defined, the result is masked.
  @Signature("fn negative(x: MaskedArray) -> Any")
  public static Object negative(MaskedArray x) {
    return MaskedOperands.value(Ma.negative(x));
  }

  /// `floor` of each element; where it is not defined, the result is masked.
  @Signature("fn floor(x: MaskedArray) -> Any")
  public static Object floor(MaskedArray x) {
    return MaskedOperands.value(Ma.floor(x));
  }

  /// `ceil` of each element; where it is not defined, the result is masked.
  @Signature("fn ceil(x: MaskedArray) -> Any")
  public static Object ceil(MaskedArray x) {
    return MaskedOperands.value(Ma.ceil(x));
  }

  /// `logical_not` of each element; where it is not defined, the result is masked.
  @Signature("fn logical_not(x: MaskedArray) -> Any")
  public static Object logicalNot(MaskedArray x) {
    return MaskedOperands.value(Ma.logicalNot(x));
  }

  /// `sqrt` of each element; where it is not defined, the result is masked.
  @Signature("fn sqrt(x: MaskedArray) -> Any")
  public static Object sqrt(MaskedArray x) {
    return MaskedOperands.value(Ma.sqrt(x));
  }

  /// `log` of each element; where it is not defined, the result is masked.
  @Signature("fn log(x: MaskedArray) -> Any")
  public static Object log(MaskedArray x) {
    return MaskedOperands.value(Ma.log(x));
  }

  /// `log2` of each element; where it is not defined, the result is masked.
  @Signature("fn log2(x: MaskedArray) -> Any")
  public static Object log2(MaskedArray x) {
    return MaskedOperands.value(Ma.log2(x));
  }

  /// `log10` of each element; where it is not defined, the result is masked.
  @Signature("fn log10(x: MaskedArray) -> Any")
  public static Object log10(MaskedArray x) {
    return MaskedOperands.value(Ma.log10(x));
  }

  /// `angle` of each element; where it is not defined, the result is masked.
  @Signature("fn angle(x: MaskedArray) -> Any")
  public static Object angle(MaskedArray x) {
    return MaskedOperands.value(Ma.angle(x));
  }

  /// `add` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn add(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object add(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.add(x1, x2));
  }

  /// `subtract` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn subtract(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object subtract(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.subtract(x1, x2));
  }

  /// `multiply` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn multiply(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object multiply(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.multiply(x1, x2));
  }

  /// `divide` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn divide(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object divide(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.divide(x1, x2));
  }

  /// `true_divide` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn true_divide(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object trueDivide(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.trueDivide(x1, x2));
  }

  /// `floor_divide` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn floor_divide(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object floorDivide(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.floorDivide(x1, x2));
  }

  /// `remainder` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn remainder(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object remainder(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.remainder(x1, x2));
  }

  /// `mod` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn mod(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object mod(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.mod(x1, x2));
  }

  /// `fmod` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn fmod(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object fmod(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.fmod(x1, x2));
  }

  /// `power` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn power(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object power(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.power(x1, x2));
  }

  /// `arctan2` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn arctan2(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object arctan2(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.arctan2(x1, x2));
  }

  /// `hypot` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn hypot(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object hypot(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.hypot(x1, x2));
  }

  /// `equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn equal(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object equal(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.equal(x1, x2));
  }

  /// `not_equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn not_equal(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object notEqual(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.notEqual(x1, x2));
  }

  /// `less` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn less(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object less(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.less(x1, x2));
  }

  /// `less_equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn less_equal(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object lessEqual(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.lessEqual(x1, x2));
  }

  /// `greater` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn greater(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object greater(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.greater(x1, x2));
  }

  /// `greater_equal` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn greater_equal(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object greaterEqual(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.greaterEqual(x1, x2));
  }

  /// `logical_and` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn logical_and(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object logicalAnd(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.logicalAnd(x1, x2));
  }

  /// `logical_or` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn logical_or(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object logicalOr(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.logicalOr(x1, x2));
  }

  /// `logical_xor` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn logical_xor(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object logicalXor(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.logicalXor(x1, x2));
  }

  /// `bitwise_and` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn bitwise_and(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object bitwiseAnd(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.bitwiseAnd(x1, x2));
  }

  /// `bitwise_or` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn bitwise_or(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object bitwiseOr(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.bitwiseOr(x1, x2));
  }

  /// `bitwise_xor` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn bitwise_xor(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object bitwiseXor(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.bitwiseXor(x1, x2));
  }

  /// `left_shift` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn left_shift(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object leftShift(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.leftShift(x1, x2));
  }

  /// `right_shift` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn right_shift(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object rightShift(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.rightShift(x1, x2));
  }

  /// `maximum` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn maximum(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object maximum(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.maximum(x1, x2));
  }

  /// `minimum` of each pair; where one is masked, or it is not defined, the result is masked.
  @Signature("fn minimum(x1: MaskedArray, x2: MaskedArray) -> Any")
  public static Object minimum(MaskedArray x1, MaskedArray x2) {
    return MaskedOperands.value(Ma.minimum(x1, x2));
  }

  /// Rounded to `decimals` places.
  @Signature({
    "fn round(a: MaskedArray, decimals: i64 = 0) -> Any",
    "fn around(a: MaskedArray, decimals: i64 = 0) -> Any"
  })
  public static Object round(MaskedArray a, long decimals) {
    return MaskedOperands.value(Ma.round(a, Arguments.toInt(decimals, "decimals")));
  }

  /// Elements below `a_min` raised to it and those above `a_max` lowered to it.
  @Signature("fn clip(a: MaskedArray, a_min: Any, a_max: Any) -> Any")
  public static Object clip(MaskedArray a, Object aMin, Object aMax) {
    return MaskedOperands.value(Ma.clip(a, Operands.array(aMin), Operands.array(aMax)));
  }
}
