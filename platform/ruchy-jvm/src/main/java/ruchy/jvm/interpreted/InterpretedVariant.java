package ruchy.jvm.interpreted;

import java.util.List;
import ruchy.lang.type.NominalType;
import ruchy.runtime.Display;
import ruchy.runtime.EnumValue;
import ruchy.runtime.Equality;

/// A value of an enum for which no class was made.
final class InterpretedVariant implements EnumValue {
  private final NominalType type;
  private final NominalType.Variant variant;
  private final List<Object> values;

  InterpretedVariant(NominalType type, int variant, List<Object> values) {
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
  public boolean equals(Object other) {
    return other instanceof EnumValue value && Equality.variants(this, value);
  }

  @Override
  public int hashCode() {
    return Equality.hash(this);
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
