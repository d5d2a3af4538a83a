package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Trees as compact text: operators and keywords first, in parentheses, and nothing left out but
/// spans.
final class TreeText {
  private TreeText() {}

  static String of(Statement statement) {
    return switch (statement) {
      case Statement.Let(_, var pattern, var type, var value, var otherwise) ->
          group(
              "let",
              of(pattern) + of(":", type, TreeText::of),
              of("", value, TreeText::of),
              of("else ", otherwise, TreeText::of));
      case Statement.Evaluate(_, var expression, var terminated) ->
          of(expression) + (terminated ? ";" : "");
      case Statement.Declare(_, var item) -> ItemText.of(item);
    };
  }

  static String of(Expr expr) {
    return switch (expr) {
      case Expr.IntLiteral(_, var value, var suffix) -> value + suffix.orElse("");
      case Expr.FloatLiteral(_, var value, var suffix) -> value + suffix.orElse("");
      case Expr.DurationLiteral(_, var nanos) -> nanos + "ns";
      case Expr.BoolLiteral(_, var value) -> String.valueOf(value);
      case Expr.CharLiteral(_, var codePoint) -> "'" + escaped(Character.toString(codePoint)) + "'";
      case Expr.TextLiteral(_, var value) -> quoted(value);
      case Expr.BytesLiteral(_, var value) -> "b" + value;
      case Expr.Interpolation(_, var pieces) -> group("f", all(pieces, TreeText::of));
      case Expr.Name(_, var text) -> text;
      case Expr.Path(_, var segments, _) ->
          segments.stream()
              .map(segment -> segment.name() + types(segment.arguments()))
              .collect(Collectors.joining("::"));
      case Expr.Unary(_, var operator, var operand) ->
          group(operator.symbol().strip(), of(operand));
      case Expr.Binary(_, var operator, _, var left, var right) ->
          group(operator.symbol(), of(left), of(right));
      case Expr.Logical(_, var isAnd, var left, var right) ->
          group(isAnd ? "&&" : "||", of(left), of(right));
      case Expr.Coalesce(_, var left, var right) -> group("??", of(left), of(right));
      case Expr.Range(_, var from, var to, var inclusive) ->
          group(inclusive ? "..=" : "..", orGap(from), orGap(to));
      case Expr.Pipeline(_, var value, var function) -> group("|>", of(value), of(function));
      case Expr.Assign(_, var target, var operator, var value) ->
          group(operator.map(BinaryOperator::symbol).orElse("") + "=", of(target), of(value));
      case Expr.Call(_, var callee, var arguments) ->
          group("call", of(callee), all(arguments, TreeText::of));
      case Expr.MacroCall(_, var name, var arguments) ->
          group(name + "!", all(arguments, TreeText::of));
      case Expr.MethodCall(_, var receiver, _, var name, var typed, var arguments, var safe) ->
          group(
              (safe ? "?." : ".") + name + types(typed) + "()",
              of(receiver),
              all(arguments, TreeText::of));
      case Expr.Field(_, var receiver, _, var name, var safe) ->
          group((safe ? "?." : ".") + name, of(receiver));
      case Expr.Index(_, var receiver, var items) ->
          group("index", of(receiver), all(items, TreeText::of));
      case Expr.Propagate(_, var operand) -> group("?", of(operand));
      case Expr.Await(_, var operand) -> group("await", of(operand));
      case Expr.Cast(_, var operand, var type) -> group("as", of(operand), of(type));
      case Expr.Is(_, var operand, var type) -> group("is", of(operand), of(type));
      default -> ofCompound(expr);
    };
  }

  private static String ofCompound(Expr expr) {
    return switch (expr) {
      case Expr.ListLiteral(_, var elements) ->
          "[" + all(elements, e -> (e.spread() ? ".." : "") + of(e.value())) + "]";
      case Expr.ListRepeat(_, var value, var count) -> "[" + of(value) + "; " + of(count) + "]";
      case Expr.Comprehension(_, var kind, var value, var mapped, var clauses) ->
          group(
              kind.name().toLowerCase(java.util.Locale.ROOT),
              of(value) + of(": ", mapped, TreeText::of),
              all(clauses, TreeText::of));
      case Expr.TupleLiteral(_, var elements) -> group("tuple", all(elements, TreeText::of));
      case Expr.ObjectLiteral(_, var entries) -> group("object", all(entries, TreeText::of));
      case Expr.StructLiteral(_, var path, var fields, var rest) ->
          group("new", of(path), all(fields, TreeText::of), of("..", rest, TreeText::of));
      case Expr.Block block -> of(block);
      case Expr.If(_, var condition, var then, var otherwise) ->
          group("if", of(condition), of(then), of("", otherwise, TreeText::of));
      case Expr.LetCondition(_, var pattern, var value) -> group("let", of(pattern), of(value));
      case Expr.Match(_, var value, var arms) -> group("match", of(value), all(arms, TreeText::of));
      case Expr.While(_, var label, var condition, var body) ->
          group("while", label(label), of(condition), of(body));
      case Expr.For(_, var label, var pattern, var iterable, var body) ->
          group("for", label(label), of(pattern), of(iterable), of(body));
      case Expr.Loop(_, var label, var body) -> group("loop", label(label), of(body));
      case Expr.Labelled(_, var label, var body) ->
          group("labelled", label(java.util.Optional.of(label)), of(body));
      case Expr.Break(_, var label, var value) ->
          group("break", label(label), of("", value, TreeText::of));
      case Expr.Continue(_, var label) -> group("continue", label(label));
      case Expr.Return(_, var value) -> group("return", of("", value, TreeText::of));
      case Expr.Lambda(_, var parameters, var result, var body) ->
          group(
              "\\", all(parameters, TreeText::of), "->" + of(" ", result, TreeText::of), of(body));
      case Expr.Try(_, var body, var catches, var last) ->
          group(
              "try",
              of(body),
              all(catches, c -> group("catch", of("", c.pattern(), TreeText::of), of(c.body()))),
              of("finally ", last, TreeText::of));
      case Expr.Throw(_, var value) -> group("throw", of(value));
      case Expr.Async(_, var body) -> group("async", of(body));
      case Expr.Spawn(_, var value, var node) ->
          group("spawn", of(value), of("on ", node, TreeText::of));
      case Expr.Select(_, var arms, _, _) ->
          group(
              "select",
              all(
                  arms,
                  arm -> group(of(arm.pattern()), "=", of(arm.operation()), "=>", of(arm.body()))));
      case Expr.Missing _ -> "<?>";
      default -> throw new AssertionError(expr);
    };
  }

  static String of(Expr.Block block) {
    var parts = new ArrayList<String>();
    block.statements().forEach(statement -> parts.add(of(statement).replaceFirst(";$", "") + ";"));
    block.result().ifPresent(result -> parts.add(of(result)));
    return "{" + String.join(" ", parts) + "}";
  }

  private static String of(Expr.Interpolation.Piece piece) {
    return switch (piece) {
      case Expr.Interpolation.Piece.Text(var value) -> quoted(value);
      case Expr.Interpolation.Piece.Hole(var value, var format) ->
          format.isEmpty() ? of(value) : of(value) + ":" + format;
    };
  }

  static String of(Argument argument) {
    return of("", argument.name(), name -> name + "=")
        + (argument.spread() ? ".." : "")
        + of(argument.value());
  }

  private static String of(Expr.IndexItem item) {
    return switch (item) {
      case Expr.IndexItem.At(_, var value) -> of(value);
      case Expr.IndexItem.Ellipsis _ -> "...";
      case Expr.IndexItem.Slice(_, var from, var to, var step) ->
          "[" + orGap(from) + ":" + orGap(to) + ":" + orGap(step) + "]";
    };
  }

  private static String of(Expr.Comprehension.Clause clause) {
    return switch (clause) {
      case Expr.Comprehension.Clause.Each(_, var pattern, var iterable) ->
          group("for", of(pattern), of(iterable));
      case Expr.Comprehension.Clause.Where(_, var condition) -> group("if", of(condition));
    };
  }

  private static String of(Expr.ObjectLiteral.Entry entry) {
    return switch (entry) {
      case Expr.ObjectLiteral.Entry.Pair(var key, var value) -> of(key) + ":" + of(value);
      case Expr.ObjectLiteral.Entry.Spread(_, var value) -> ".." + of(value);
    };
  }

  static String of(Expr.StructLiteral.FieldValue field) {
    return field.name() + ":" + of(field.value());
  }

  static String of(Expr.Match.Arm arm) {
    return group(of(arm.pattern()) + of(" if ", arm.guard(), TreeText::of), "=>", of(arm.body()));
  }

  static String of(Parameter parameter) {
    return all(parameter.attributes(), ItemText::of)
        + (parameter.attributes().isEmpty() ? "" : " ")
        + (parameter.byReference() ? "&" : "")
        + (parameter.mutable() && parameter.byReference() ? "mut " : "")
        + of(parameter.pattern())
        + of(parameter.variadic() ? ":..." : ":", parameter.type(), TreeText::of)
        + of("=", parameter.defaultValue(), TreeText::of);
  }

  static String of(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Wildcard _ -> "_";
      case Pattern.Binding(_, var name, var mutable, var inner) ->
          (mutable ? "mut " : "") + name + of("@", inner, TreeText::of);
      case Pattern.Literal(_, var value) -> of(value);
      case Pattern.Range(_, var from, var to, var inclusive) ->
          group(inclusive ? "..=" : "..", orGap(from), orGap(to));
      case Pattern.Tuple(_, var elements) -> group("tuple", all(elements, TreeText::of));
      case Pattern.Elements(_, var elements) -> "[" + all(elements, TreeText::of) + "]";
      case Pattern.Variant(_, var path, var elements) ->
          group("variant", of(path), all(elements, TreeText::of));
      case Pattern.Struct(_, var path, var fields, var rest) ->
          group(
              "struct",
              of(path),
              all(fields, field -> field.name() + ":" + of(field.pattern())),
              rest ? ".." : "");
      case Pattern.Or(_, var alternatives) -> group("|", all(alternatives, TreeText::of));
      case Pattern.Rest(_, var name) -> ".." + name.orElse("");
      case Pattern.Typed(_, var inner, var type) -> of(inner) + ":" + of(type);
      case Pattern.Missing _ -> "<?>";
    };
  }

  static String of(TypeExpr type) {
    return switch (type) {
      case TypeExpr.Named(_, var path, var arguments) -> String.join("::", path) + types(arguments);
      case TypeExpr.Size(_, var value) -> String.valueOf(value);
      case TypeExpr.ListOf(_, var element, var length) ->
          "[" + of(element) + of("; ", length, TreeText::of) + "]";
      case TypeExpr.Tuple(_, var elements) -> group("tuple", all(elements, TreeText::of));
      case TypeExpr.Function(_, var parameters, var result) ->
          group("fn", all(parameters, TreeText::of), "->" + of(" ", result, TreeText::of));
      case TypeExpr.Reference(_, var mutable, var target) -> (mutable ? "&mut " : "&") + of(target);
      case TypeExpr.Optionally(_, var inner) -> of(inner) + "?";
      case TypeExpr.AnyOf(_, var alternatives) -> group("|", all(alternatives, TreeText::of));
      case TypeExpr.Record(_, var name, var fields, var open) ->
          group(
              "record",
              name.orElse(""),
              all(fields, field -> field.name() + ":" + of(field.type())),
              open ? ".." : "");
      case TypeExpr.Bounded(_, var bounds) -> group("bounded", all(bounds, TreeText::of));
      case TypeExpr.Inferred _ -> "_";
      case TypeExpr.Never _ -> "!";
      case TypeExpr.Missing _ -> "<?>";
    };
  }

  static String types(List<TypeExpr> arguments) {
    return arguments.isEmpty() ? "" : "<" + all(arguments, TreeText::of) + ">";
  }

  private static String label(Optional<String> label) {
    return of("'", label, text -> text);
  }

  private static String orGap(Optional<Expr> expr) {
    return expr.map(TreeText::of).orElse("_");
  }

  static <T> String of(String before, Optional<T> value, Function<T, String> text) {
    return value.map(content -> before + text.apply(content)).orElse("");
  }

  static <T> String all(List<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(" "));
  }

  static String group(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" ", "(", ")"));
  }

  static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : c < 32 ? "\\x" + (int) c : "" + c);
    }
    return escaped.toString();
  }
}
