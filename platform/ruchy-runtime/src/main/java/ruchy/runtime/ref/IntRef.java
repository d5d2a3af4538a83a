package ruchy.runtime.ref;

/// A shared variable that holds an `int`.
public final class IntRef extends Ref {
  /// Its value; meaningful once it is assigned.
  public int value;

  /// A variable that is not assigned yet, with the name that an early read reports.
  public IntRef(String name) {
    super(name);
  }

  /// A local variable with its first value.
  public IntRef(int value) {
    super();
    this.value = value;
  }

  /// A local variable with its first value.
  public static IntRef of(int value) {
    return new IntRef(value);
  }

  /// Its value.
  ///
  /// @throws ruchy.runtime.RuchyError E0705 if it was never assigned
  public int read() {
    if (!assigned) {
      throw unassigned();
    }
    return value;
  }

  /// Assigns it.
  public void assign(int next) {
    value = next;
    assigned = true;
  }
}
