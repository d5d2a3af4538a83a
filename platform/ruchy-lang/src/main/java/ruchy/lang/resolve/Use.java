package ruchy.lang.resolve;

import ruchy.lang.source.Span;

/// A place where a name stands for what was declared elsewhere.
///
/// @param role what is done there
public record Use(Span span, Definition definition, Role role) {
  /// What is done with a name.
  public enum Role {
    READ,
    /// `x = value`, which reads nothing.
    WRITE,
    /// `x += 1`, `x[0] = 1`, `&mut x`, `x.push(1)`: may change what the variable holds.
    CHANGE,
    /// `area(r = 1.0)`, which says which parameter is meant and reads nothing.
    LABEL
  }
}
