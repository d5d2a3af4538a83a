package ruchy.lang.resolve;

import ruchy.lang.source.Span;
import ruchy.lang.syntax.Node;

/// A name that a program declares.
///
/// @param span where the name stands
/// @param node what declares it: an item, a statement, a parameter, a pattern
/// @param depth 0 at the top level of a file or module
public record Definition(String name, Span span, Kind kind, Node node, boolean mutable, int depth) {
  /// Whether both are the same name at the same place; their trees need not be walked for that.
  @Override
  public boolean equals(Object other) {
    return other instanceof Definition that
        && span.equals(that.span)
        && kind == that.kind
        && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  /// What a name is.
  public enum Kind {
    VARIABLE,
    PARAMETER,
    CONSTANT,
    FUNCTION,
    METHOD,
    TYPE,
    TRAIT,
    TYPE_PARAMETER,
    VARIANT,
    FIELD,
    MODULE,
    IMPORT
  }

  /// Whether the writer says by its name that it is not to be used.
  public boolean isMeantUnused() {
    return name.startsWith("_");
  }
}
