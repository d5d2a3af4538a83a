package ruchy.runtime;

/// A value of a struct that the program declares. Mutable in place; compiled code copies it where
/// assignment must not alias.
public interface StructValue extends DeclaredValue {
  /// The name it shows: `Square`.
  default String shownName() {
    return typeName().substring(typeName().lastIndexOf(':') + 1);
  }

  /// Assigns a field from a boxed value, by its place.
  void set(int field, Object value);

  /// A copy whose fields that are structs are copied too.
  StructValue copy();

  /// Whether it is an object of a class, which is equal only to itself.
  default boolean isShared() {
    return false;
  }

  /// The place of a field, or -1.
  default int indexOf(String field) {
    return fieldNames().indexOf(field);
  }
}
