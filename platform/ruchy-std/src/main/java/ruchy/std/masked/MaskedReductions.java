package ruchy.std.masked;

import fnp.ndarray.NDArray;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import java.util.Optional;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// What makes few values of many masked ones: functions of `np.ma`, and methods of masked arrays.
@Namespace("np.ma")
public final class MaskedReductions {
  private MaskedReductions() {}

  /// The sum over axes of what is not masked.
  @Signature({
    "fn sum(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn sum(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object sum(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.sum(a, Operands.over(axis, keepdims)));
  }

  /// The product over axes of what is not masked.
  @Signature({
    "fn prod(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn prod(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object prod(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.prod(a, Operands.over(axis, keepdims)));
  }

  /// The arithmetic mean over axes of what is not masked.
  @Signature({
    "fn mean(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn mean(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object mean(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.mean(a, Operands.over(axis, keepdims)));
  }

  /// The least element over axes of what is not masked.
  @Signature({
    "fn min(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn min(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object min(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.min(a, Operands.over(axis, keepdims)));
  }

  /// The greatest element over axes of what is not masked.
  @Signature({
    "fn max(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn max(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object max(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.max(a, Operands.over(axis, keepdims)));
  }

  /// Whether all elements differ from zero over axes of what is not masked.
  @Signature({
    "fn all(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn all(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object all(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.all(a, Operands.over(axis, keepdims)));
  }

  /// Whether some element differs from zero over axes of what is not masked.
  @Signature({
    "fn any(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn any(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object any(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.any(a, Operands.over(axis, keepdims)));
  }

  /// The greatest less the least element over axes of what is not masked.
  @Signature({
    "fn ptp(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn ptp(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object ptp(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.ptp(a, Operands.over(axis, keepdims)));
  }

  /// The median over axes of what is not masked.
  @Signature({
    "fn median(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn median(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object median(MaskedArray a, Object axis, boolean keepdims) {
    return MaskedOperands.value(Ma.median(a, Operands.over(axis, keepdims)));
  }

  /// The variance over axes of what is not masked.
  @Signature({
    "fn var(a: MaskedArray, axis: Any = None, ddof: f64 = 0.0, keepdims: bool = false) -> Any",
    "fn var(self: MaskedArray, axis: Any = None, ddof: f64 = 0.0, keepdims: bool = false) -> Any"
  })
  public static Object var(MaskedArray a, Object axis, double ddof, boolean keepdims) {
    return MaskedOperands.value(Ma.var(a, Operands.over(axis, keepdims), ddof));
  }

  /// The standard deviation over axes of what is not masked.
  @Signature({
    "fn std(a: MaskedArray, axis: Any = None, ddof: f64 = 0.0, keepdims: bool = false) -> Any",
    "fn std(self: MaskedArray, axis: Any = None, ddof: f64 = 0.0, keepdims: bool = false) -> Any"
  })
  public static Object std(MaskedArray a, Object axis, double ddof, boolean keepdims) {
    return MaskedOperands.value(Ma.std(a, Operands.over(axis, keepdims), ddof));
  }

  /// How many elements over axes are not masked.
  @Signature({
    "fn count(a: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
    "fn count(self: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object count(MaskedArray a, Object axis, boolean keepdims) {
    return Operands.scalarOrArray(Ma.count(a, Operands.over(axis, keepdims)));
  }

  /// How many elements over axes are masked.
  @Signature("fn count_masked(a: MaskedArray, axis: Any = None) -> Any")
  public static Object countMasked(MaskedArray a, Object axis) {
    return Operands.scalarOrArray(Ma.countMasked(a, Operands.over(axis, false)));
  }

  /// Where the least element stands.
  @Signature({
    "fn argmin(a: MaskedArray, axis: Any = None) -> Any",
    "fn argmin(self: MaskedArray, axis: Any = None) -> Any"
  })
  public static Object argmin(MaskedArray a, Object axis) {
    return Operands.scalarOrArray(Ma.argmin(a, Operands.over(axis, false)));
  }

  /// Where the greatest element stands.
  @Signature({
    "fn argmax(a: MaskedArray, axis: Any = None) -> Any",
    "fn argmax(self: MaskedArray, axis: Any = None) -> Any"
  })
  public static Object argmax(MaskedArray a, Object axis) {
    return Operands.scalarOrArray(Ma.argmax(a, Operands.over(axis, false)));
  }

  /// The running sum; masked elements stay masked.
  @Signature({
    "fn cumsum(a: MaskedArray, axis: Any = None) -> MaskedArray",
    "fn cumsum(self: MaskedArray, axis: Any = None) -> MaskedArray"
  })
  public static MaskedArray cumsum(MaskedArray a, Object axis) {
    return Ma.cumsum(a, Operands.over(axis, false));
  }

  /// The running product; masked elements stay masked.
  @Signature({
    "fn cumprod(a: MaskedArray, axis: Any = None) -> MaskedArray",
    "fn cumprod(self: MaskedArray, axis: Any = None) -> MaskedArray"
  })
  public static MaskedArray cumprod(MaskedArray a, Object axis) {
    return Ma.cumprod(a, Operands.over(axis, false));
  }

  /// The distances from the mean; masked elements stay masked.
  @Signature({
    "fn anom(a: MaskedArray, axis: Any = None) -> MaskedArray",
    "fn anom(self: MaskedArray, axis: Any = None) -> MaskedArray"
  })
  public static MaskedArray anom(MaskedArray a, Object axis) {
    return Ma.anom(a, Operands.over(axis, false));
  }

  /// A copy sorted along an axis, masked elements last or first.
  @Signature({
    "fn sort(a: MaskedArray, axis: i64 = -1, endwith: bool = true) -> MaskedArray",
    "fn sort(self: MaskedArray, axis: i64 = -1, endwith: bool = true) -> MaskedArray"
  })
  public static MaskedArray sort(MaskedArray a, long axis, boolean endwith) {
    return Ma.sort(a, Arguments.toInt(axis, "axis"), endwith);
  }

  /// The positions that sort an axis, masked elements last or first.
  @Signature({
    "fn argsort(a: MaskedArray, axis: i64 = -1, endwith: bool = true) -> Array<i64>",
    "fn argsort(self: MaskedArray, axis: i64 = -1, endwith: bool = true) -> Array<i64>"
  })
  public static NDArray argsort(MaskedArray a, long axis, boolean endwith) {
    return Ma.argsort(a, Arguments.toInt(axis, "axis"), endwith);
  }

  /// The weighted mean over axes of what is not masked.
  @Signature(
      "fn average(a: MaskedArray, axis: Any = None, weights: Any = None, keepdims: bool = false) -> Any")
  public static Object average(MaskedArray a, Object axis, Object weights, boolean keepdims) {
    Optional<MaskedArray> given =
        Operands.isNone(weights) ? Optional.empty() : Optional.of(MaskedOperands.of(weights));
    return MaskedOperands.value(Ma.average(a, given, Operands.over(axis, keepdims)).average());
  }

  /// The matrix product, masked elements counting as zero.
  @Signature({
    "fn dot(a: MaskedArray, b: MaskedArray, strict: bool = false) -> Any",
    "fn dot(self: MaskedArray, b: MaskedArray, strict: bool = false) -> Any"
  })
  public static Object dot(MaskedArray a, MaskedArray b, boolean strict) {
    return MaskedOperands.value(Ma.dot(a, b, strict));
  }

  /// The covariance matrix of what is known of variables in rows, or in columns.
  @Signature("fn cov(x: MaskedArray, rowvar: bool = true, ddof: f64 = 1.0) -> Any")
  public static Object cov(MaskedArray x, boolean rowvar, double ddof) {
    return MaskedOperands.value(Ma.cov(x, rowvar, ddof));
  }

  /// The correlation coefficients of what is known of variables in rows, or in columns.
  @Signature("fn corrcoef(x: MaskedArray, rowvar: bool = true) -> Any")
  public static Object corrcoef(MaskedArray x, boolean rowvar) {
    return MaskedOperands.value(Ma.corrcoef(x, rowvar));
  }

  /// The coefficients, highest power first, of the polynomial that fits the known points best.
  @Signature("fn polyfit(x: MaskedArray, y: MaskedArray, deg: i64) -> Array<f64>")
  public static NDArray polyfit(MaskedArray x, MaskedArray y, long deg) {
    return Ma.polyfit(x, y, deg);
  }

  /// Whether all pairs are equal, masked ones counting as said.
  @Signature("fn allequal(a: MaskedArray, b: MaskedArray, fill_value: bool = true) -> bool")
  public static boolean allequal(MaskedArray a, MaskedArray b, boolean fillValue) {
    return Ma.allequal(a, b, fillValue);
  }

  /// Whether all pairs are nearly equal, masked ones counting as said.
  @Signature(
      "fn allclose(a: MaskedArray, b: MaskedArray, masked_equal: bool = true, rtol: f64 = 1e-5, atol: f64 = 1e-8) -> bool")
  public static boolean allclose(
      MaskedArray a, MaskedArray b, boolean maskedEqual, double rtol, double atol) {
    return Ma.allclose(a, b, maskedEqual, rtol, atol);
  }
}
