package ruchy.runtime.ref;

/// A shared variable that holds a `double`.
public final class DoubleRef extends Ref {
  /// Its value; meaningful once it is assigned.
  public double value;

  /// A variable that is not assigned yet, with the name that an early read reports.
  public DoubleRef(String name) {
    super(name);
  }

  /// A local variable with its first value.
  public DoubleRef(double value) {
    super();
    this.value = value;
  }

  /// A local variable with its first value.
  public static DoubleRef of(double value) {
    return new DoubleRef(value);
  }

  /// Its value.
  ///
  /// @throws ruchy.runtime.RuchyError E0705 if it was never assigned
  public double read() {
    if (!assigned) {
      throw unassigned();
    }
    return value;
  }

  /// Assigns it.
  public void assign(double next) {
    value = next;
    assigned = true;
  }
}
