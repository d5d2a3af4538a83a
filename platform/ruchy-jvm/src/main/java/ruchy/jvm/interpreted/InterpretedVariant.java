package ruchy.jvm.interpreted;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.type.NominalType;
import ruchy.runtime.Display;
import ruchy.runtime.EnumValue;

/// A value of an enum for which no class was made.
final class InterpretedVariant implements EnumValue {
  private final OwnMethods own;
  private final NominalType type;
  private final NominalType.Variant variant;
  private final List<Object> values;

  InterpretedVariant(OwnMethods own, NominalType type, int variant, List<Object> values) {
    this.own = own;
    this.type = type;
    this.variant = type.variants().get(variant);
    this.values = List.copyOf(values);
  }

  NominalType type() {
    return type;
  }

  @Override
  public String typeName() {
    return type.name();
  }

  @Override
  public String variantName() {
    return variant.name();
  }

  @Override
  public int variant() {
    return variant.index();
  }

  @Override
  public long discriminant() {
    return variant.discriminant();
  }

  @Override
  public List<String> fieldNames() {
    return variant.fields().stream().map(NominalType.Field::name).toList();
  }

  @Override
  public Object get(int field) {
    return values.get(field);
  }

  @Override
  public boolean isEqual(Object other) {
    return own.isEqual(type, this, other);
  }

  @Override
  public int order(Object other) {
    return own.order(type, this, other);
  }

  @Override
  public Optional<String> display() {
    return own.text(type, Role.DISPLAY, this);
  }

  @Override
  public Optional<String> debug() {
    return own.text(type, Role.DEBUG, this);
  }

  @Override
  public boolean equals(Object other) {
    return isEqual(other);
  }

  @Override
  public int hashCode() {
    return own.hash(type, this);
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
