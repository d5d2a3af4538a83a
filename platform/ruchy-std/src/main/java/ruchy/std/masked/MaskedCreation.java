package ruchy.std.masked;

import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import frankennumpy.ma.MaskedForm;
import frankennumpy.option.Form;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` that make masked arrays.
@Namespace("np.ma")
public final class MaskedCreation {
  /// The masked element: what masks an element when it is assigned, `m[0] = np.ma.masked`.
  @Signature({"fn masked() -> MaskedArray", "fn masked_singleton() -> MaskedArray"})
  public static final MaskedArray MASKED = Ma.MASKED;

  private MaskedCreation() {}

  /// A masked array: data, and a mask that is true where elements are missing. What the data mask
  /// stays masked unless `keep_mask` is false.
  @Signature({
    "fn array(data: Any, dtype: Any = None, copy: bool = false, order: Any = None, mask: Any = None, fill_value: Any = None, keep_mask: bool = true, hard_mask: Any = false, shrink: bool = true, ndmin: i64 = 0) -> MaskedArray"
  })
  public static MaskedArray array(
      Object data,
      Object dtype,
      boolean copy,
      Object order,
      Object mask,
      Object fillValue,
      boolean keepMask,
      Object hardMask,
      boolean shrink,
      long ndmin) {
    var elements = ArrayArguments.form(dtype, order).ndmin(Arguments.toInt(ndmin, "ndmin"));
    elements = copy ? elements.copying(Form.Copying.ALWAYS) : elements;
    MaskedForm form = MaskedForm.plain().form(elements).keepMask(keepMask).shrink(shrink);
    form = Operands.isNone(mask) ? form : form.mask(MaskedOperands.mask(mask));
    form = Operands.isNone(fillValue) ? form : form.fill(MaskedOperands.fill(fillValue));
    form = hardMask instanceof Boolean hard ? form.hardMask(hard) : form;
    return Ma.array(MaskedOperands.of(data), form);
  }

  /// A masked array: data, and a mask that is true where elements are missing.
  @Signature({
    "fn masked_array(data: Any = None, mask: Any = None, dtype: Any = None, copy: bool = false, ndmin: i64 = 0, fill_value: Any = None, keep_mask: bool = true, hard_mask: Any = None, shrink: bool = true, order: Any = None) -> MaskedArray",
    "fn MaskedArray(data: Any = None, mask: Any = None, dtype: Any = None, copy: bool = false, ndmin: i64 = 0, fill_value: Any = None, keep_mask: bool = true, hard_mask: Any = None, shrink: bool = true, order: Any = None) -> MaskedArray"
  })
  public static MaskedArray maskedArray(
      Object data,
      Object mask,
      Object dtype,
      boolean copy,
      long ndmin,
      Object fillValue,
      boolean keepMask,
      Object hardMask,
      boolean shrink,
      Object order) {
    return array(data, dtype, copy, order, mask, fillValue, keepMask, hardMask, shrink, ndmin);
  }

  /// A value as a masked array: masked arrays as they are; arrays, lists and numbers without a
  /// mask.
  @Signature({"fn asarray(a: Any) -> MaskedArray", "fn asanyarray(a: Any) -> MaskedArray"})
  public static MaskedArray asarray(Object a) {
    return MaskedOperands.of(a);
  }

  /// A value as a masked array of a dtype and in an order.
  @Signature({
    "fn asarray(a: Any, dtype: Any = None, order: Any = None) -> MaskedArray",
    "fn asanyarray(a: Any, dtype: Any = None, order: Any = None) -> MaskedArray"
  })
  public static MaskedArray asarray(Object a, Object dtype, Object order) {
    MaskedForm form = MaskedForm.plain().form(ArrayArguments.form(dtype, order));
    return Ma.array(MaskedOperands.of(a), form);
  }

  /// A copy, masked where a condition is true.
  @Signature("fn masked_where(condition: Any, a: MaskedArray, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedWhere(Object condition, MaskedArray a, boolean copy) {
    return copied(copy, a, Ma.maskedWhere(MaskedOperands.of(condition).filled(false), a));
  }

  /// A copy, masked where elements equal a value, which becomes the fill value.
  @Signature("fn masked_equal(x: MaskedArray, value: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedEqual(MaskedArray x, Object value, boolean copy) {
    return copied(copy, x, Ma.maskedEqual(x, Operands.array(value)));
  }

  /// A copy, masked where elements differ from a value.
  @Signature("fn masked_not_equal(x: MaskedArray, value: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedNotEqual(MaskedArray x, Object value, boolean copy) {
    return copied(copy, x, Ma.maskedNotEqual(x, Operands.array(value)));
  }

  /// A copy, masked where elements are greater than a value.
  @Signature("fn masked_greater(x: MaskedArray, value: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedGreater(MaskedArray x, Object value, boolean copy) {
    return copied(copy, x, Ma.maskedGreater(x, Operands.array(value)));
  }

  /// A copy, masked where elements are greater than a value or equal.
  @Signature(
      "fn masked_greater_equal(x: MaskedArray, value: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedGreaterEqual(MaskedArray x, Object value, boolean copy) {
    return copied(copy, x, Ma.maskedGreaterEqual(x, Operands.array(value)));
  }

  /// A copy, masked where elements are less than a value.
  @Signature("fn masked_less(x: MaskedArray, value: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedLess(MaskedArray x, Object value, boolean copy) {
    return copied(copy, x, Ma.maskedLess(x, Operands.array(value)));
  }

  /// A copy, masked where elements are less than a value or equal.
  @Signature("fn masked_less_equal(x: MaskedArray, value: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedLessEqual(MaskedArray x, Object value, boolean copy) {
    return copied(copy, x, Ma.maskedLessEqual(x, Operands.array(value)));
  }

  /// A copy, masked where elements lie between two values.
  @Signature("fn masked_inside(x: MaskedArray, v1: Any, v2: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedInside(MaskedArray x, Object v1, Object v2, boolean copy) {
    return copied(copy, x, Ma.maskedInside(x, Operands.array(v1), Operands.array(v2)));
  }

  /// A copy, masked where elements lie beyond two values.
  @Signature(
      "fn masked_outside(x: MaskedArray, v1: Any, v2: Any, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedOutside(MaskedArray x, Object v1, Object v2, boolean copy) {
    return copied(copy, x, Ma.maskedOutside(x, Operands.array(v1), Operands.array(v2)));
  }

  /// A copy, masked where elements are NaN or infinite.
  @Signature("fn masked_invalid(a: MaskedArray, copy: bool = true) -> MaskedArray")
  public static MaskedArray maskedInvalid(MaskedArray a, boolean copy) {
    return copied(copy, a, Ma.maskedInvalid(a));
  }

  /// The result, over the elements of the original where these are not to be copied.
  private static MaskedArray copied(boolean copy, MaskedArray original, MaskedArray result) {
    return copy ? result : result.onto(original);
  }

  /// Elements with NaN and infinities masked and replaced by the fill value.
  @Signature(
      "fn fix_invalid(a: MaskedArray, mask: Any = None, copy: bool = true, fill_value: Any = None) -> MaskedArray")
  public static MaskedArray fixInvalid(MaskedArray a, Object mask, boolean copy, Object fillValue) {
    Form elements = Form.plain();
    MaskedForm form =
        MaskedForm.plain().form(copy ? elements.copying(Form.Copying.ALWAYS) : elements);
    form = Operands.isNone(mask) ? form : form.mask(MaskedOperands.mask(mask));
    form = Operands.isNone(fillValue) ? form : form.fill(MaskedOperands.fill(fillValue));
    return Ma.fixInvalid(a, form);
  }

  /// A copy, masked where elements are close to a value.
  @Signature(
      "fn masked_values(x: MaskedArray, value: f64, rtol: f64 = 1e-5, atol: f64 = 1e-8, copy: bool = true, shrink: bool = true) -> MaskedArray")
  public static MaskedArray maskedValues(
      MaskedArray x, double value, double rtol, double atol, boolean copy, boolean shrink) {
    return copied(copy, x, kept(Ma.maskedValues(x, value, rtol, atol), shrink));
  }

  /// A copy, masked where elements equal a value.
  @Signature(
      "fn masked_object(x: MaskedArray, value: Any, copy: bool = true, shrink: bool = true) -> MaskedArray")
  public static MaskedArray maskedObject(
      MaskedArray x, Object value, boolean copy, boolean shrink) {
    return copied(copy, x, kept(Ma.maskedObject(x, Operands.array(value)), shrink));
  }

  private static MaskedArray kept(MaskedArray a, boolean shrink) {
    return shrink || a.mask().isPresent() ? a : a.withMask(a.maskArray());
  }

  /// All elements masked, with undefined data.
  @Signature("fn masked_all(shape: Any, dtype: Any = \"float64\") -> MaskedArray")
  public static MaskedArray maskedAll(Object shape, Object dtype) {
    return Ma.maskedAll(MaskedOperands.dtype(dtype), ArrayArguments.longs(shape));
  }

  /// All elements masked, in the shape and dtype of another array.
  @Signature("fn masked_all_like(arr: MaskedArray) -> MaskedArray")
  public static MaskedArray maskedAllLike(MaskedArray arr) {
    return Ma.maskedAllLike(arr);
  }
}
