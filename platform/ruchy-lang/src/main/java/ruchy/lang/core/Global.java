package ruchy.lang.core;

import ruchy.lang.type.Type;

/// A variable of the session or of a program's top level that functions or later cells can see.
/// Compared by identity: declaring a name again with another type makes a new one.
public final class Global {
  private final String name;
  private final Type type;
  private final int version;

  /// A variable; `version` counts the variables of this name in a session, from 1.
  public Global(String name, Type type, int version) {
    this.name = name;
    this.type = type;
    this.version = version;
  }

  /// The name in the text.
  public String name() {
    return name;
  }

  /// Its type, the same for its whole life.
  public Type type() {
    return type;
  }

  /// Which variable of this name it is.
  public int version() {
    return version;
  }

  @Override
  public String toString() {
    return name + ": " + type;
  }
}
