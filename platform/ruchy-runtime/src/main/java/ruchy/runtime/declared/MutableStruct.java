package ruchy.runtime.declared;

import java.util.List;
import ruchy.runtime.Display;
import ruchy.runtime.Equality;
import ruchy.runtime.StructValue;

/// A struct with fields that can be assigned: a class with package-private fields in order.
public abstract class MutableStruct implements StructValue {
  /// For subclasses.
  protected MutableStruct() {}

  @Override
  public String typeName() {
    return getClass().getSimpleName();
  }

  @Override
  public List<String> fieldNames() {
    return Components.of(getClass()).names();
  }

  @Override
  public Object get(int field) {
    return Components.of(getClass()).get(this, field);
  }

  @Override
  public void set(int field, Object value) {
    Components.of(getClass()).set(this, field, value);
  }

  @Override
  public abstract MutableStruct copy();

  @Override
  public boolean equals(Object other) {
    return isEqual(other);
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
