package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// What makes one value of many: functions of the namespace `np`, and methods of arrays.
@Namespace("np")
public final class ArrayReductions {
  private ArrayReductions() {}

  /// The sum of the elements.
  @Signature({
    "fn sum(a: Array<f64>) -> f64",
    "fn sum(a: Array<i64>) -> i64",
    "fn sum(a: Array) -> Any",
    "fn sum(self: Array<f64>) -> f64",
    "fn sum(self: Array<i64>) -> i64",
    "fn sum(self: Array) -> Any"
  })
  public static Object sum(NDArray a) {
    return Np.sum(a).item();
  }

  /// The sum of the elements, along an axis.
  @Signature({
    "fn sum(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn sum(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray sum(NDArray a, long axis, boolean keepdims) {
    return Np.sum(a, Operands.over(axis, keepdims));
  }

  /// The product of the elements.
  @Signature({
    "fn prod(a: Array<f64>) -> f64",
    "fn prod(a: Array<i64>) -> i64",
    "fn prod(a: Array) -> Any",
    "fn prod(self: Array<f64>) -> f64",
    "fn prod(self: Array<i64>) -> i64",
    "fn prod(self: Array) -> Any"
  })
  public static Object prod(NDArray a) {
    return Np.prod(a).item();
  }

  /// The product of the elements, along an axis.
  @Signature({
    "fn prod(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn prod(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray prod(NDArray a, long axis, boolean keepdims) {
    return Np.prod(a, Operands.over(axis, keepdims));
  }

  /// The least element; NaN where one is.
  @Signature({
    "fn min(a: Array<f64>) -> f64",
    "fn min(a: Array<i64>) -> i64",
    "fn min(a: Array) -> Any",
    "fn min(self: Array<f64>) -> f64",
    "fn min(self: Array<i64>) -> i64",
    "fn min(self: Array) -> Any"
  })
  public static Object min(NDArray a) {
    return Np.min(a).item();
  }

  /// The least element; NaN where one is, along an axis.
  @Signature({
    "fn min(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn min(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray min(NDArray a, long axis, boolean keepdims) {
    return Np.min(a, Operands.over(axis, keepdims));
  }

  /// The greatest element; NaN where one is.
  @Signature({
    "fn max(a: Array<f64>) -> f64",
    "fn max(a: Array<i64>) -> i64",
    "fn max(a: Array) -> Any",
    "fn max(self: Array<f64>) -> f64",
    "fn max(self: Array<i64>) -> i64",
    "fn max(self: Array) -> Any"
  })
  public static Object max(NDArray a) {
    return Np.max(a).item();
  }

  /// The greatest element; NaN where one is, along an axis.
  @Signature({
    "fn max(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn max(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray max(NDArray a, long axis, boolean keepdims) {
    return Np.max(a, Operands.over(axis, keepdims));
  }

  /// The greatest less the least element.
  @Signature({
    "fn ptp(a: Array<f64>) -> f64",
    "fn ptp(a: Array<i64>) -> i64",
    "fn ptp(a: Array) -> Any",
    "fn ptp(self: Array<f64>) -> f64",
    "fn ptp(self: Array<i64>) -> i64",
    "fn ptp(self: Array) -> Any"
  })
  public static Object ptp(NDArray a) {
    return Np.ptp(a).item();
  }

  /// The greatest less the least element, along an axis.
  @Signature({
    "fn ptp(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn ptp(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray ptp(NDArray a, long axis, boolean keepdims) {
    return Np.ptp(a, Operands.over(axis, keepdims));
  }

  /// The sum of the elements that are not NaN.
  @Signature({
    "fn nansum(a: Array<f64>) -> f64",
    "fn nansum(a: Array<i64>) -> i64",
    "fn nansum(a: Array) -> Any"
  })
  public static Object nansum(NDArray a) {
    return Np.nansum(a).item();
  }

  /// The sum of the elements that are not NaN, along an axis.
  @Signature("fn nansum(a: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray nansum(NDArray a, long axis, boolean keepdims) {
    return Np.nansum(a, Operands.over(axis, keepdims));
  }

  /// The least element that is not NaN.
  @Signature({
    "fn nanmin(a: Array<f64>) -> f64",
    "fn nanmin(a: Array<i64>) -> i64",
    "fn nanmin(a: Array) -> Any"
  })
  public static Object nanmin(NDArray a) {
    return Np.nanmin(a).item();
  }

  /// The least element that is not NaN, along an axis.
  @Signature("fn nanmin(a: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray nanmin(NDArray a, long axis, boolean keepdims) {
    return Np.nanmin(a, Operands.over(axis, keepdims));
  }

  /// The greatest element that is not NaN.
  @Signature({
    "fn nanmax(a: Array<f64>) -> f64",
    "fn nanmax(a: Array<i64>) -> i64",
    "fn nanmax(a: Array) -> Any"
  })
  public static Object nanmax(NDArray a) {
    return Np.nanmax(a).item();
  }

  /// The greatest element that is not NaN, along an axis.
  @Signature("fn nanmax(a: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray nanmax(NDArray a, long axis, boolean keepdims) {
    return Np.nanmax(a, Operands.over(axis, keepdims));
  }

  /// The arithmetic mean.
  @Signature({"fn mean(a: Array) -> f64", "fn mean(self: Array) -> f64"})
  public static double mean(NDArray a) {
    return Operands.real(Np.mean(a));
  }

  /// The arithmetic mean, along an axis.
  @Signature({
    "fn mean(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn mean(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray mean(NDArray a, long axis, boolean keepdims) {
    return Np.mean(a, Operands.over(axis, keepdims));
  }

  /// The median.
  @Signature({"fn median(a: Array) -> f64", "fn median(self: Array) -> f64"})
  public static double median(NDArray a) {
    return Operands.real(Np.median(a));
  }

  /// The median, along an axis.
  @Signature({
    "fn median(a: Array, axis: i64, keepdims: bool = false) -> Array",
    "fn median(self: Array, axis: i64, keepdims: bool = false) -> Array"
  })
  public static NDArray median(NDArray a, long axis, boolean keepdims) {
    return Np.median(a, Operands.over(axis, keepdims));
  }

  /// The mean of the elements that are not NaN.
  @Signature("fn nanmean(a: Array) -> f64")
  public static double nanmean(NDArray a) {
    return Operands.real(Np.nanmean(a));
  }

  /// The mean of the elements that are not NaN, along an axis.
  @Signature("fn nanmean(a: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray nanmean(NDArray a, long axis, boolean keepdims) {
    return Np.nanmean(a, Operands.over(axis, keepdims));
  }

  /// The standard deviation; `ddof` 1 for that of a sample.
  @Signature({
    "fn std(a: Array, ddof: f64 = 0.0) -> f64",
    "fn std(self: Array, ddof: f64 = 0.0) -> f64"
  })
  public static double std(NDArray a, double ddof) {
    return Operands.real(Np.std(a, Operands.all(), ddof));
  }

  /// The standard deviation, along an axis.
  @Signature({
    "fn std(a: Array, axis: i64, ddof: f64 = 0.0, keepdims: bool = false) -> Array",
    "fn std(self: Array, axis: i64, ddof: f64 = 0.0, keepdims: bool = false) -> Array"
  })
  public static NDArray std(NDArray a, long axis, double ddof, boolean keepdims) {
    return Np.std(a, Operands.over(axis, keepdims), ddof);
  }

  /// The variance; `ddof` 1 for that of a sample.
  @Signature({
    "fn var(a: Array, ddof: f64 = 0.0) -> f64",
    "fn var(self: Array, ddof: f64 = 0.0) -> f64"
  })
  public static double var(NDArray a, double ddof) {
    return Operands.real(Np.var(a, Operands.all(), ddof));
  }

  /// The variance, along an axis.
  @Signature({
    "fn var(a: Array, axis: i64, ddof: f64 = 0.0, keepdims: bool = false) -> Array",
    "fn var(self: Array, axis: i64, ddof: f64 = 0.0, keepdims: bool = false) -> Array"
  })
  public static NDArray var(NDArray a, long axis, double ddof, boolean keepdims) {
    return Np.var(a, Operands.over(axis, keepdims), ddof);
  }

  /// Whether some element is not zero.
  @Signature({"fn any(a: Array) -> bool", "fn any(self: Array) -> bool"})
  public static boolean any(NDArray a) {
    return Np.any(a).getBoolean();
  }

  /// Whether some element is not zero, along an axis.
  @Signature({
    "fn any(a: Array, axis: i64, keepdims: bool = false) -> Array<bool>",
    "fn any(self: Array, axis: i64, keepdims: bool = false) -> Array<bool>"
  })
  public static NDArray any(NDArray a, long axis, boolean keepdims) {
    return Np.any(a, Operands.over(axis, keepdims));
  }

  /// Whether no element is zero.
  @Signature({"fn all(a: Array) -> bool", "fn all(self: Array) -> bool"})
  public static boolean all(NDArray a) {
    return Np.all(a).getBoolean();
  }

  /// Whether no element is zero, along an axis.
  @Signature({
    "fn all(a: Array, axis: i64, keepdims: bool = false) -> Array<bool>",
    "fn all(self: Array, axis: i64, keepdims: bool = false) -> Array<bool>"
  })
  public static NDArray all(NDArray a, long axis, boolean keepdims) {
    return Np.all(a, Operands.over(axis, keepdims));
  }

  /// Where the least element stands, counted over the whole array.
  @Signature({"fn argmin(a: Array) -> i64", "fn argmin(self: Array) -> i64"})
  public static long argmin(NDArray a) {
    return Np.argmin(a).getLong();
  }

  /// Where the least element stands, along an axis.
  @Signature({
    "fn argmin(a: Array, axis: i64) -> Array<i64>",
    "fn argmin(self: Array, axis: i64) -> Array<i64>"
  })
  public static NDArray argmin(NDArray a, long axis) {
    return Np.argmin(a, Arguments.toInt(axis, "axis"));
  }

  /// Where the greatest element stands, counted over the whole array.
  @Signature({"fn argmax(a: Array) -> i64", "fn argmax(self: Array) -> i64"})
  public static long argmax(NDArray a) {
    return Np.argmax(a).getLong();
  }

  /// Where the greatest element stands, along an axis.
  @Signature({
    "fn argmax(a: Array, axis: i64) -> Array<i64>",
    "fn argmax(self: Array, axis: i64) -> Array<i64>"
  })
  public static NDArray argmax(NDArray a, long axis) {
    return Np.argmax(a, Arguments.toInt(axis, "axis"));
  }

  /// The sums up to each element, of the array laid flat.
  @Signature({
    "fn cumsum<T>(a: Array<T>) -> Array<T>",
    "fn cumsum(a: Array) -> Array",
    "fn cumsum<T>(self: Array<T>) -> Array<T>",
    "fn cumsum(self: Array) -> Array"
  })
  public static NDArray cumsum(NDArray a) {
    return Np.cumsum(a);
  }

  /// The sums up to each element, along an axis.
  @Signature({
    "fn cumsum(a: Array, axis: i64) -> Array",
    "fn cumsum(self: Array, axis: i64) -> Array"
  })
  public static NDArray cumsum(NDArray a, long axis) {
    return Np.cumsum(a, Arguments.toInt(axis, "axis"));
  }

  /// The products up to each element, of the array laid flat.
  @Signature({
    "fn cumprod<T>(a: Array<T>) -> Array<T>",
    "fn cumprod(a: Array) -> Array",
    "fn cumprod<T>(self: Array<T>) -> Array<T>",
    "fn cumprod(self: Array) -> Array"
  })
  public static NDArray cumprod(NDArray a) {
    return Np.cumprod(a);
  }

  /// The products up to each element, along an axis.
  @Signature({
    "fn cumprod(a: Array, axis: i64) -> Array",
    "fn cumprod(self: Array, axis: i64) -> Array"
  })
  public static NDArray cumprod(NDArray a, long axis) {
    return Np.cumprod(a, Arguments.toInt(axis, "axis"));
  }

  /// How many elements are not zero.
  @Signature("fn count_nonzero(a: Array) -> i64")
  public static long countNonzero(NDArray a) {
    return Np.countNonzero(a).getLong();
  }

  /// The quantile, interpolated; `q` is from 0 to 1.
  @Signature("fn quantile(a: Array, q: f64) -> f64")
  public static double quantile(NDArray a, double q) {
    return Operands.real(Np.quantile(a, q));
  }

  /// The percentile, interpolated; `q` is from 0 to 100.
  @Signature("fn percentile(a: Array, q: f64) -> f64")
  public static double percentile(NDArray a, double q) {
    return Operands.real(Np.percentile(a, q));
  }
}
