package ruchy.jvm.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.type.NominalType;
import ruchy.runtime.Display;
import ruchy.runtime.StructValue;

/// A struct for which no class was made.
final class InterpretedStruct implements StructValue {
  private final OwnMethods own;
  private final NominalType type;
  private final List<Object> values;

  InterpretedStruct(OwnMethods own, NominalType type, List<Object> values) {
    this.own = own;
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
    return new InterpretedStruct(own, type, copies.toList());
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
