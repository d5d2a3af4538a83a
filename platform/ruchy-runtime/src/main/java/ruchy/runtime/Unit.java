package ruchy.runtime;

/// The value `()`, where one is needed.
public enum Unit {
  /// The only one.
  UNIT;

  @Override
  public String toString() {
    return "()";
  }
}
