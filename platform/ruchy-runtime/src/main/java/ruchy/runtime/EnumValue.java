package ruchy.runtime;

/// A value of an enum that the program declares.
public interface EnumValue extends DeclaredValue {
  /// The name of its variant.
  String variantName();

  /// The place of its variant in the declaration, from 0.
  int variant();

  /// The number that the variant casts to.
  long discriminant();

  /// Whether the fields are positional.
  default boolean isTuple() {
    return !fieldNames().isEmpty() && Character.isDigit(fieldNames().getFirst().charAt(0));
  }
}
