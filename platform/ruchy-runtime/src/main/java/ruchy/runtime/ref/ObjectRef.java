package ruchy.runtime.ref;

import ruchy.runtime.Unit;

/// A shared variable that holds any object.
public final class ObjectRef extends Ref {
  /// Its value; meaningful once it is assigned.
  public Object value = Unit.UNIT;

  /// A variable that is not assigned yet, with the name that an early read reports.
  public static ObjectRef named(String name) {
    return new ObjectRef(name, false);
  }

  /// A local variable with its first value.
  public ObjectRef(Object value) {
    super();
    this.value = value;
  }

  private ObjectRef(String name, boolean assigned) {
    super(name);
    this.assigned = assigned;
  }

  /// A local variable with its first value.
  public static ObjectRef of(Object value) {
    return new ObjectRef(value);
  }

  /// Its value.
  ///
  /// @throws ruchy.runtime.RuchyError E0705 if it was never assigned
  public Object read() {
    if (!assigned) {
      throw unassigned();
    }
    return value;
  }

  /// Assigns it.
  public void assign(Object next) {
    value = next;
    assigned = true;
  }
}
