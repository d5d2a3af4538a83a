package ruchy.lang.check;

import java.util.Optional;
import ruchy.lang.syntax.Attribute;
import ruchy.lang.syntax.Tree;

/// What is accepted; never what it means.
public enum Mode {
  /// A bare `x = 1` declares, rebinding may change the type, a `Result` where its value is needed
  /// gets an implicit `?`.
  DATA_SCIENCE,
  /// `let` is required, `?` is explicit, public functions are annotated.
  ENGINEERING;

  /// The mode that a file asks for: `#![mode(engineering)]`.
  static Optional<Mode> of(Tree tree) {
    for (Attribute attribute : tree.attributes()) {
      if (attribute.name().equals("mode") && attribute.arguments().size() == 1) {
        String name = attribute.arguments().getFirst().value().span().text();
        return switch (name) {
          case "engineering" -> Optional.of(ENGINEERING);
          case "data_science", "relaxed" -> Optional.of(DATA_SCIENCE);
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }
}
