package ruchy.lang.core;

/// Names one loop, so that `break` and `continue` say which. Compared by identity.
public final class LoopLabel {
  private final String name;

  /// A label; the name is for people only.
  public LoopLabel(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
