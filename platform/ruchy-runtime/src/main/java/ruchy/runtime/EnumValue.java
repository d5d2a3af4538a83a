package ruchy.runtime;

import java.util.List;

/// A value of an enum that the program declares.
public interface EnumValue {
  /// The name of its type, as declared.
  String typeName();

  /// The name of its variant.
  String variantName();

  /// The place of its variant in the declaration, from 0.
  int variant();

  /// The number that the variant casts to.
  long discriminant();

  /// The names of the variant's fields; `0`, `1` of a positional one; none of a plain one.
  List<String> fieldNames();

  /// The boxed value of a field, by its place.
  Object get(int field);

  /// Whether the fields are positional.
  default boolean isTuple() {
    return !fieldNames().isEmpty() && Character.isDigit(fieldNames().getFirst().charAt(0));
  }
}
