package ruchy.runtime.declared;

import java.util.List;
import ruchy.runtime.Display;
import ruchy.runtime.StructValue;

/// An object of a class: shared by reference, equal only to itself.
public abstract class ClassObject implements StructValue {
  /// For subclasses.
  protected ClassObject() {}

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

  /// The object itself.
  @Override
  public final StructValue copy() {
    return this;
  }

  @Override
  public final boolean isShared() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return isEqual(other);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
