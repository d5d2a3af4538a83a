package ruchy.lang.core;

import ruchy.lang.type.NominalType;

/// What a type's own methods say of its values, for all that compare or show them without knowing
/// the type: collections, tuples, `{:?}`.
///
/// Emitters make the classes of the type ask the function, also where a later unit brings it.
///
/// @param function takes the value, and for [Role#EQUAL] and [Role#ORDER] another one of its type
public record Conformance(NominalType type, Role role, FunctionRef function) {
  /// What is asked.
  public enum Role {
    /// Whether two values are equal: `bool`
    EQUAL,
    /// A hash that agrees with equality: `i64`
    HASH,
    /// Negative, zero or positive as the first stands to the second: `i64`
    ORDER,
    /// The text for readers
    DISPLAY,
    /// The text for programmers
    DEBUG
  }
}
