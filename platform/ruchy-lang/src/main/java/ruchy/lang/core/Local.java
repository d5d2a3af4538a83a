package ruchy.lang.core;

import ruchy.lang.type.Type;

/// A local variable or parameter of one function instance or cell body. Compared by identity.
public final class Local {
  private final String name;
  private final Type type;
  private boolean assigned;
  private boolean captured;

  /// A variable with the name it has in the text; several may share one.
  public Local(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  /// The name in the text, or one that starts with `$` for a variable that desugaring made.
  public String name() {
    return name;
  }

  /// Its type, the same for its whole life.
  public Type type() {
    return type;
  }

  /// Notes that it is assigned after its declaration.
  public void markAssigned() {
    assigned = true;
  }

  /// Notes that a closure uses it.
  public void markCaptured() {
    captured = true;
  }

  /// Whether closure and surrounding code share it as a variable, not just its value: it is
  /// captured and assigned after its declaration. Valid once the whole function is built.
  public boolean isShared() {
    return assigned && captured;
  }

  /// Whether a closure uses it.
  public boolean isCaptured() {
    return captured;
  }

  /// Whether it is assigned after its declaration.
  public boolean isAssigned() {
    return assigned;
  }

  @Override
  public String toString() {
    return name + ": " + type;
  }
}
