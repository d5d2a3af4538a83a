package ruchy.std.rec;

import fnp.dtype.StructType;
import fnp.ndarray.NDArray;
import java.util.Optional;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayValues;

/// Records in the namespace `np`, and fields as attributes.
@Namespace("np")
public final class RecordArrays {
  private RecordArrays() {}

  /// An array of records without contents; `np.rec.recarray`.
  @Signature(
      "fn recarray(shape: Any, dtype: Any = None, formats: Any = None, names: Any = None, titles: Any ="
          + " None, aligned: bool = false, byteorder: Any = None) -> Any")
  public static Object recarray(
      Object shape,
      Object dtype,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    return RecordFunctions.recarray(shape, dtype, formats, names, titles, aligned, byteorder);
  }

  /// The field of records that is read as an attribute of a value of type `Any`: `people.age`.
  public static Optional<Object> field(Object receiver, String name) {
    return receiver instanceof NDArray array
            && array.dtype() instanceof StructType type
            && type.find(name).isPresent()
        ? Optional.of(value(array.field(name)))
        : Optional.empty();
  }

  private static Object value(NDArray field) {
    return field.ndim() == 0 && !(field.dtype() instanceof StructType)
        ? ArrayValues.ruchy(field.item())
        : field;
  }
}
