package ruchy.lang.syntax;

import java.util.List;
import ruchy.lang.source.Span;

/// `#[name(arguments…)]`, or `#![…]` for the file; `#[name = value]` has the value as its argument.
public record Attribute(Span span, String name, List<Argument> arguments, boolean inner)
    implements Node {
  public Attribute {
    arguments = List.copyOf(arguments);
  }
}
