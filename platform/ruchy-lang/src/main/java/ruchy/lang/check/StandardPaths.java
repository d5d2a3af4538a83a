package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.Type.Simple;

/// Paths as Rust's standard library has them: `std::cmp::max`, `iter::successors`,
/// `std::collections::HashMap::new`. What they name is here without its module, or in a namespace
/// of its own.
final class StandardPaths {
  private static final Set<String> ROOTS = Set.of("std", "core", "alloc");

  private static final Set<String> MODULES =
      Set.of(
          "any",
          "ascii",
          "atomic",
          "borrow",
          "boxed",
          "btree_map",
          "cell",
          "cmp",
          "collections",
          "convert",
          "default",
          "env",
          "fmt",
          "fs",
          "hash",
          "hash_map",
          "io",
          "iter",
          "marker",
          "mem",
          "mpsc",
          "net",
          "num",
          "ops",
          "option",
          "path",
          "process",
          "rc",
          "result",
          "slice",
          "string",
          "sync",
          "thread",
          "time",
          "vec");

  private final Body body;

  StandardPaths(Body body) {
    this.body = body;
  }

  /// The path without the modules of Rust's library before what it names here.
  Optional<Expr.Path> shorter(Expr.Path path) {
    List<Expr.Path.Segment> segments = path.segments();
    String head = segments.getFirst().name();
    boolean rooted = ROOTS.contains(head);
    if (segments.size() < 2
        || !rooted && !MODULES.contains(head)
        || body.compilation().qualify(body.module(), head).isPresent()) {
      return Optional.empty();
    }
    for (int start = rooted ? 1 : 0; start < segments.size(); start++) {
      Expr.Path rest = from(path, start);
      if (isKnown(rest)) {
        return start == 0 ? Optional.empty() : Optional.of(rest);
      }
      if (!MODULES.contains(segments.get(start).name())) {
        break;
      }
    }
    return rooted && LibraryTypes.builtIn(segments.get(1).name(), List.of()).isPresent()
        ? Optional.of(from(path, 1))
        : Optional.empty();
  }

  /// The problem of a path into Rust's library that names nothing here.
  Optional<NameProblem> unknown(Expr.Path path) {
    String head = path.segments().getFirst().name();
    if (!ROOTS.contains(head) && !MODULES.contains(head)) {
      return Optional.empty();
    }
    Expr.Path.Segment last = path.segments().getLast();
    List<String> near =
        Similar.names(last.name(), List.copyOf(body.compilation().library().functionNames()));
    return Optional.of(
        new NameProblem.UnknownMember(last.span(), Names.ownerOf(path), last.name(), near));
  }

  private static Expr.Path from(Expr.Path path, int start) {
    List<Expr.Path.Segment> rest = path.segments().subList(start, path.segments().size());
    return new Expr.Path(
        rest.getFirst().span().to(rest.getLast().span()), List.copyOf(rest), path.trait());
  }

  private boolean isKnown(Expr.Path path) {
    String member = path.segments().getLast().name();
    if (path.segments().size() == 1) {
      return !body.compilation().library().functions(member).isEmpty()
          || body.iterators().function(member).isPresent();
    }
    return !body.names().libraryFunctions(Names.ownerOf(path), member).isEmpty()
        || path.segments().size() == 2
            && body.compilation().typeNames().owner(path, body, Simple.UNKNOWN).isPresent();
  }

  /// `mem::swap(&mut a, &mut b)`, `mem::replace(&mut a, value)` and `mem::take(&mut a)` as
  /// assignments to the places.
  static Optional<Expr> assigning(Expr.Call call, Expr.Path path) {
    List<Expr.Path.Segment> segments = path.segments();
    int size = segments.size();
    boolean inMemory =
        size >= 2
            && segments.get(size - 2).name().equals("mem")
            && (size == 2 || size == 3 && ROOTS.contains(segments.getFirst().name()));
    List<Expr> operands = call.arguments().stream().map(Argument::value).toList();
    if (!inMemory || operands.isEmpty() || !isPlace(operands.getFirst())) {
      return Optional.empty();
    }
    Expr place = target(operands.getFirst());
    return switch (segments.getLast().name() + operands.size()) {
      case "swap2" ->
          Optional.of(operands.getLast())
              .filter(StandardPaths::isPlace)
              .map(other -> swap(call.span(), place, target(other)));
      case "replace2" -> Optional.of(replace(call.span(), place, operands.getLast()));
      case "take1" -> Optional.of(replace(call.span(), place, defaultValue(call.span())));
      default -> Optional.empty();
    };
  }

  /// Whether an operand is written as a place, which may be read twice.
  private static boolean isPlace(Expr operand) {
    return switch (operand) {
      case Expr.Unary unary ->
          (unary.operator() == UnaryOperator.MUTABLE_REFERENCE
                  || unary.operator() == UnaryOperator.DEREFERENCE)
              && isPlace(unary.operand());
      case Expr.Name _ -> true;
      case Expr.Field field -> isPlace(field.receiver());
      case Expr.Index index ->
          isPlace(index.receiver()) && index.items().stream().allMatch(StandardPaths::isFixed);
      default -> false;
    };
  }

  private static boolean isFixed(Expr.IndexItem item) {
    return item instanceof Expr.IndexItem.At at && isFixed(at.value());
  }

  private static boolean isFixed(Expr index) {
    return switch (index) {
      case Expr.IntLiteral _, Expr.TextLiteral _, Expr.Name _ -> true;
      case Expr.Field field -> isFixed(field.receiver());
      case Expr.Unary unary -> isFixed(unary.operand());
      case Expr.Binary binary -> isFixed(binary.left()) && isFixed(binary.right());
      default -> false;
    };
  }

  private static Expr target(Expr operand) {
    return operand instanceof Expr.Unary unary
            && unary.operator() == UnaryOperator.MUTABLE_REFERENCE
        ? unary.operand()
        : operand;
  }

  private static Expr swap(Span span, Expr first, Expr second) {
    return new Expr.Assign(
        span,
        new Expr.TupleLiteral(span, List.of(first, second)),
        Optional.<BinaryOperator>empty(),
        new Expr.TupleLiteral(span, List.of(second, first)));
  }

  /// `{ let before = place; place = value; before }`
  private static Expr replace(Span span, Expr place, Expr value) {
    String name = "$before";
    return new Expr.Block(
        span,
        List.of(
            new Statement.Let(
                span,
                new Pattern.Binding(span, name, false, Optional.empty()),
                Optional.empty(),
                Optional.of(place),
                Optional.empty()),
            new Statement.Evaluate(
                span, new Expr.Assign(span, place, Optional.empty(), value), true)),
        Optional.of(new Expr.Name(span, name)));
  }

  private static Expr defaultValue(Span span) {
    return new Expr.Call(span, Calls.asPath(span, "Default::default"), List.of());
  }
}
