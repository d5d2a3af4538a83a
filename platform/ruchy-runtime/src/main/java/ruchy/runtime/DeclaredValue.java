package ruchy.runtime;

import java.util.List;
import java.util.Optional;

/// A value of a type that the program declares, with what that type itself says about equality,
/// order and text. Where it says nothing, its structure decides.
public interface DeclaredValue {
  /// The name of its type with its modules: `geometry::Square`.
  String typeName();

  /// The names of its fields, in order; `0`, `1` of positional ones; none where it has none.
  List<String> fieldNames();

  /// The boxed value of a field, by its place.
  Object get(int field);

  /// Whether it equals another value: what `==` and collections ask.
  default boolean isEqual(Object other) {
    return Equality.byStructure(this, other);
  }

  /// Below, equal or above 0 as it stands before, with or after another value of its type.
  ///
  /// @throws RuchyError E0704 if the two have no order
  default int order(Object other) {
    return Ordering.byStructure(this, other);
  }

  /// How its type shows it to readers; empty where its structure is shown.
  default Optional<String> display() {
    return Optional.empty();
  }

  /// How its type shows it to programmers; empty where its structure is shown.
  default Optional<String> debug() {
    return Optional.empty();
  }
}
