package ruchy.std.masked;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import frankennumpy.ma.MaskedPrintOption;
import java.util.Optional;
import ruchy.runtime.Option;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.ma` about masks and fill values.
@Namespace("np.ma")
public final class MaskedMasks {
  /// No mask: nothing is masked.
  @Signature("fn nomask() -> bool")
  public static final boolean NOMASK = false;

  /// The dtype of masks.
  @Signature({"fn MaskType() -> String", "fn bool_() -> String"})
  public static final String MASK_TYPE = "bool";

  /// What is printed in place of masked elements: `np.ma.masked_print_option.set_display("N/A")`.
  @Signature("fn masked_print_option() -> MaskedPrintOption")
  public static final MaskedPrintOption PRINT_OPTION = Ma.MASKED_PRINT_OPTION;

  private MaskedMasks() {}

  /// The text that is printed in place of masked elements.
  @Signature("fn display(self: MaskedPrintOption) -> String")
  public static String display(MaskedPrintOption self) {
    return self.display();
  }

  /// Sets the text that is printed in place of masked elements.
  @Signature("fn set_display(self: MaskedPrintOption, s: String)")
  public static void setDisplay(MaskedPrintOption self, String s) {
    self.setDisplay(s);
  }

  /// Whether that text is printed; if not, the fill value is.
  @Signature("fn enabled(self: MaskedPrintOption) -> bool")
  public static boolean enabled(MaskedPrintOption self) {
    return self.isEnabled();
  }

  /// Chooses between the text and the fill value.
  @Signature("fn enable(self: MaskedPrintOption, shrink: bool = true)")
  public static void enable(MaskedPrintOption self, boolean shrink) {
    self.enable(shrink);
  }

  /// The data, masked elements included.
  @Signature("fn getdata(a: MaskedArray) -> Array")
  public static NDArray getdata(MaskedArray a) {
    return a.data();
  }

  /// The mask; false everywhere if there is none.
  @Signature("fn getmaskarray(arr: MaskedArray) -> Array<bool>")
  public static NDArray getmaskarray(MaskedArray arr) {
    return arr.maskArray();
  }

  /// The mask, or `false` if there is none.
  @Signature("fn getmask(a: MaskedArray) -> Any")
  public static Object getmask(MaskedArray a) {
    return orNone(a.mask());
  }

  private static Object orNone(Optional<NDArray> mask) {
    return mask.isPresent() ? mask.get() : (Object) NOMASK;
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

  /// Whether a value is an array of truth values.
  @Signature("fn is_mask(m: Any) -> bool")
  public static boolean isMask(Object m) {
    return m instanceof NDArray array && array.dtype() == DType.BOOL;
  }

  /// A mask of truth values or numbers; `false` if nothing in it is true, unless `shrink` is false.
  @Signature(
      "fn make_mask(m: Any, copy: bool = false, shrink: bool = true, dtype: Any = \"bool\") -> Any")
  public static Object makeMask(Object m, boolean copy, boolean shrink, Object dtype) {
    if (Boolean.FALSE.equals(m) || Operands.isNone(m)) {
      return NOMASK;
    }
    NDArray mask = MaskedOperands.of(m).filled(true).to(MaskedOperands.dtype(dtype));
    return shrink && !MaskedOperands.isTrue(mask) ? NOMASK : copy ? mask.copy() : mask;
  }

  /// A mask that masks nothing.
  @Signature("fn make_mask_none(newshape: Any, dtype: Any = None) -> Array")
  public static NDArray makeMaskNone(Object newshape, Object dtype) {
    DType type =
        Operands.isNone(dtype) ? DType.BOOL : Ma.makeMaskDescr(MaskedOperands.dtype(dtype));
    return NDArray.zeros(type, ArrayArguments.longs(newshape));
  }

  /// The dtype of a mask: truth values in place of the elements, or of each of their fields.
  @Signature("fn make_mask_descr(ndtype: Any) -> String")
  public static String makeMaskDescr(Object ndtype) {
    return Ma.makeMaskDescr(MaskedOperands.dtype(ndtype)).toString();
  }

  /// All truth values of a mask on one axis, those of fields one behind the other.
  @Signature("fn flatten_mask(mask: Any) -> Array<bool>")
  public static NDArray flattenMask(Object mask) {
    return Ma.flattenMask(Operands.array(mask));
  }

  /// The fields of all elements as columns.
  @Signature("fn flatten_structured_array(a: Any) -> Array")
  public static NDArray flattenStructuredArray(Object a) {
    return Ma.flattenStructuredArray(Operands.array(a));
  }

  /// The masked array of an array with the fields `_data` and `_mask`, as `toflex` gives it.
  @Signature("fn fromflex(fxarray: Array) -> MaskedArray")
  public static MaskedArray fromflex(NDArray fxarray) {
    return Ma.fromflex(fxarray);
  }

  /// True where either mask is; `false` if nothing is, unless `shrink` is false.
  @Signature("fn mask_or(m1: Any, m2: Any, copy: bool = false, shrink: bool = true) -> Any")
  public static Object maskOr(Object m1, Object m2, boolean copy, boolean shrink) {
    boolean none = Boolean.FALSE.equals(m1) || Operands.isNone(m1);
    boolean other = Boolean.FALSE.equals(m2) || Operands.isNone(m2);
    if (none || other) {
      return makeMask(none ? m2 : m1, copy, shrink, "bool");
    }
    return makeMask(Np.logicalOr(Operands.array(m1), Operands.array(m2)), copy, shrink, "bool");
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

  /// The fill value of two masked arrays if they agree in it, else `None`.
  @Signature("fn common_fill_value(a: MaskedArray, b: MaskedArray) -> Any")
  public static Object commonFillValue(MaskedArray a, MaskedArray b) {
    Optional<NDArray> common = Ma.commonFillValue(a, b);
    return common.isPresent() ? common.get().item() : Option.none();
  }

  /// Sets what `filled` puts in place of masked elements; without a value the dtype's default.
  @Signature({
    "fn set_fill_value(a: MaskedArray, fill_value: Any = None)",
    "fn set_fill_value(self: MaskedArray, value: Any = None)"
  })
  public static void setFillValue(MaskedArray a, Object fillValue) {
    if (Operands.isNone(fillValue)) {
      a.resetFill();
    } else {
      a.withFill(MaskedOperands.fill(fillValue));
    }
  }

  /// The elements, masked ones replaced.
  @Signature(value = "fn filled(N: MaskedArray, fill_value: Any = None) -> Array", each = "a self")
  public static NDArray filled(MaskedArray a, Object fillValue) {
    return Operands.isNone(fillValue) ? a.filled() : a.filled(MaskedOperands.fill(fillValue));
  }

  /// The elements that are not masked, on one axis.
  @Signature(value = "fn compressed(N: MaskedArray) -> Array", each = "x self")
  public static NDArray compressed(MaskedArray x) {
    return x.compressed();
  }

  /// Makes masked elements stay masked when values are assigned.
  @Signature(value = "fn harden_mask(N: MaskedArray) -> MaskedArray", each = "a self")
  public static MaskedArray hardenMask(MaskedArray a) {
    return a.hardenMask();
  }

  /// Lets assigned values unmask elements.
  @Signature(value = "fn soften_mask(N: MaskedArray) -> MaskedArray", each = "a self")
  public static MaskedArray softenMask(MaskedArray a) {
    return a.softenMask();
  }

  /// Whether assigned values leave masked elements masked.
  @Signature("fn hardmask(self: MaskedArray) -> bool")
  public static boolean hardmask(MaskedArray self) {
    return self.isHard();
  }

  /// Whether the mask may be that of another masked array.
  @Signature("fn sharedmask(self: MaskedArray) -> bool")
  public static boolean sharedmask(MaskedArray self) {
    return self.isShared();
  }

  /// Copies the mask if it may be that of another masked array.
  @Signature("fn unshare_mask(self: MaskedArray) -> MaskedArray")
  public static MaskedArray unshareMask(MaskedArray self) {
    return self.unshareMask();
  }

  /// Leaves out the mask if no element is masked.
  @Signature("fn shrink_mask(self: MaskedArray) -> MaskedArray")
  public static MaskedArray shrinkMask(MaskedArray self) {
    return self.shrinkMask();
  }
}
