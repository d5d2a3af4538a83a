package ruchy.lang.syntax;

import java.util.List;
import ruchy.lang.source.Source;

/// A whole file or cell.
///
/// @param attributes the `#![…]` of the file
public record Tree(Source source, List<Attribute> attributes, List<Statement> statements) {
  public Tree {
    attributes = List.copyOf(attributes);
    statements = List.copyOf(statements);
  }
}
