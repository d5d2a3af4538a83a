package ruchy.lang.syntax;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;

/// An expression as written: no types, no desugaring, never null inside.
public sealed interface Expr extends Node {
  /// `42`, `0xff`, `1_000`, `42i32`; the suffix is one of the number types.
  record IntLiteral(Span span, BigInteger value, Optional<String> suffix) implements Expr {}

  /// `3.0`, `1e-9`, `2.5f32`
  record FloatLiteral(Span span, double value, Optional<String> suffix) implements Expr {}

  /// `60s`, `5ms`, `2h`, kept in nanoseconds
  record DurationLiteral(Span span, long nanos) implements Expr {}

  /// `true`, `false`
  record BoolLiteral(Span span, boolean value) implements Expr {}

  /// `'a'`
  record CharLiteral(Span span, int codePoint) implements Expr {}

  /// `"text"`, `r"raw"`, `'text of several characters'`, escapes already resolved
  record TextLiteral(Span span, String value) implements Expr {}

  /// `b"bytes"`
  record BytesLiteral(Span span, List<Byte> value) implements Expr {
    public BytesLiteral {
      value = List.copyOf(value);
    }
  }

  /// `f"{x:.2} and {name:>10}"`
  record Interpolation(Span span, List<Piece> pieces) implements Expr {
    public Interpolation {
      pieces = List.copyOf(pieces);
    }

    /// A stretch of an f-string.
    public sealed interface Piece {
      /// Literal text, escapes already resolved.
      record Text(String value) implements Piece {}

      /// `{value:format}`; the format is empty where none is written.
      record Hole(Expr value, String format) implements Piece {}
    }
  }

  /// A single name: `x`
  record Name(Span span, String text) implements Expr {}

  /// `a::b`, `Vec::<i64>::new`: two segments or more, or one with type arguments
  ///
  /// @param trait the trait of `<Type as Trait>::name`
  record Path(Span span, List<Segment> segments, Optional<TypeExpr> trait) implements Expr {
    public Path {
      segments = List.copyOf(segments);
    }

    /// A path that names no trait apart.
    public Path(Span span, List<Segment> segments) {
      this(span, segments, Optional.empty());
    }

    /// One name of a path.
    public record Segment(Span span, String name, List<TypeExpr> arguments) {
      public Segment {
        arguments = List.copyOf(arguments);
      }
    }
  }

  /// `-x`, `!x`, `&x`, `&mut x`, `*x`
  record Unary(Span span, UnaryOperator operator, Expr operand) implements Expr {}

  /// `left + right` and all other operators that evaluate both sides
  record Binary(Span span, BinaryOperator operator, Span operatorSpan, Expr left, Expr right)
      implements Expr {}

  /// `left && right`, `left || right`
  record Logical(Span span, boolean isAnd, Expr left, Expr right) implements Expr {}

  /// `left ?? right`
  record Coalesce(Span span, Expr left, Expr right) implements Expr {}

  /// `a..b`, `a..=b`, `a..`, `..b`, `..`
  record Range(Span span, Optional<Expr> from, Optional<Expr> to, boolean inclusive)
      implements Expr {}

  /// `value |> function(arguments)`
  record Pipeline(Span span, Expr value, Expr function) implements Expr {}

  /// `target = value`, `target += value`; the target is a place, or a list or tuple of places
  record Assign(Span span, Expr target, Optional<BinaryOperator> operator, Expr value)
      implements Expr {}

  /// `callee(arguments…)`
  record Call(Span span, Expr callee, List<Argument> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// `println!("…")`, `vec![1, 2]`, `assert_eq!(a, b)`
  record MacroCall(Span span, String name, List<Argument> arguments) implements Expr {
    public MacroCall {
      arguments = List.copyOf(arguments);
    }
  }

  /// `receiver.name(arguments…)`, or `receiver?.name(…)` where safe
  record MethodCall(
      Span span,
      Expr receiver,
      Span nameSpan,
      String name,
      List<TypeExpr> typeArguments,
      List<Argument> arguments,
      boolean safe)
      implements Expr {
    public MethodCall {
      typeArguments = List.copyOf(typeArguments);
      arguments = List.copyOf(arguments);
    }
  }

  /// `receiver.name`, `pair.0`, or `receiver?.name` where safe
  record Field(Span span, Expr receiver, Span nameSpan, String name, boolean safe)
      implements Expr {}

  /// `receiver[items…]`
  record Index(Span span, Expr receiver, List<IndexItem> items) implements Expr {
    public Index {
      items = List.copyOf(items);
    }
  }

  /// What stands between the brackets of an index.
  sealed interface IndexItem extends Node {
    /// `a[i]`, `a[1..3]`, `a[..]`, `a[mask]`, `df["col"]`
    record At(Span span, Expr value) implements IndexItem {}

    /// `a[from:to:step]`
    record Slice(Span span, Optional<Expr> from, Optional<Expr> to, Optional<Expr> step)
        implements IndexItem {}

    /// `a[...]`
    record Ellipsis(Span span) implements IndexItem {}
  }

  /// `operand?`
  record Propagate(Span span, Expr operand) implements Expr {}

  /// `operand.await`
  record Await(Span span, Expr operand) implements Expr {}

  /// `operand as T`
  record Cast(Span span, Expr operand, TypeExpr type) implements Expr {}

  /// `operand is T`
  record Is(Span span, Expr operand, TypeExpr type) implements Expr {}

  /// `[a, b, ..rest]`
  record ListLiteral(Span span, List<Element> elements) implements Expr {
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /// One element of a list literal; a spread puts in all elements of its value.
  record Element(Expr value, boolean spread) {}

  /// `[value; count]`
  record ListRepeat(Span span, Expr value, Expr count) implements Expr {}

  /// `[x * x for x in xs if x > 0]`, `{x for …}`, `{k: v for …}`
  record Comprehension(
      Span span, Kind kind, Expr value, Optional<Expr> mapped, List<Clause> clauses)
      implements Expr {
    public Comprehension {
      clauses = List.copyOf(clauses);
    }

    /// What is built: in a map `value` is the key and `mapped` its value.
    public enum Kind {
      LIST,
      SET,
      MAP
    }

    /// One part behind the value.
    public sealed interface Clause extends Node {
      /// `for pattern in iterable`
      record Each(Span span, Pattern pattern, Expr iterable) implements Clause {}

      /// `if condition`
      record Where(Span span, Expr condition) implements Clause {}
    }
  }

  /// `()`, `(a, b)`, `(a,)`
  record TupleLiteral(Span span, List<Expr> elements) implements Expr {
    public TupleLiteral {
      elements = List.copyOf(elements);
    }
  }

  /// `{ "k": v, name, ..rest }`
  record ObjectLiteral(Span span, List<Entry> entries) implements Expr {
    public ObjectLiteral {
      entries = List.copyOf(entries);
    }

    /// One entry of an object literal.
    public sealed interface Entry {
      /// `"key": value`, `key: value`, or `key` alone, where the value is the name itself; a key
      /// that is neither text nor a name makes the literal a map.
      record Pair(Expr key, Expr value) implements Entry {}

      /// `..rest`
      record Spread(Span span, Expr value) implements Entry {}
    }
  }

  /// `Point { x: 1.0, y, ..base }`
  record StructLiteral(Span span, Expr path, List<FieldValue> fields, Optional<Expr> rest)
      implements Expr {
    public StructLiteral {
      fields = List.copyOf(fields);
    }

    /// `name: value`; for the short form the value is the name itself.
    public record FieldValue(Span span, String name, Expr value) implements Node {}
  }

  /// `{ statements… result }`; without a result its value is unit
  record Block(Span span, List<Statement> statements, Optional<Expr> result) implements Expr {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /// `if condition { } else { }`, also `c ? a : b`; conditions may hold [LetCondition]
  record If(Span span, Expr condition, Expr then, Optional<Expr> otherwise) implements Expr {}

  /// `let pattern = value` inside the condition of `if` or `while`
  record LetCondition(Span span, Pattern pattern, Expr value) implements Expr {}

  /// `match value { arms… }`
  record Match(Span span, Expr value, List<Arm> arms) implements Expr {
    public Match {
      arms = List.copyOf(arms);
    }

    /// `pattern if guard => body`
    public record Arm(Span span, Pattern pattern, Optional<Expr> guard, Expr body)
        implements Node {}
  }

  /// `'label: while condition { }`
  record While(Span span, Optional<String> label, Expr condition, Block body) implements Expr {}

  /// `'label: for pattern in iterable { }`
  record For(Span span, Optional<String> label, Pattern pattern, Expr iterable, Block body)
      implements Expr {}

  /// `'label: loop { }`
  record Loop(Span span, Optional<String> label, Block body) implements Expr {}

  /// `'label: { … break 'label value … }`
  record Labelled(Span span, String label, Block body) implements Expr {}

  /// `break 'label value`
  record Break(Span span, Optional<String> label, Optional<Expr> value) implements Expr {}

  /// `continue 'label`
  record Continue(Span span, Optional<String> label) implements Expr {}

  /// `return value`
  record Return(Span span, Optional<Expr> value) implements Expr {}

  /// `|x| x + 1`, `\x -> x + 1`, `x => x + 1`, `(a, b) => a + b`, `move |x| x`
  record Lambda(Span span, List<Parameter> parameters, Optional<TypeExpr> result, Expr body)
      implements Expr {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /// `try { } catch pattern { } finally { }`
  record Try(Span span, Block body, List<Catch> catches, Optional<Block> last) implements Expr {
    public Try {
      catches = List.copyOf(catches);
    }

    /// `catch pattern { }`; without a pattern it catches everything
    public record Catch(Span span, Optional<Pattern> pattern, Block body) implements Node {}
  }

  /// `throw value`
  record Throw(Span span, Expr value) implements Expr {}

  /// `async { }`
  record Async(Span span, Block body) implements Expr {}

  /// `spawn actor`, `spawn actor on "node"`
  record Spawn(Span span, Expr value, Optional<Expr> node) implements Expr {}

  /// `select! { pattern = operation => body, …, default => body, else => body }`
  ///
  /// @param idle what is done if nothing is ready at once: `default`
  /// @param closed what is done if nothing will ever be ready: `else`
  record Select(Span span, List<SelectArm> arms, Optional<Expr> idle, Optional<Expr> closed)
      implements Expr {
    public Select {
      arms = List.copyOf(arms);
    }
  }

  /// `pattern = operation => body` in a select
  record SelectArm(Span span, Pattern pattern, Expr operation, Expr body) implements Node {}

  /// A hole the parser left where it could not read the text; the problem is already reported.
  record Missing(Span span) implements Expr {}
}
