package ruchy.std;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.library.Signature;

/// Methods of arrays that make one value of many.
public final class ArraySummaries {
  private ArraySummaries() {}

  /// The sum of the elements.
  @Signature({
    "fn sum(self: Array<f64>) -> f64",
    "fn sum(self: Array<i64>) -> i64",
    "fn sum(self: Array) -> Any"
  })
  public static Object sum(NDArray self) {
    return Np.sum(self).item();
  }

  /// The sum of the elements, along an axis.
  @Signature("fn sum(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray sum(NDArray self, long axis, boolean keepdims) {
    return Np.sum(self, Operands.over(axis, keepdims));
  }

  /// The product of the elements.
  @Signature({
    "fn prod(self: Array<f64>) -> f64",
    "fn prod(self: Array<i64>) -> i64",
    "fn prod(self: Array) -> Any"
  })
  public static Object prod(NDArray self) {
    return Np.prod(self).item();
  }

  /// The product of the elements, along an axis.
  @Signature("fn prod(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray prod(NDArray self, long axis, boolean keepdims) {
    return Np.prod(self, Operands.over(axis, keepdims));
  }

  /// The least element; NaN where one is.
  @Signature({
    "fn min(self: Array<f64>) -> f64",
    "fn min(self: Array<i64>) -> i64",
    "fn min(self: Array) -> Any"
  })
  public static Object min(NDArray self) {
    return Np.min(self).item();
  }

  /// The least element; NaN where one is, along an axis.
  @Signature("fn min(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray min(NDArray self, long axis, boolean keepdims) {
    return Np.min(self, Operands.over(axis, keepdims));
  }

  /// The greatest element; NaN where one is.
  @Signature({
    "fn max(self: Array<f64>) -> f64",
    "fn max(self: Array<i64>) -> i64",
    "fn max(self: Array) -> Any"
  })
  public static Object max(NDArray self) {
    return Np.max(self).item();
  }

  /// The greatest element; NaN where one is, along an axis.
  @Signature("fn max(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray max(NDArray self, long axis, boolean keepdims) {
    return Np.max(self, Operands.over(axis, keepdims));
  }

  /// The greatest less the least element.
  @Signature({
    "fn ptp(self: Array<f64>) -> f64",
    "fn ptp(self: Array<i64>) -> i64",
    "fn ptp(self: Array) -> Any"
  })
  public static Object ptp(NDArray self) {
    return Np.ptp(self).item();
  }

  /// The greatest less the least element, along an axis.
  @Signature("fn ptp(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray ptp(NDArray self, long axis, boolean keepdims) {
    return Np.ptp(self, Operands.over(axis, keepdims));
  }

  /// The arithmetic mean.
  @Signature("fn mean(self: Array) -> f64")
  public static double mean(NDArray self) {
    return Operands.real(Np.mean(self));
  }

  /// The arithmetic mean, along an axis.
  @Signature("fn mean(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray mean(NDArray self, long axis, boolean keepdims) {
    return Np.mean(self, Operands.over(axis, keepdims));
  }

  /// The median.
  @Signature("fn median(self: Array) -> f64")
  public static double median(NDArray self) {
    return Operands.real(Np.median(self));
  }

  /// The median, along an axis.
  @Signature("fn median(self: Array, axis: i64, keepdims: bool = false) -> Array")
  public static NDArray median(NDArray self, long axis, boolean keepdims) {
    return Np.median(self, Operands.over(axis, keepdims));
  }

  /// The standard deviation; `ddof` 1 for that of a sample.
  @Signature("fn std(self: Array, ddof: f64 = 0.0) -> f64")
  public static double std(NDArray self, double ddof) {
    return Operands.real(Np.std(self, Operands.all(), ddof));
  }

  /// The standard deviation, along an axis.
  @Signature("fn std(self: Array, axis: i64, ddof: f64 = 0.0, keepdims: bool = false) -> Array")
  public static NDArray std(NDArray self, long axis, double ddof, boolean keepdims) {
    return Np.std(self, Operands.over(axis, keepdims), ddof);
  }

  /// The variance; `ddof` 1 for that of a sample.
  @Signature("fn var(self: Array, ddof: f64 = 0.0) -> f64")
  public static double var(NDArray self, double ddof) {
    return Operands.real(Np.var(self, Operands.all(), ddof));
  }

  /// The variance, along an axis.
  @Signature("fn var(self: Array, axis: i64, ddof: f64 = 0.0, keepdims: bool = false) -> Array")
  public static NDArray var(NDArray self, long axis, double ddof, boolean keepdims) {
    return Np.var(self, Operands.over(axis, keepdims), ddof);
  }

  /// Whether some element is not zero.
  @Signature("fn any(self: Array) -> bool")
  public static boolean any(NDArray self) {
    return Np.any(self).getBoolean();
  }

  /// Whether some element is not zero, along an axis.
  @Signature("fn any(self: Array, axis: i64, keepdims: bool = false) -> Array<bool>")
  public static NDArray any(NDArray self, long axis, boolean keepdims) {
    return Np.any(self, Operands.over(axis, keepdims));
  }

  /// Whether no element is zero.
  @Signature("fn all(self: Array) -> bool")
  public static boolean all(NDArray self) {
    return Np.all(self).getBoolean();
  }

  /// Whether no element is zero, along an axis.
  @Signature("fn all(self: Array, axis: i64, keepdims: bool = false) -> Array<bool>")
  public static NDArray all(NDArray self, long axis, boolean keepdims) {
    return Np.all(self, Operands.over(axis, keepdims));
  }

  /// Where the least element stands, counted over the whole array.
  @Signature("fn argmin(self: Array) -> i64")
  public static long argmin(NDArray self) {
    return Np.argmin(self).getLong();
  }

  /// Where the least element stands, along an axis.
  @Signature("fn argmin(self: Array, axis: i64) -> Array<i64>")
  public static NDArray argmin(NDArray self, long axis) {
    return Np.argmin(self, Arguments.toInt(axis, "axis"));
  }

  /// Where the greatest element stands, counted over the whole array.
  @Signature("fn argmax(self: Array) -> i64")
  public static long argmax(NDArray self) {
    return Np.argmax(self).getLong();
  }

  /// Where the greatest element stands, along an axis.
  @Signature("fn argmax(self: Array, axis: i64) -> Array<i64>")
  public static NDArray argmax(NDArray self, long axis) {
    return Np.argmax(self, Arguments.toInt(axis, "axis"));
  }

  /// The sums up to each element, of the array laid flat.
  @Signature({"fn cumsum<T>(self: Array<T>) -> Array<T>", "fn cumsum(self: Array) -> Array"})
  public static NDArray cumsum(NDArray self) {
    return Np.cumsum(self);
  }

  /// The sums up to each element, along an axis.
  @Signature("fn cumsum(self: Array, axis: i64) -> Array")
  public static NDArray cumsum(NDArray self, long axis) {
    return Np.cumsum(self, Arguments.toInt(axis, "axis"));
  }

  /// The products up to each element, of the array laid flat.
  @Signature({"fn cumprod<T>(self: Array<T>) -> Array<T>", "fn cumprod(self: Array) -> Array"})
  public static NDArray cumprod(NDArray self) {
    return Np.cumprod(self);
  }

  /// The products up to each element, along an axis.
  @Signature("fn cumprod(self: Array, axis: i64) -> Array")
  public static NDArray cumprod(NDArray self, long axis) {
    return Np.cumprod(self, Arguments.toInt(axis, "axis"));
  }
}
