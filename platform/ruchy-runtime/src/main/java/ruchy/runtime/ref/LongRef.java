package ruchy.runtime.ref;

/// A shared variable that holds a `long`.
public final class LongRef extends Ref {
  /// Its value; meaningful once it is assigned.
  public long value;

  /// A variable that is not assigned yet, with the name that an early read reports.
  public LongRef(String name) {
    super(name);
  }

  /// A local variable with its first value.
  public LongRef(long value) {
    super();
    this.value = value;
  }

  /// A local variable with its first value.
  public static LongRef of(long value) {
    return new LongRef(value);
  }

  /// Its value.
  ///
  /// @throws ruchy.runtime.RuchyError E0705 if it was never assigned
  public long read() {
    if (!assigned) {
      throw unassigned();
    }
    return value;
  }

  /// Assigns it.
  public void assign(long next) {
    value = next;
    assigned = true;
  }
}
