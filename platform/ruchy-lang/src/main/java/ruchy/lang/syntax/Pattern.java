package ruchy.lang.syntax;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;

/// A pattern as written.
///
/// A single lower-case name is a [Binding]; whether an upper-case one names a variant or constant
/// is for the resolver to tell.
public sealed interface Pattern extends Node {
  /// `_`
  record Wildcard(Span span) implements Pattern {}

  /// `x`, `mut x`, `ref x`, `n @ 1..`
  record Binding(Span span, String name, boolean mutable, Optional<Pattern> pattern)
      implements Pattern {}

  /// `1`, `-1`, `"a"`, `true`: a literal, possibly negated
  record Literal(Span span, Expr value) implements Pattern {}

  /// `1..=9`, `..5`, `'a'..='z'`
  record Range(Span span, Optional<Expr> from, Optional<Expr> to, boolean inclusive)
      implements Pattern {}

  /// `(a, b)`, `(first, ..)`
  record Tuple(Span span, List<Pattern> elements) implements Pattern {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /// `[first, ..rest]`
  record Elements(Span span, List<Pattern> elements) implements Pattern {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /// `Circle(r)`, `Some(x)`, `Unit`, `Shape::Unit`: no parentheses, no elements
  record Variant(Span span, Expr path, List<Pattern> elements) implements Pattern {
    public Variant {
      elements = List.copyOf(elements);
    }
  }

  /// `Rect { w, h: height, .. }`
  record Struct(Span span, Expr path, List<FieldPattern> fields, boolean rest) implements Pattern {
    public Struct {
      fields = List.copyOf(fields);
    }

    /// `name: pattern`, or `name` alone, which binds that name
    public record FieldPattern(Span span, String name, Pattern pattern) implements Node {}
  }

  /// `a | b`
  record Or(Span span, List<Pattern> alternatives) implements Pattern {
    public Or {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// `..` or `..rest` inside a tuple or list pattern
  record Rest(Span span, Optional<String> name) implements Pattern {}

  /// `x: T` in a catch or closure, where a type narrows the pattern
  record Typed(Span span, Pattern pattern, TypeExpr type) implements Pattern {}

  /// A hole the parser left; the problem is already reported.
  record Missing(Span span) implements Pattern {}
}
