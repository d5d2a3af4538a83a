package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import frankennumpy.Np;
import ruchy.runtime.Option;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Reductions and running results with all of NumPy's options. What is called with fewer of them is
/// in [ArrayReductions].
@Namespace("np")
public final class Reductions {
  private Reductions() {}

  /// The sum over axes, in a dtype, from an initial value, of the elements where a mask is true.
  @Signature({
    "fn sum(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any",
    "fn sum(self: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any"
  })
  public static Object sum(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      Object initial,
      Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    return Operands.scalarOrArray(Np.sum(a, Operands.starting(over, initial, where)));
  }

  /// The product over axes, in a dtype, from an initial value, of the elements where a mask is
  /// true.
  @Signature({
    "fn prod(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any",
    "fn prod(self: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any"
  })
  public static Object prod(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      Object initial,
      Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    return Operands.scalarOrArray(Np.prod(a, Operands.starting(over, initial, where)));
  }

  /// The least element over axes, from an initial value, of the elements where a mask is true.
  @Signature({
    "fn min(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any",
    "fn min(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any",
    "fn amin(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any"
  })
  public static Object min(
      NDArray a, Object axis, Object out, boolean keepdims, Object initial, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.min(a, Operands.starting(over, initial, where)));
  }

  /// The greatest element over axes, from an initial value, of the elements where a mask is true.
  @Signature({
    "fn max(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any",
    "fn max(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any",
    "fn amax(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any"
  })
  public static Object max(
      NDArray a, Object axis, Object out, boolean keepdims, Object initial, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.max(a, Operands.starting(over, initial, where)));
  }

  /// Whether some element over axes differs from zero.
  @Signature({
    "fn any(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any",
    "fn any(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any"
  })
  public static Object any(NDArray a, Object axis, Object out, boolean keepdims, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.any(a, Operands.starting(over, Option.none(), where)));
  }

  /// Whether all elements over axes differ from zero.
  @Signature({
    "fn all(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any",
    "fn all(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any"
  })
  public static Object all(NDArray a, Object axis, Object out, boolean keepdims, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.all(a, Operands.starting(over, Option.none(), where)));
  }

  /// The arithmetic mean over axes, of the elements where a mask is true.
  @Signature({
    "fn mean(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any",
    "fn mean(self: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any"
  })
  public static Object mean(
      NDArray a, Object axis, Object dtype, Object out, boolean keepdims, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    return Operands.scalarOrArray(Np.mean(a, Operands.starting(over, Option.none(), where)));
  }

  /// The mean over axes of the elements that are not NaN.
  @Signature(
      "fn nanmean(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, where: Any = None) -> Any")
  public static Object nanmean(
      NDArray a, Object axis, Object dtype, Object out, boolean keepdims, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    return Operands.scalarOrArray(Np.nanmean(a, Operands.starting(over, Option.none(), where)));
  }

  /// The standard deviation over axes, of the elements where a mask is true, around a known mean;
  /// `correction` is another name of `ddof`.
  @Signature({
    "fn std(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, where: Any = None, mean: Any = None, correction: Any = None) -> Any",
    "fn std(self: Array, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, where: Any = None, mean: Any = None, correction: Any = None) -> Any"
  })
  public static Object std(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      double ddof,
      boolean keepdims,
      Object where,
      Object mean,
      Object correction) {
    Over typed = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    Over over = Operands.starting(typed, Option.none(), where);
    double less = Operands.isNone(correction) ? ddof : Operands.real(Operands.array(correction));
    return Operands.scalarOrArray(
        Operands.optional(mean)
            .map(known -> Np.std(a, over, less, known))
            .orElseGet(() -> Np.std(a, over, less)));
  }

  /// The variance over axes, of the elements where a mask is true, around a known mean;
  /// `correction` is another name of `ddof`.
  @Signature({
    "fn var(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, where: Any = None, mean: Any = None, correction: Any = None) -> Any",
    "fn var(self: Array, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, where: Any = None, mean: Any = None, correction: Any = None) -> Any"
  })
  public static Object var(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      double ddof,
      boolean keepdims,
      Object where,
      Object mean,
      Object correction) {
    Over typed = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    Over over = Operands.starting(typed, Option.none(), where);
    double less = Operands.isNone(correction) ? ddof : Operands.real(Operands.array(correction));
    return Operands.scalarOrArray(
        Operands.optional(mean)
            .map(known -> Np.var(a, over, less, known))
            .orElseGet(() -> Np.var(a, over, less)));
  }

  /// The standard deviation over axes of the elements that are not NaN; `correction` is another
  /// name of `ddof`.
  @Signature(
      "fn nanstd(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, where: Any = None, mean: Any = None, correction: Any = None) -> Any")
  public static Object nanstd(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      double ddof,
      boolean keepdims,
      Object where,
      Object mean,
      Object correction) {
    Over typed = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    Over over = Operands.starting(typed, Option.none(), where);
    double less = Operands.isNone(correction) ? ddof : Operands.real(Operands.array(correction));
    return Operands.scalarOrArray(
        Operands.optional(mean)
            .map(known -> Np.nanstd(a, over, less, known))
            .orElseGet(() -> Np.nanstd(a, over, less)));
  }

  /// The variance over axes of the elements that are not NaN; `correction` is another name of
  /// `ddof`.
  @Signature(
      "fn nanvar(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, where: Any = None, mean: Any = None, correction: Any = None) -> Any")
  public static Object nanvar(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      double ddof,
      boolean keepdims,
      Object where,
      Object mean,
      Object correction) {
    Over typed = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    Over over = Operands.starting(typed, Option.none(), where);
    double less = Operands.isNone(correction) ? ddof : Operands.real(Operands.array(correction));
    return Operands.scalarOrArray(
        Operands.optional(mean)
            .map(known -> Np.nanvar(a, over, less, known))
            .orElseGet(() -> Np.nanvar(a, over, less)));
  }

  /// The median over axes.
  @Signature({
    "fn median(a: Array, axis: Any = None, out: Any = None, overwrite_input: bool = false, keepdims: bool = false) -> Any",
    "fn median(self: Array, axis: Any = None, out: Any = None, overwrite_input: bool = false, keepdims: bool = false) -> Any"
  })
  public static Object median(
      NDArray a, Object axis, Object out, boolean overwriteInput, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.median(a, over));
  }

  /// The greatest less the least element over axes.
  @Signature({
    "fn ptp(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any",
    "fn ptp(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object ptp(NDArray a, Object axis, Object out, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.ptp(a, over));
  }

  /// The median over axes of the elements that are not NaN.
  @Signature(
      "fn nanmedian(a: Array, axis: Any = None, out: Any = None, overwrite_input: bool = false, keepdims: bool = false) -> Any")
  public static Object nanmedian(
      NDArray a, Object axis, Object out, boolean overwriteInput, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.nanmedian(a, over));
  }

  /// The sum over axes of the elements that are not NaN.
  @Signature(
      "fn nansum(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any")
  public static Object nansum(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      Object initial,
      Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    return Operands.scalarOrArray(Np.nansum(a, Operands.starting(over, initial, where)));
  }

  /// The product over axes of the elements that are not NaN.
  @Signature(
      "fn nanprod(a: Array, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any")
  public static Object nanprod(
      NDArray a,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      Object initial,
      Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), dtype, out);
    return Operands.scalarOrArray(Np.nanprod(a, Operands.starting(over, initial, where)));
  }

  /// The least element over axes that is not NaN.
  @Signature(
      "fn nanmin(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any")
  public static Object nanmin(
      NDArray a, Object axis, Object out, boolean keepdims, Object initial, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.nanmin(a, Operands.starting(over, initial, where)));
  }

  /// The greatest element over axes that is not NaN.
  @Signature(
      "fn nanmax(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any")
  public static Object nanmax(
      NDArray a, Object axis, Object out, boolean keepdims, Object initial, Object where) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.nanmax(a, Operands.starting(over, initial, where)));
  }

  /// Where the least element stands, along an axis or in the array laid flat.
  @Signature({
    "fn argmin(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any",
    "fn argmin(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object argmin(NDArray a, Object axis, Object out, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.argmin(a, over));
  }

  /// Where the greatest element stands, along an axis or in the array laid flat.
  @Signature({
    "fn argmax(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any",
    "fn argmax(self: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object argmax(NDArray a, Object axis, Object out, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.argmax(a, over));
  }

  /// Where the least element stands that is not NaN, along an axis or in the array laid flat.
  @Signature(
      "fn nanargmin(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any")
  public static Object nanargmin(NDArray a, Object axis, Object out, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.nanargmin(a, over));
  }

  /// Where the greatest element stands that is not NaN, along an axis or in the array laid flat.
  @Signature(
      "fn nanargmax(a: Array, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any")
  public static Object nanargmax(NDArray a, Object axis, Object out, boolean keepdims) {
    Over over = Operands.typed(Operands.over(axis, keepdims), Option.none(), out);
    return Operands.scalarOrArray(Np.nanargmax(a, over));
  }

  /// How many elements over axes differ from zero.
  @Signature("fn count_nonzero(a: Array, axis: Any, keepdims: bool = false) -> Any")
  public static Object countNonzero(NDArray a, Object axis, boolean keepdims) {
    return Operands.scalarOrArray(Np.countNonzero(a, Operands.over(axis, keepdims)));
  }

  /// The running sum, along an axis or of the array laid flat.
  @Signature({
    "fn cumsum(a: Array, axis: Any = None, dtype: Any = None, out: Any = None) -> Array",
    "fn cumsum(self: Array, axis: Any = None, dtype: Any = None, out: Any = None) -> Array"
  })
  public static NDArray cumsum(NDArray a, Object axis, Object dtype, Object out) {
    return Np.cumsum(a, Operands.typed(Operands.over(axis, false), dtype, out));
  }

  /// The running product, along an axis or of the array laid flat.
  @Signature({
    "fn cumprod(a: Array, axis: Any = None, dtype: Any = None, out: Any = None) -> Array",
    "fn cumprod(self: Array, axis: Any = None, dtype: Any = None, out: Any = None) -> Array"
  })
  public static NDArray cumprod(NDArray a, Object axis, Object dtype, Object out) {
    return Np.cumprod(a, Operands.typed(Operands.over(axis, false), dtype, out));
  }

  /// The running sum, NaN counting as 0, along an axis or of the array laid flat.
  @Signature(
      "fn nancumsum(a: Array, axis: Any = None, dtype: Any = None, out: Any = None) -> Array")
  public static NDArray nancumsum(NDArray a, Object axis, Object dtype, Object out) {
    return Np.nancumsum(a, Operands.typed(Operands.over(axis, false), dtype, out));
  }

  /// The running product, NaN counting as 1, along an axis or of the array laid flat.
  @Signature(
      "fn nancumprod(a: Array, axis: Any = None, dtype: Any = None, out: Any = None) -> Array")
  public static NDArray nancumprod(NDArray a, Object axis, Object dtype, Object out) {
    return Np.nancumprod(a, Operands.typed(Operands.over(axis, false), dtype, out));
  }

  /// The running sum along an axis, which only a vector may leave out.
  @Signature(
      "fn cumulative_sum(x: Array, axis: Any = None, dtype: Any = None, out: Any = None, include_initial: bool = false) -> Array")
  public static NDArray cumulativeSum(
      NDArray x, Object axis, Object dtype, Object out, boolean includeInitial) {
    Over over = Operands.typed(Operands.over(axis, false), dtype, out);
    return Np.cumulativeSum(x, over, includeInitial);
  }

  /// The running product along an axis, which only a vector may leave out.
  @Signature(
      "fn cumulative_prod(x: Array, axis: Any = None, dtype: Any = None, out: Any = None, include_initial: bool = false) -> Array")
  public static NDArray cumulativeProd(
      NDArray x, Object axis, Object dtype, Object out, boolean includeInitial) {
    Over over = Operands.typed(Operands.over(axis, false), dtype, out);
    return Np.cumulativeProd(x, over, includeInitial);
  }
}
