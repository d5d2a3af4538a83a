package fnp.ndarray;

import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.ObjectType;
import fnp.dtype.Primitive;
import fnp.dtype.StringType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.TimeType;
import fnp.dtype.VoidType;
import fnp.ndarray.storage.Owner;
import fnp.ndarray.storage.References;
import java.util.stream.IntStream;

/// Copies the references of elements, which do not lie in native memory, after or instead of their
/// bytes.
final class ReferenceCopy {
  private ReferenceCopy() {}

  /// Whether elements of a dtype hold references.
  static boolean isNeeded(DType dtype) {
    return dtype instanceof GeneralType type && type.hasObject();
  }

  /// The offsets of the references in an element.
  static int[] places(DType dtype) {
    return offsets(dtype).toArray();
  }

  private static IntStream offsets(DType dtype) {
    return switch (dtype) {
      case ObjectType _, StringType _ -> IntStream.of(0);
      case StructType type ->
          type.fields().stream()
              .flatMapToInt(field -> offsets(field.dtype()).map(offset -> offset + field.offset()));
      case SubArrayType type when type.itemsize() > 0 ->
          IntStream.range(0, type.itemsize() / type.base().itemsize())
              .flatMap(
                  i -> offsets(type.base()).map(offset -> offset + i * type.base().itemsize()));
      case SubArrayType _, Primitive _, TimeType _, SwappedType _ -> IntStream.empty();
      case BytesType _, TextType _, VoidType _ -> IntStream.empty();
    };
  }

  /// Copies the references of all elements of one layout to those of another.
  static void copy(Form from, Form to, DType dtype) {
    var places = places(dtype);
    var source = of(from.owner());
    var target = of(to.owner());
    PairWalk.each(
        from.layout(),
        from.address(),
        to.layout(),
        to.address(),
        (here, there) -> {
          for (var place : places) {
            target.copy(source, here + place, there + place);
          }
        });
  }

  /// Where elements lie.
  record Form(Owner owner, Layout layout, long address) {
    static Form of(NDArray array) {
      return new Form(array.owner(), array.layout(), array.address());
    }
  }

  /// The table of an owner.
  static References of(Owner owner) {
    if (owner instanceof References references) {
      return references;
    }
    throw new ArrayStateException(
        "references to objects were asked of %s, which has none; make the array with NDArray.empty"
            .formatted(owner));
  }
}
