package ruchy.std.masked;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.Operands;
import ruchy.std.member.ArrayMembers;

/// Methods of masked arrays on their elements.
public final class MaskedElements {
  private MaskedElements() {}

  /// The real parts.
  @Signature("fn real(self: MaskedArray) -> MaskedArray")
  public static MaskedArray real(MaskedArray self) {
    return Ma.formed(self, NDArray::real, mask -> mask);
  }

  /// The imaginary parts.
  @Signature("fn imag(self: MaskedArray) -> MaskedArray")
  public static MaskedArray imag(MaskedArray self) {
    return Ma.formed(self, Np::imag, mask -> mask);
  }

  /// The complex conjugates.
  @Signature({"fn conj(self: MaskedArray) -> Any", "fn conjugate(self: MaskedArray) -> Any"})
  public static Object conjugate(MaskedArray self) {
    return MaskedOperands.value(Ma.conjugate(self));
  }

  /// Elements below `min` raised to it and those above `max` lowered to it.
  @Signature("fn clip(self: MaskedArray, min: Any = None, max: Any = None, out: Any = None) -> Any")
  public static Object clip(MaskedArray self, Object min, Object max, Object out) {
    return MaskedFunctions.clip(
        self, min, max, out, Option.none(), Option.none(), Option.none(), self.isHard());
  }

  /// The product over axes of what is not masked.
  @Signature(
      "fn product(self: MaskedArray, axis: Any = None, dtype: Any = None, out: Any = None, keepdims: bool = false) -> Any")
  public static Object product(
      MaskedArray self, Object axis, Object dtype, Object out, boolean keepdims) {
    return MaskedReductions.prod(self, axis, dtype, out, keepdims);
  }

  /// What `filled` puts in place of masked elements.
  @Signature("fn get_fill_value(self: MaskedArray) -> Any")
  public static Object getFillValue(MaskedArray self) {
    return self.fillValue().item();
  }

  /// Sets all elements, masked ones included, and leaves the mask as it is.
  @Signature("fn fill(self: MaskedArray, value: Any)")
  public static void fill(MaskedArray self, Object value) {
    self.data().copyFrom(Operands.array(value).to(self.dtype()));
  }

  /// One element of the data, whether masked or not.
  @Signature("fn item(self: MaskedArray, index: ...i64) -> Any")
  public static Object item(MaskedArray self, RuchyList index) {
    long[] place = Operands.shape(index);
    return place.length == 1 && self.ndim() != 1
        ? self.data().ravel().item(place)
        : self.data().item(place);
  }

  /// How many bytes one element of the data takes.
  @Signature("fn itemsize(self: MaskedArray) -> i64")
  public static long itemsize(MaskedArray self) {
    return self.dtype().itemsize();
  }

  /// How many bytes the data take.
  @Signature("fn nbytes(self: MaskedArray) -> i64")
  public static long nbytes(MaskedArray self) {
    return self.data().nbytes();
  }

  /// The last two axes exchanged.
  @Signature("fn mT(self: MaskedArray) -> MaskedArray")
  public static MaskedArray matrixTransposed(MaskedArray self) {
    return Ma.formed(self, Np::matrixTranspose, Np::matrixTranspose);
  }

  /// The bytes of the elements, masked ones replaced.
  @Signature(
      "fn tobytes(self: MaskedArray, fill_value: Any = None, order: String = \"C\") -> Array<u8>")
  public static NDArray tobytes(MaskedArray self, Object fillValue, String order) {
    return ArrayMembers.tobytes(MaskedMasks.filled(self, fillValue), order);
  }

  /// From the choices the element at the same place that this array names.
  @Signature(
      "fn choose(self: MaskedArray, choices: Any, out: Any = None, mode: String = \"raise\") -> Any")
  public static Object choose(MaskedArray self, Object choices, Object out, String mode) {
    return MaskedForms.choose(self, choices, out, mode);
  }

  /// The bytes of the elements read as another dtype, which must be as long; a view.
  @Signature("fn view(self: MaskedArray, dtype: Any = None) -> MaskedArray")
  public static MaskedArray view(MaskedArray self, Object dtype) {
    return ArrayArguments.dtype(dtype)
        .map(type -> Ma.formed(self, x -> x.view(type), mask -> mask))
        .orElseGet(() -> Ma.formed(self, x -> x));
  }
}
