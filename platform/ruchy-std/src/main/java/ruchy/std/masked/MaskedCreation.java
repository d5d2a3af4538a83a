package ruchy.std.masked;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` that make masked arrays.
@Namespace("np.ma")
public final class MaskedCreation {
  /// The masked element: what masks an element when it is assigned, `m[0] = np.ma.masked`.
  @Signature("fn masked() -> MaskedArray")
  public static final MaskedArray MASKED = Ma.MASKED;

  private MaskedCreation() {}

  /// A masked array: data, and a mask that is true where elements are missing.
  @Signature({
    "fn array(data: MaskedArray, mask: Any = None, dtype: Any = None, fill_value: Any = None, hard_mask: bool = false) -> MaskedArray",
    "fn masked_array(data: MaskedArray, mask: Any = None, dtype: Any = None, fill_value: Any = None, hard_mask: bool = false) -> MaskedArray",
    "fn MaskedArray(data: MaskedArray, mask: Any = None, dtype: Any = None, fill_value: Any = None, hard_mask: bool = false) -> MaskedArray"
  })
  public static MaskedArray array(
      MaskedArray data, Object mask, Object dtype, Object fillValue, boolean hardMask) {
    MaskedArray typed =
        Operands.isNone(dtype) ? data : data.astype(Operands.dtype(Display.text(dtype)));
    MaskedArray masked = Operands.isNone(mask) ? typed : Ma.array(typed, Operands.array(mask));
    MaskedArray filled = Operands.isNone(fillValue) ? masked : masked.withFill(fillValue);
    return hardMask ? filled.hardenMask() : filled;
  }

  /// A value as a masked array: masked arrays as they are; arrays, lists and numbers without a
  /// mask.
  @Signature({
    "fn asarray(values: Any) -> MaskedArray",
    "fn asanyarray(values: Any) -> MaskedArray"
  })
  public static MaskedArray asarray(Object values) {
    return MaskedOperands.of(values);
  }

  /// A copy, masked where a condition is true.
  @Signature("fn masked_where(condition: Any, a: MaskedArray) -> MaskedArray")
  public static MaskedArray maskedWhere(Object condition, MaskedArray a) {
    return Ma.maskedWhere(MaskedOperands.of(condition).filled(false), a);
  }

  /// A copy, masked where elements equal a value, which becomes the fill value.
  @Signature("fn masked_equal(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedEqual(MaskedArray x, Object value) {
    return Ma.maskedEqual(x, Operands.array(value));
  }

  /// A copy, masked where elements differ from a value.
  @Signature("fn masked_not_equal(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedNotEqual(MaskedArray x, Object value) {
    return Ma.maskedNotEqual(x, Operands.array(value));
  }

  /// A copy, masked where elements are greater than a value.
  @Signature("fn masked_greater(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedGreater(MaskedArray x, Object value) {
    return Ma.maskedGreater(x, Operands.array(value));
  }

  /// A copy, masked where elements are greater than a value or equal.
  @Signature("fn masked_greater_equal(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedGreaterEqual(MaskedArray x, Object value) {
    return Ma.maskedGreaterEqual(x, Operands.array(value));
  }

  /// A copy, masked where elements are less than a value.
  @Signature("fn masked_less(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedLess(MaskedArray x, Object value) {
    return Ma.maskedLess(x, Operands.array(value));
  }

  /// A copy, masked where elements are less than a value or equal.
  @Signature("fn masked_less_equal(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedLessEqual(MaskedArray x, Object value) {
    return Ma.maskedLessEqual(x, Operands.array(value));
  }

  /// A copy, masked where elements lie between two values.
  @Signature("fn masked_inside(x: MaskedArray, v1: Any, v2: Any) -> MaskedArray")
  public static MaskedArray maskedInside(MaskedArray x, Object v1, Object v2) {
    return Ma.maskedInside(x, Operands.array(v1), Operands.array(v2));
  }

  /// A copy, masked where elements lie beyond two values.
  @Signature("fn masked_outside(x: MaskedArray, v1: Any, v2: Any) -> MaskedArray")
  public static MaskedArray maskedOutside(MaskedArray x, Object v1, Object v2) {
    return Ma.maskedOutside(x, Operands.array(v1), Operands.array(v2));
  }

  /// A copy, masked where elements are NaN or infinite.
  @Signature("fn masked_invalid(a: MaskedArray) -> MaskedArray")
  public static MaskedArray maskedInvalid(MaskedArray a) {
    return Ma.maskedInvalid(a);
  }

  /// A copy with NaN and infinities masked and replaced by the fill value.
  @Signature("fn fix_invalid(a: MaskedArray) -> MaskedArray")
  public static MaskedArray fixInvalid(MaskedArray a) {
    return Ma.fixInvalid(a);
  }

  /// A copy, masked where elements are close to a value.
  @Signature(
      "fn masked_values(x: MaskedArray, value: f64, rtol: f64 = 1e-5, atol: f64 = 1e-8) -> MaskedArray")
  public static MaskedArray maskedValues(MaskedArray x, double value, double rtol, double atol) {
    return Ma.maskedValues(x, value, rtol, atol);
  }

  /// A copy, masked where elements equal a value.
  @Signature("fn masked_object(x: MaskedArray, value: Any) -> MaskedArray")
  public static MaskedArray maskedObject(MaskedArray x, Object value) {
    return Ma.maskedObject(x, Operands.array(value));
  }

  /// All elements masked, with undefined data.
  @Signature("fn masked_all(shape: Any, dtype: String = \"float64\") -> MaskedArray")
  public static MaskedArray maskedAll(Object shape, String dtype) {
    return Ma.maskedAll(Operands.dtype(dtype), Operands.shape(ObjectList.of(shape)));
  }

  /// All elements masked, in the shape and dtype of another array.
  @Signature("fn masked_all_like(arr: MaskedArray) -> MaskedArray")
  public static MaskedArray maskedAllLike(MaskedArray arr) {
    return Ma.maskedAllLike(arr);
  }

  /// The data, masked elements included.
  @Signature("fn getdata(a: MaskedArray) -> Array")
  public static NDArray getdata(MaskedArray a) {
    return a.data();
  }

  /// The mask; false everywhere if there is none.
  @Signature({
    "fn getmaskarray(arr: MaskedArray) -> Array<bool>",
    "fn getmask(a: MaskedArray) -> Array<bool>"
  })
  public static NDArray getmaskarray(MaskedArray arr) {
    return arr.maskArray();
  }

  /// Whether some element is masked.
  @Signature("fn is_masked(x: MaskedArray) -> bool")
  public static boolean isMasked(MaskedArray x) {
    return x.isMasked();
  }

  /// Whether a value is a masked array.
  @Signature({
    "fn isMaskedArray(x: Any) -> bool",
    "fn isMA(x: Any) -> bool",
    "fn isarray(x: Any) -> bool"
  })
  public static boolean isMaskedArray(Object x) {
    return x instanceof MaskedArray;
  }

  /// True where either mask is.
  @Signature("fn mask_or(m1: Array, m2: Array) -> Array<bool>")
  public static NDArray maskOr(NDArray m1, NDArray m2) {
    return Np.logicalOr(m1, m2);
  }

  /// The value that fills masked elements of an array's dtype if none was set.
  @Signature("fn default_fill_value(obj: MaskedArray) -> Any")
  public static Object defaultFillValue(MaskedArray obj) {
    return Ma.defaultFillValue(obj.dtype()).item();
  }

  /// The greatest value of an array's dtype.
  @Signature("fn minimum_fill_value(obj: MaskedArray) -> Any")
  public static Object minimumFillValue(MaskedArray obj) {
    return Ma.minimumFillValue(obj.dtype()).item();
  }

  /// The least value of an array's dtype.
  @Signature("fn maximum_fill_value(obj: MaskedArray) -> Any")
  public static Object maximumFillValue(MaskedArray obj) {
    return Ma.maximumFillValue(obj.dtype()).item();
  }
}
