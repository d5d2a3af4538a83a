package ruchy.jvm.source;

/// Where the value of a statement goes.
sealed interface Target {
  /// Nowhere.
  record Drop() implements Target {}

  /// Out of the method or lambda.
  record Return() implements Target {}

  /// Into a variable.
  record Assign(Variable variable) implements Target {}
}
