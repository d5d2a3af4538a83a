package ruchy.std.masked;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayIndexes;
import ruchy.std.array.Operands;

/// Methods of masked arrays: what they are, their elements, other forms of them.
public final class MaskedMethods {
  private MaskedMethods() {}

  /// The elements, masked ones included.
  @Signature("fn data(self: MaskedArray) -> Array")
  public static NDArray data(MaskedArray self) {
    return self.data();
  }

  /// The mask; false everywhere if there is none.
  @Signature("fn mask(self: MaskedArray) -> Array<bool>")
  public static NDArray mask(MaskedArray self) {
    return self.maskArray();
  }

  /// What `filled` puts in place of masked elements.
  @Signature("fn fill_value(self: MaskedArray) -> Any")
  public static Object fillValue(MaskedArray self) {
    return self.fillValue().item();
  }

  /// The length of the first axis.
  @Signature("fn len(self: MaskedArray) -> i64")
  public static long len(MaskedArray self) {
    return self.shape().axis(0);
  }

  /// The NumPy name of the elements' type.
  @Signature("fn dtype(self: MaskedArray) -> DType")
  public static DType dtype(MaskedArray self) {
    return self.dtype();
  }

  /// Data, mask and fill value, as NumPy shows them.
  @Signature("fn repr(self: MaskedArray) -> String")
  public static String repr(MaskedArray self) {
    return self.repr();
  }

  /// Replaces the mask, or adds to it if it is hard.
  @Signature("fn set_mask(self: MaskedArray, mask: Any)")
  public static void setMask(MaskedArray self, Object mask) {
    self.withMask(Operands.array(mask));
  }

  /// An element, `m[1, 2]`, or a part, `m[1:3]`; a masked element shows as `--`.
  @Signature("fn get(self: MaskedArray, items: ...Any) -> Any")
  public static Object get(MaskedArray self, RuchyList items) {
    Index[] indexes = MaskedOperands.indexes(items);
    MaskedArray part = self.get(indexes);
    return ArrayIndexes.areIntegers(indexes) ? MaskedOperands.value(part) : part;
  }

  /// Sets an element or a part: `m[0] = 1.0`, `m[1] = np.ma.masked`.
  @Signature("fn set(self: MaskedArray, item: Any, value: Any)")
  public static void set(MaskedArray self, Object item, Object value) {
    self.set(MaskedOperands.of(value), MaskedOperands.indexes(ObjectList.of(item)));
  }

  /// Sets an element of two axes: `m[0, 1] = 1.0`.
  @Signature("fn set(self: MaskedArray, row: Any, column: Any, value: Any)")
  public static void set(MaskedArray self, Object row, Object column, Object value) {
    self.set(MaskedOperands.of(value), MaskedOperands.indexes(ObjectList.of(row, column)));
  }

  /// The elements as another type.
  @Signature("fn astype(self: MaskedArray, dtype: Any) -> MaskedArray")
  public static MaskedArray astype(MaskedArray self, Object dtype) {
    return self.astype(Operands.dtype(dtype));
  }
}
