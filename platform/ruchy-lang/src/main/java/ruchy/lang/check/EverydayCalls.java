package ruchy.lang.check;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.Type;

/// Functions that every program in Python has, where they mean more than the method of their first
/// argument: `range(1, 10, 2)`, `sorted(xs, key=f, reverse=true)`, `map(f, xs)`, `any(tests)`.
///
/// Each is another way to write what the language has anyway. A name that the program declares
/// comes first.
final class EverydayCalls {
  private static final Set<String> EXTREMES = Set.of("min", "max");

  private final Body body;

  EverydayCalls(Body body) {
    this.body = body;
  }

  /// What a call says in words of the language, if it is one of these.
  Optional<Expr> meaning(Span span, String name, List<Argument> arguments) {
    List<Expr> plain =
        arguments.stream()
            .filter(argument -> argument.name().isEmpty() && !argument.spread())
            .map(Argument::value)
            .toList();
    Map<String, Expr> named =
        arguments.stream()
            .filter(argument -> argument.name().isPresent())
            .collect(
                Collectors.toMap(argument -> argument.name().get(), Argument::value, (a, _) -> a));
    if (plain.size() + named.size() != arguments.size()) {
      return Optional.empty();
    }
    if (EXTREMES.contains(name) && plain.size() > 2 && named.isEmpty()) {
      return Optional.of(method(span, list(span, plain), name));
    }
    return switch (name + "/" + plain.size()) {
      case "range/1", "range/2", "range/3" -> named.isEmpty() ? range(span, plain) : missing();
      case "any/1", "all/1" -> named.isEmpty() ? ofTruths(span, name, plain) : missing();
      case "sorted/1" -> sorted(span, plain.getFirst(), named);
      case "min/1", "max/1" -> byKey(span, name, plain.getFirst(), named);
      case "enumerate/1" ->
          only(named, "start")
              .map(start -> method(span, plain.getFirst(), "enumerate_from", start));
      case "enumerate/2" ->
          Optional.of(method(span, plain.getFirst(), "enumerate_from", plain.get(1)));
      case "map/2", "filter/2" -> applied(span, name, plain);
      case "list/0" -> Optional.of(new Expr.ListLiteral(span, List.of()));
      case "list/1" -> Optional.of(each(span, Expr.Comprehension.Kind.LIST, plain.getFirst()));
      case "set/1" -> Optional.of(each(span, Expr.Comprehension.Kind.SET, plain.getFirst()));
      case "dict/0" -> Optional.of(new Expr.ObjectLiteral(span, List.of()));
      case "dict/1" -> Optional.of(method(span, plain.getFirst(), "to_map"));
      default -> missing();
    };
  }

  private static Optional<Expr> missing() {
    return Optional.empty();
  }

  private static Expr list(Span span, List<Expr> values) {
    return new Expr.ListLiteral(
        span, values.stream().map(value -> new Expr.Element(value, false)).toList());
  }

  private static Expr method(Span span, Expr receiver, String name, Expr... arguments) {
    List<Argument> all =
        Arrays.stream(arguments)
            .map(value -> new Argument(value.span(), Optional.empty(), value, false))
            .toList();
    return new Expr.MethodCall(span, receiver, span, name, List.of(), all, false);
  }

  /// `range(to)`, `range(from, to)`, `range(from, to, step)`; a step that is written as a negative
  /// number counts down.
  private static Optional<Expr> range(Span span, List<Expr> ends) {
    Expr zero = new Expr.IntLiteral(span, BigInteger.ZERO, Optional.empty());
    Expr from = ends.size() == 1 ? zero : ends.getFirst();
    Expr to = ends.size() == 1 ? ends.getFirst() : ends.get(1);
    var up = new Expr.Range(span, Optional.of(from), Optional.of(to), false);
    if (ends.size() < 3) {
      return Optional.of(up);
    }
    Expr step = ends.get(2);
    return step instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NEGATE
        ? Optional.of(method(span, from, "counting_down", to, unary.operand()))
        : Optional.of(method(span, up, "step_by", step));
  }

  /// `any(values)`: truth values in a list, an array or a comprehension.
  private static Optional<Expr> ofTruths(Span span, String name, List<Expr> plain) {
    Expr values = plain.getFirst();
    // What an empty list has elements of shows in its own method alone.
    Expr source = values instanceof Expr.ListLiteral ? values : method(span, values, "iter");
    return Optional.of(method(span, source, name, itself(span)));
  }

  private static Expr itself(Span span) {
    var binding = new Pattern.Binding(span, "x", false, Optional.empty());
    var parameter =
        new Parameter(
            span, List.of(), binding, Optional.empty(), Optional.empty(), false, false, false);
    return new Expr.Lambda(span, List.of(parameter), Optional.empty(), new Expr.Name(span, "x"));
  }

  private static Optional<Expr> sorted(Span span, Expr values, Map<String, Expr> named) {
    if (named.isEmpty() || !Set.of("key", "reverse").containsAll(named.keySet())) {
      return missing();
    }
    Expr key = named.get("key");
    Expr all = method(span, values, "to_list");
    Expr ascending =
        key == null ? method(span, all, "sorted") : method(span, all, "sorted_by_key", key);
    Expr reverse = named.get("reverse");
    return Optional.of(
        reverse == null ? ascending : method(span, ascending, "reversed_if", reverse));
  }

  private static Optional<Expr> byKey(
      Span span, String name, Expr values, Map<String, Expr> named) {
    return only(named, "key")
        .map(key -> method(span, method(span, values, name + "_by_key", key), "unwrap"));
  }

  /// The argument of a name, if it is the only one with a name.
  private static Optional<Expr> only(Map<String, Expr> named, String name) {
    return named.size() == 1 ? Optional.ofNullable(named.get(name)) : Optional.empty();
  }

  /// `map(f, xs)`: the function comes first.
  private Optional<Expr> applied(Span span, String name, List<Expr> plain) {
    Expr function = plain.getFirst();
    boolean known =
        function instanceof Expr.Lambda
            || function instanceof Expr.Name called && isFunction(called.text());
    return known ? Optional.of(method(span, plain.get(1), name, function)) : missing();
  }

  private boolean isFunction(String name) {
    Optional<Scope.Binding> local = body.scope().find(name);
    if (local.isPresent()) {
      return local.get() instanceof Scope.Binding.Function
          || local.get() instanceof Scope.Binding.Variable variable
              && variable.local().type() instanceof Type.Function;
    }
    return body.compilation()
        .symbol(body.module(), name)
        .map(symbol -> symbol instanceof Symbol.Function)
        .orElseGet(() -> !body.compilation().library().functions(name).isEmpty());
  }

  private static Expr each(Span span, Expr.Comprehension.Kind kind, Expr values) {
    var binding = new Pattern.Binding(span, "$each", false, Optional.empty());
    return new Expr.Comprehension(
        span,
        kind,
        new Expr.Name(span, "$each"),
        Optional.empty(),
        List.of(new Expr.Comprehension.Clause.Each(span, binding, values)));
  }
}
