package fnp.dtype;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Elements with named fields, each of its own dtype at its own place: a table's row, a C struct.
///
/// Equal are those with the same fields at the same places and the same itemsize.
///
/// @numpy `numpy.dtype([("x", "i4"), ("y", "f8")])`
public final class StructType extends GeneralType {
  private final List<Field> fields;
  private final Map<String, Field> byName = new HashMap<>();
  private final boolean isAligned;

  private StructType(List<Field> fields, int itemsize, int alignment, boolean isAligned) {
    super(Kind.VOID, itemsize, alignment);
    this.fields = List.copyOf(fields);
    this.isAligned = isAligned;
    for (var field : fields) {
      check(field);
      if (byName.put(field.name(), field) != null) {
        throw twice(field.name());
      }
    }
    for (var field : fields) {
      field
          .title()
          .ifPresent(title -> {
            if (byName.put(title, field) != null) {
              throw twice(title);
            }
          });
    }
  }

  private static DTypeException twice(String name) {
    return new DTypeException(
        "field '%s' occurs more than once; give each field a name of its own".formatted(name));
  }

  private static void check(Field field) {
    if (field.dtype() instanceof StringType) {
      throw new DTypeException(
          "StringDType is not supported for structured dtype fields, but field '%s' has it; use U<n>"
              .formatted(field.name()));
    }
  }

  /// Fields one behind the other without gaps; their offsets are worked out.
  ///
  /// @throws DTypeException if a name occurs twice
  public static StructType packed(List<Field> fields) {
    return sequence(fields, false);
  }

  /// Fields placed as a C compiler places them; their offsets are worked out.
  ///
  /// @throws DTypeException if a name occurs twice
  /// @numpy the argument `align` of `numpy.dtype`
  public static StructType aligned(List<Field> fields) {
    return sequence(fields, true);
  }

  static StructType sequence(List<Field> fields, boolean align) {
    var placed = new ArrayList<Field>();
    long offset = 0;
    int alignment = 1;
    for (var field : fields) {
      if (align) {
        offset = up(offset, field.dtype().alignment());
        alignment = Math.max(alignment, field.dtype().alignment());
      }
      placed.add(field.movedTo(size(offset)));
      offset += field.dtype().itemsize();
    }
    return new StructType(placed, size(up(offset, alignment)), alignment, align);
  }

  /// Fields at the offsets they have, which may overlap.
  ///
  /// @param itemsize bytes of an element
  /// @param isAligned whether the dtype calls itself aligned, which its offsets must then be
  /// @throws DTypeException if a field lies outside or is not aligned
  public static StructType of(List<Field> fields, int itemsize, boolean isAligned) {
    int alignment = 1;
    for (var field : fields) {
      if (field.offset() < 0 || (long) field.offset() + field.dtype().itemsize() > itemsize) {
        throw new DTypeException(
            "field '%s' of %s at offset %d does not lie in elements of %d bytes; use a larger itemsize"
                .formatted(field.name(), field.dtype(), field.offset(), itemsize));
      }
      if (isAligned) {
        alignment = Math.max(alignment, field.dtype().alignment());
        if (field.offset() % field.dtype().alignment() != 0) {
          throw new DTypeException(
              "offset %d of field '%s' is not a multiple of the alignment %d, but align=True; move it"
                  .formatted(field.offset(), field.name(), field.dtype().alignment()));
        }
      }
    }
    if (itemsize % alignment != 0) {
      throw new DTypeException(
          "itemsize %d is not a multiple of the alignment %d, but align=True; make it larger"
              .formatted(itemsize, alignment));
    }
    return new StructType(fields, itemsize, alignment, isAligned);
  }

  static int size(long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      throw new DTypeException("fields of more than 2 GiB per element were asked for; use less");
    }
    return (int) bytes;
  }

  static long up(long offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  /// The fields in order.
  ///
  /// @numpy `numpy.dtype.fields`
  public List<Field> fields() {
    return fields;
  }

  /// The names in order.
  ///
  /// @numpy `numpy.dtype.names`
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /// The field of a name or title, if there is one.
  public Optional<Field> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The field of a name or title.
  ///
  /// @throws DTypeException if there is none
  public Field field(String name) {
    return find(name)
        .orElseThrow(() ->
            new DTypeException(
                "no field of name %s; the fields are %s"
                    .formatted(name, String.join(", ", names()))));
  }

  /// The dtype that shows only some fields, at the places they have.
  ///
  /// @throws DTypeException if there is no such field, or one is named twice
  /// @numpy `numpy.dtype([…])[["x", "y"]]`
  public StructType select(List<String> names) {
    var chosen = names.stream().map(this::field).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new DTypeException(
          "a field was named twice in %s; name each once".formatted(PythonText.repr(names)));
    }
    return new StructType(chosen, itemsize(), isAligned ? alignment() : 1, isAligned);
  }

  /// The same fields without gaps or, if it is aligned, with those of a C compiler.
  ///
  /// @numpy `numpy.lib.recfunctions.repack_fields`
  public StructType repacked(boolean align) {
    return sequence(fields, align);
  }

  /// The dtype with other names for its fields.
  ///
  /// @throws DTypeException if the number of names differs or one occurs twice
  public StructType renamed(List<String> names) {
    if (names.size() != fields.size()) {
      throw new DTypeException(
          "%d names were given for %d fields; give one name per field"
              .formatted(names.size(), fields.size()));
    }
    var renamed = new ArrayList<Field>();
    for (int i = 0; i < names.size(); i++) {
      var old = fields.get(i);
      renamed.add(new Field(names.get(i), old.dtype(), old.offset(), old.title()));
    }
    return new StructType(renamed, itemsize(), alignment(), isAligned);
  }

  /// Whether it was made with the places a C compiler gives.
  ///
  /// @numpy `numpy.dtype.isalignedstruct`
  public boolean isAligned() {
    return isAligned;
  }

  /// Whether a list of names and dtypes says all about it.
  ///
  /// @source NumPy 2.4, `_dtype.py`, `_is_packed`
  boolean isRegular() {
    long offset = 0;
    int most = 1;
    for (var field : fields) {
      if (isAligned) {
        offset = up(offset, field.dtype().alignment());
        most = Math.max(most, field.dtype().alignment());
      }
      if (field.offset() != offset) {
        return false;
      }
      offset += field.dtype().itemsize();
    }
    return up(offset, most) == itemsize();
  }

  @Override
  public boolean isNative() {
    return fields.stream().allMatch(field -> field.dtype().isNative());
  }

  @Override
  public DType withOrder(ByteOrder order) {
    var turned =
        fields.stream()
            .map(field ->
                new Field(
                    field.name(), field.dtype().withOrder(order), field.offset(), field.title()))
            .toList();
    return new StructType(turned, itemsize(), alignment(), isAligned);
  }

  @Override
  public boolean hasObject() {
    return fields.stream().anyMatch(field -> field.dtype().hasObject());
  }

  @Override
  public String protocol() {
    return "|V" + itemsize();
  }

  @Override
  public String toString() {
    return DTypeText.construction(this, true);
  }

  @Override
  public String repr() {
    return "dtype(" + DTypeText.construction(this, false) + (isAligned ? ", align=True)" : ")");
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof StructType type
            && itemsize() == type.itemsize()
            && fields.equals(type.fields));
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }
}
