package ruchy.runtime.ref;

/// A shared variable that holds a `float`.
public final class FloatRef extends Ref {
  /// Its value; meaningful once it is assigned.
  public float value;

  /// A variable that is not assigned yet, with the name that an early read reports.
  public FloatRef(String name) {
    super(name);
  }

  /// A local variable with its first value.
  public FloatRef(float value) {
    super();
    this.value = value;
  }

  /// A local variable with its first value.
  public static FloatRef of(float value) {
    return new FloatRef(value);
  }

  /// Its value.
  ///
  /// @throws ruchy.runtime.RuchyError E0705 if it was never assigned
  public float read() {
    if (!assigned) {
      throw unassigned();
    }
    return value;
  }

  /// Assigns it.
  public void assign(float next) {
    value = next;
    assigned = true;
  }
}
