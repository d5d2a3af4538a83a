package ruchy.runtime.ref;

/// A shared variable that holds a `boolean`.
public final class BooleanRef extends Ref {
  /// Its value; meaningful once it is assigned.
  public boolean value;

  /// A variable that is not assigned yet, with the name that an early read reports.
  public BooleanRef(String name) {
    super(name);
  }

  /// A local variable with its first value.
  public BooleanRef(boolean value) {
    super();
    this.value = value;
  }

  /// A local variable with its first value.
  public static BooleanRef of(boolean value) {
    return new BooleanRef(value);
  }

  /// Its value.
  ///
  /// @throws ruchy.runtime.RuchyError E0705 if it was never assigned
  public boolean read() {
    if (!assigned) {
      throw unassigned();
    }
    return value;
  }

  /// Assigns it.
  public void assign(boolean next) {
    value = next;
    assigned = true;
  }
}
