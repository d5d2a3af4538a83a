package ruchy.runtime.declared;

import java.util.List;
import ruchy.runtime.EnumValue;
import ruchy.runtime.RuchyError;

/// A variant of an enum without fields, as a constant of a Java enum that implements this.
public interface ConstantVariant extends EnumValue {
  /// The constant's name.
  String name();

  /// The constant's place.
  int ordinal();

  @Override
  default String typeName() {
    return getClass().getSimpleName();
  }

  @Override
  default String variantName() {
    return name();
  }

  @Override
  default int variant() {
    return ordinal();
  }

  @Override
  default long discriminant() {
    return ordinal();
  }

  @Override
  default List<String> fieldNames() {
    return List.of();
  }

  @Override
  default Object get(int field) {
    throw new RuchyError("E0703", variantName() + " has no value at " + field);
  }
}
