package fnp.dtype;

import java.util.Optional;

/// A named part of the elements of a [StructType].
///
/// @param name what it is called
/// @param dtype what it holds
/// @param offset bytes from the beginning of an element
/// @param title a second name, if it has one
/// @numpy an entry of `numpy.dtype.fields`
public record Field(String name, DType dtype, int offset, Optional<String> title) {
  /// A field at the beginning, to be placed by [StructType#packed] or [StructType#aligned].
  public static Field of(String name, DType dtype) {
    return new Field(name, dtype, 0, Optional.empty());
  }

  /// A field at an offset.
  public static Field at(int offset, String name, DType dtype) {
    return new Field(name, dtype, offset, Optional.empty());
  }

  /// This field at another offset.
  Field movedTo(int place) {
    return new Field(name, dtype, place, title);
  }
}
