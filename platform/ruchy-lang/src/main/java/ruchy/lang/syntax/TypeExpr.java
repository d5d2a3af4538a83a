package ruchy.lang.syntax;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;

/// A type as written.
public sealed interface TypeExpr extends Node {
  /// `i64`, `Vec<T>`, `geometry::Point`, `Array<f64, 2>`; a number argument is a [Size]
  record Named(Span span, List<String> path, List<TypeExpr> arguments) implements TypeExpr {
    public Named {
      path = List.copyOf(path);
      arguments = List.copyOf(arguments);
    }
  }

  /// A number as a type argument, such as the rank in `Array<f64, 2>`
  record Size(Span span, long value) implements TypeExpr {}

  /// `[T]`, `[T; n]`
  record ListOf(Span span, TypeExpr element, Optional<Expr> length) implements TypeExpr {}

  /// `()`, `(A, B)`
  record Tuple(Span span, List<TypeExpr> elements) implements TypeExpr {
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /// `fn(A, B) -> C`
  record Function(Span span, List<TypeExpr> parameters, Optional<TypeExpr> result)
      implements TypeExpr {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /// `&T`, `&mut T`, `&'a T`
  record Reference(Span span, boolean mutable, TypeExpr target) implements TypeExpr {}

  /// `T?`
  record Optionally(Span span, TypeExpr type) implements TypeExpr {}

  /// `A | B`: any of these; only in signatures of the library
  record AnyOf(Span span, List<TypeExpr> alternatives) implements TypeExpr {
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// `DataFrame{a: i64, ..}` or a structural `{a: i64}`; `open` where `..` stands
  record Record(Span span, Optional<String> name, List<FieldType> fields, boolean open)
      implements TypeExpr {
    public Record {
      fields = List.copyOf(fields);
    }

    /// `name: type`
    public record FieldType(Span span, String name, TypeExpr type) {}
  }

  /// `impl Trait + Other`, `dyn Trait`
  record Bounded(Span span, List<TypeExpr> bounds) implements TypeExpr {
    public Bounded {
      bounds = List.copyOf(bounds);
    }

    /// Whether it is `dyn Trait`: a value whose type shows only when the program runs.
    boolean isDynamic() {
      return span.text().startsWith("dyn ");
    }

    /// Whether it says a function, which is a type: `impl Fn(A) -> B`.
    boolean isFunction() {
      return bounds.stream().anyMatch(Function.class::isInstance);
    }
  }

  /// Whether a type is written so that many fit, and the one is found by use: `impl Trait`.
  static boolean isOpen(TypeExpr type) {
    return type instanceof Bounded bounded && !bounded.isFunction();
  }

  /// Whether a function's result is written so that its body tells the type: `impl Trait`, but not
  /// `dyn Trait`, which values of several types are.
  static boolean isOpenResult(TypeExpr type) {
    return isOpen(type) && !(type instanceof Bounded bounded && bounded.isDynamic());
  }

  /// `_`
  record Inferred(Span span) implements TypeExpr {}

  /// `!`
  record Never(Span span) implements TypeExpr {}

  /// A hole the parser left; the problem is already reported.
  record Missing(Span span) implements TypeExpr {}
}
