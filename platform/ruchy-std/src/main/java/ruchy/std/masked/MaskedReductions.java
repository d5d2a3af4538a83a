package ruchy.std.masked;

import fnp.ufunc.Over;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// What makes few values of many masked ones: functions of `np.ma`, and methods of masked arrays.
///
/// `out` takes the result: of a masked array also its mask.
@Namespace("np.ma")
public final class MaskedReductions {
  private MaskedReductions() {}

  /// The sum over axes of what is not masked.
  @Signature(
      value =
          "fn sum(N: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object sum(MaskedArray a, Object axis, Object dtype, Object out, boolean keepdims) {
    return MaskedOperands.into(out, Ma.sum(a, MaskedOperands.over(axis, keepdims, dtype)));
  }

  /// The product over axes of what is not masked.
  @Signature({
    "fn prod(a: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false) -> Any",
    "fn product(a: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false) -> Any",
    "fn prod(self: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false) -> Any"
  })
  public static Object prod(
      MaskedArray a, Object axis, Object dtype, Object out, boolean keepdims) {
    return MaskedOperands.into(out, Ma.prod(a, MaskedOperands.over(axis, keepdims, dtype)));
  }

  /// The arithmetic mean over axes of what is not masked.
  @Signature(
      value =
          "fn mean(N: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object mean(
      MaskedArray a, Object axis, Object dtype, Object out, boolean keepdims) {
    return MaskedOperands.into(out, Ma.mean(a, MaskedOperands.over(axis, keepdims, dtype)));
  }

  /// Whether all elements over axes differ from zero, of what is not masked.
  @Signature(
      value =
          "fn all(N: MaskedArray, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object all(MaskedArray a, Object axis, Object out, boolean keepdims) {
    return MaskedOperands.into(out, Ma.all(a, Operands.over(axis, keepdims)));
  }

  /// Whether some element over axes differs from zero, of what is not masked.
  @Signature(
      value =
          "fn any(N: MaskedArray, axis: Any = None, out: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object any(MaskedArray a, Object axis, Object out, boolean keepdims) {
    return MaskedOperands.into(out, Ma.any(a, Operands.over(axis, keepdims)));
  }

  /// Whether all elements along the first axis differ from zero, of what is not masked.
  @Signature("fn alltrue(target: MaskedArray, axis: Any = 0, dtype: Any = None) -> Any")
  public static Object alltrue(MaskedArray target, Object axis, Object dtype) {
    return MaskedOperands.value(Ma.all(target, Operands.over(axis, false)));
  }

  /// Whether some element along the first axis differs from zero, of what is not masked.
  @Signature("fn sometrue(target: MaskedArray, axis: Any = 0, dtype: Any = None) -> Any")
  public static Object sometrue(MaskedArray target, Object axis, Object dtype) {
    return MaskedOperands.value(Ma.any(target, Operands.over(axis, false)));
  }

  /// The least element over axes of what is not masked; masked elements count as `fill_value`.
  @Signature(
      value =
          "fn min(N: MaskedArray, axis: Any = None, out: Any = None, fill_value: Any = None, keepdims: bool = false) -> Any",
      each = "obj self")
  public static Object min(
      MaskedArray obj, Object axis, Object out, Object fillValue, boolean keepdims) {
    Over over = Operands.over(axis, keepdims);
    return MaskedOperands.intoKnown(
        out,
        Operands.isNone(fillValue)
            ? Ma.min(obj, over)
            : Ma.min(obj, over, MaskedOperands.fill(fillValue)));
  }

  /// The greatest element over axes of what is not masked; masked elements count as `fill_value`.
  @Signature(
      value =
          "fn max(N: MaskedArray, axis: Any = None, out: Any = None, fill_value: Any = None, keepdims: bool = false) -> Any",
      each = "obj self")
  public static Object max(
      MaskedArray obj, Object axis, Object out, Object fillValue, boolean keepdims) {
    Over over = Operands.over(axis, keepdims);
    return MaskedOperands.intoKnown(
        out,
        Operands.isNone(fillValue)
            ? Ma.max(obj, over)
            : Ma.max(obj, over, MaskedOperands.fill(fillValue)));
  }

  /// The least element over axes, from an initial value, of the elements where a mask is true.
  @Signature(
      "fn amin(a: MaskedArray, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any")
  public static Object amin(
      MaskedArray a, Object axis, Object out, boolean keepdims, Object initial, Object where) {
    MaskedArray least = Ma.min(chosen(a, where), Operands.over(axis, keepdims));
    return MaskedOperands.intoKnown(
        out,
        Operands.isNone(initial)
            ? least
            : orInitial(least, MaskedOperands.beside(initial, a), true));
  }

  /// The greatest element over axes, from an initial value, of the elements where a mask is true.
  @Signature(
      "fn amax(a: MaskedArray, axis: Any = None, out: Any = None, keepdims: bool = false, initial: Any = None, where: Any = None) -> Any")
  public static Object amax(
      MaskedArray a, Object axis, Object out, boolean keepdims, Object initial, Object where) {
    MaskedArray greatest = Ma.max(chosen(a, where), Operands.over(axis, keepdims));
    return MaskedOperands.intoKnown(
        out,
        Operands.isNone(initial)
            ? greatest
            : orInitial(greatest, MaskedOperands.beside(initial, a), false));
  }

  private static MaskedArray chosen(MaskedArray a, Object where) {
    return Operands.isNone(where)
        ? a
        : Ma.maskedWhere(
            Np.logicalNot(Np.broadcastTo(Operands.array(where), a.shape().toArray())), a);
  }

  private static MaskedArray orInitial(MaskedArray result, MaskedArray initial, boolean least) {
    if (result == Ma.MASKED) {
      return initial;
    }
    MaskedArray known = MaskedArray.of(result.filled(initial.data()));
    return least ? Ma.minimum(known, initial) : Ma.maximum(known, initial);
  }

  /// The greatest less the least element over axes of what is not masked.
  @Signature(
      value =
          "fn ptp(N: MaskedArray, axis: Any = None, out: Any = None, fill_value: Any = None, keepdims: bool = false) -> Any",
      each = "obj self")
  public static Object ptp(
      MaskedArray obj, Object axis, Object out, Object fillValue, boolean keepdims) {
    Over over = Operands.over(axis, keepdims);
    Object fill = MaskedOperands.fill(fillValue);
    return MaskedOperands.into(
        out,
        Operands.isNone(fillValue)
            ? Ma.ptp(obj, over)
            : Ma.subtract(Ma.max(obj, over, fill), Ma.min(obj, over, fill)));
  }

  /// The median over axes of what is not masked.
  @Signature(
      value =
          "fn median(N: MaskedArray, axis: Any = None, out: Any = None, overwrite_input: bool = false, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object median(
      MaskedArray a, Object axis, Object out, boolean overwriteInput, boolean keepdims) {
    return MaskedOperands.into(out, Ma.median(a, Operands.over(axis, keepdims)));
  }

  /// The variance over axes of what is not masked, around a known mean.
  @Signature(
      value =
          "fn var(N: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, mean: Any = None) -> Any",
      each = "a self")
  public static Object var(
      MaskedArray a,
      Object axis,
      Object dtype,
      Object out,
      double ddof,
      boolean keepdims,
      Object mean) {
    Over over = MaskedOperands.over(axis, keepdims, dtype);
    return MaskedOperands.intoKnown(
        out,
        MaskedOperands.optional(mean)
            .map(known -> Ma.var(a, over, ddof, known))
            .orElseGet(() -> Ma.var(a, over, ddof)));
  }

  /// The standard deviation over axes of what is not masked, around a known mean.
  @Signature(
      value =
          "fn std(N: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, ddof: f64 = 0.0, keepdims: bool = false, mean: Any = None) -> Any",
      each = "a self")
  public static Object std(
      MaskedArray a,
      Object axis,
      Object dtype,
      Object out,
      double ddof,
      boolean keepdims,
      Object mean) {
    Over over = MaskedOperands.over(axis, keepdims, dtype);
    return MaskedOperands.intoKnown(
        out,
        MaskedOperands.optional(mean)
            .map(known -> Ma.std(a, over, ddof, known))
            .orElseGet(() -> Ma.std(a, over, ddof)));
  }

  /// How many elements over axes are not masked.
  @Signature(
      value = "fn count(N: MaskedArray, axis: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object count(MaskedArray a, Object axis, boolean keepdims) {
    return Operands.scalarOrArray(Ma.count(a, Operands.over(axis, keepdims)));
  }

  /// How many elements over axes are masked.
  @Signature("fn count_masked(arr: MaskedArray, axis: Any = None) -> Any")
  public static Object countMasked(MaskedArray arr, Object axis) {
    return Operands.scalarOrArray(Ma.countMasked(arr, Operands.over(axis, false)));
  }

  /// Where the least element stands, of the array laid flat or along an axis; masked elements count
  /// as `fill_value`.
  @Signature(
      value =
          "fn argmin(N: MaskedArray, axis: Any = None, fill_value: Any = None, out: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object argmin(
      MaskedArray a, Object axis, Object fillValue, Object out, boolean keepdims) {
    Over over = Operands.over(axis, keepdims);
    return MaskedOperands.into(
        out,
        Operands.isNone(fillValue)
            ? Ma.argmin(a, over)
            : Ma.argmin(a, over, MaskedOperands.fill(fillValue)));
  }

  /// Where the greatest element stands, of the array laid flat or along an axis; masked elements
  /// count as `fill_value`.
  @Signature(
      value =
          "fn argmax(N: MaskedArray, axis: Any = None, fill_value: Any = None, out: Any = None, keepdims: bool = false) -> Any",
      each = "a self")
  public static Object argmax(
      MaskedArray a, Object axis, Object fillValue, Object out, boolean keepdims) {
    Over over = Operands.over(axis, keepdims);
    return MaskedOperands.into(
        out,
        Operands.isNone(fillValue)
            ? Ma.argmax(a, over)
            : Ma.argmax(a, over, MaskedOperands.fill(fillValue)));
  }

  /// The running sum; masked elements stay masked.
  @Signature(
      value =
          "fn cumsum(N: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None) -> Any",
      each = "a self")
  public static Object cumsum(MaskedArray a, Object axis, Object dtype, Object out) {
    return MaskedOperands.into(out, Ma.cumsum(a, MaskedOperands.over(axis, false, dtype)));
  }

  /// The running product; masked elements stay masked.
  @Signature(
      value =
          "fn cumprod(N: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None) -> Any",
      each = "a self")
  public static Object cumprod(MaskedArray a, Object axis, Object dtype, Object out) {
    return MaskedOperands.into(out, Ma.cumprod(a, MaskedOperands.over(axis, false, dtype)));
  }

  /// The distances from the mean; masked elements stay masked.
  @Signature({
    "fn anom(a: MaskedArray, axis: Any = None, dtype: Any = None) -> Any",
    "fn anomalies(a: MaskedArray, axis: Any = None, dtype: Any = None) -> Any",
    "fn anom(self: MaskedArray, axis: Any = None, dtype: Any = None) -> Any"
  })
  public static Object anom(MaskedArray a, Object axis, Object dtype) {
    return MaskedOperands.value(Ma.anom(a, MaskedOperands.over(axis, false, dtype)));
  }
}
