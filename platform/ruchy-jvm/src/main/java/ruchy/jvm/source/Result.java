package ruchy.jvm.source;

import ruchy.lang.type.Type;

/// What a method or lambda gives back.
record Result(Type type, Kind kind) {
  /// How.
  enum Kind {
    /// A `void` method
    NOTHING,
    /// The carrier
    CARRIER,
    /// A box, as lambdas do
    BOX
  }
}
