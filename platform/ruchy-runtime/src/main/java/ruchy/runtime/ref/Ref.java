package ruchy.runtime.ref;

import ruchy.runtime.RuchyError;

/// A variable that several pieces of code share.
public abstract sealed class Ref
    permits IntRef, LongRef, FloatRef, DoubleRef, BooleanRef, ObjectRef {
  /// Whether it has a value.
  boolean assigned;

  private final String name;

  Ref() {
    this.name = "";
    this.assigned = true;
  }

  Ref(String name) {
    this.name = name;
  }

  /// The name in the text; empty for locals.
  public final String name() {
    return name;
  }

  /// Whether it was assigned.
  public final boolean isAssigned() {
    return assigned;
  }

  /// Forgets the value: a later read is an error.
  public final void clear() {
    assigned = false;
    if (this instanceof ObjectRef reference) {
      reference.value = ruchy.runtime.Unit.UNIT;
    }
  }

  final RuchyError unassigned() {
    return new RuchyError("E0705", "`" + name + "` is used before it has a value")
        .help("the statement that declares `" + name + "` has not run or has failed: run it first");
  }
}
