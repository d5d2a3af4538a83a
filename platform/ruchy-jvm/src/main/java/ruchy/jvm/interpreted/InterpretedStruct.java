package ruchy.jvm.interpreted;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.type.NominalType;
import ruchy.runtime.Display;
import ruchy.runtime.Equality;
import ruchy.runtime.StructValue;

/// A struct for which no class was made.
final class InterpretedStruct implements StructValue {
  private final NominalType type;
  private final List<Object> values;

  InterpretedStruct(NominalType type, List<Object> values) {
    this.type = type;
    this.values = new ArrayList<>(values);
  }

  NominalType type() {
    return type;
  }

  @Override
  public String typeName() {
    return type.name();
  }

  @Override
  public List<String> fieldNames() {
    return type.fields().stream().map(NominalType.Field::name).toList();
  }

  @Override
  public Object get(int field) {
    return values.get(field);
  }

  @Override
  public void set(int field, Object value) {
    values.set(field, value);
  }

  @Override
  public boolean isShared() {
    return type.kind() == NominalType.Kind.CLASS;
  }

  @Override
  public InterpretedStruct copy() {
    if (isShared()) {
      return this;
    }
    var copies = values.stream().map(value -> value instanceof StructValue s ? s.copy() : value);
    return new InterpretedStruct(type, copies.toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StructValue struct && Equality.structs(this, struct);
  }

  @Override
  public int hashCode() {
    return isShared() ? System.identityHashCode(this) : Equality.hash(this);
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
