package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Lists, tuples, ranges and comprehensions.
final class Collections {
  private final Body body;

  Collections(Body body) {
    this.body = body;
  }

  /// `b"bytes"`
  Core bytes(Expr.BytesLiteral literal) {
    List<Core> elements =
        literal.value().stream()
            .map(value -> (Core) new Core.IntConstant(literal.span(), Numeric.U8, value & 0xff))
            .toList();
    return new Core.MakeList(literal.span(), new Type.ListOf(Numeric.U8), elements);
  }

  /// `[a, b, ..rest]`
  Core list(Expr.ListLiteral list, Type hint) {
    Type element =
        switch (hint) {
          case Type.ListOf wanted -> wanted.element();
          default -> Simple.UNKNOWN;
        };
    if (list.elements().isEmpty()) {
      Type known =
          element == Simple.UNKNOWN ? body.holes().at(list.span(), "element", Simple.ANY) : element;
      return new Core.MakeList(list.span(), new Type.ListOf(known), List.of());
    }
    if (list.elements().stream().anyMatch(Expr.Element::spread)) {
      return spread(list, element);
    }
    int before = body.problems().size();
    List<Core> values = elements(list, element);
    List<Problem> found = body.problems().subList(before, body.problems().size());
    if (element == Simple.UNKNOWN && !found.isEmpty()) {
      Optional<Type> common = ofLeaves(list, found, hint == Simple.ANY);
      if (common.isPresent()) {
        return list(list, common.get());
      }
    }
    boolean mayDiffer = hint == Simple.ANY && !haveOneType(withGaps(values));
    return makeList(list.span(), values, mayDiffer ? Simple.ANY : element);
  }

  private List<Core> elements(Expr.ListLiteral list, Type element) {
    var values = new ArrayList<Core>();
    for (Expr.Element part : list.elements()) {
      Type wanted =
          element != Simple.UNKNOWN || values.isEmpty()
              ? element
              : sameKind(values.getFirst().type());
      values.add(body.infer(part.value(), wanted));
    }
    return values;
  }

  /// The type of a table, `[[1, 2], [0.5, 3]]`, whose rows alone have different types; empty where
  /// nothing would be won, and then the problems found are left as they are.
  ///
  /// @param found what was wrong when each row was taken to be like the first one
  private Optional<Type> ofLeaves(Expr.ListLiteral list, List<Problem> found, boolean anything) {
    var leaves = new ArrayList<Expr>();
    int depth = leaves(list, leaves);
    if (depth < 2) {
      return Optional.empty();
    }
    var first = List.copyOf(found);
    found.clear();
    int before = body.problems().size();
    Optional<Type> leaf = Optional.of(Simple.NEVER);
    for (Expr value : leaves) {
      Type own = body.infer(value).type();
      leaf = leaf.flatMap(joined -> body.conversions().join(joined, own));
    }
    List<Problem> own = body.problems().subList(before, body.problems().size());
    boolean fits = own.isEmpty() && (leaf.isPresent() || anything);
    own.clear();
    if (!fits) {
      body.problems().addAll(first);
      return Optional.empty();
    }
    Type type = leaf.orElse(Simple.ANY);
    for (int i = 0; i < depth; i++) {
      type = new Type.ListOf(type);
    }
    return Optional.of(type);
  }

  /// Gathers what stands in nested lists that are all equally deep.
  ///
  /// @return how deep, 0 if they are not equally so
  private static int leaves(Expr.ListLiteral list, List<Expr> leaves) {
    int depth = -1;
    for (Expr.Element part : list.elements()) {
      if (part.spread()) {
        return 0;
      }
      int own = 1;
      if (part.value() instanceof Expr.ListLiteral row) {
        int inner = leaves(row, leaves);
        own = inner == 0 ? 0 : inner + 1;
      } else {
        leaves.add(part.value());
      }
      if (own == 0 || depth > 0 && depth != own) {
        return 0;
      }
      depth = own;
    }
    return list.elements().isEmpty() ? 1 : depth;
  }

  /// What the first element says of the others: nested lists and options, not numbers.
  private static Type sameKind(Type first) {
    return first instanceof Numeric ? Simple.UNKNOWN : first;
  }

  private Core makeList(Span span, List<Core> inferred, Type hint) {
    List<Core> values = hint == Simple.UNKNOWN ? withGaps(inferred) : inferred;
    Type element = elementType(values, hint);
    var converted = new ArrayList<Core>();
    for (Core value : values) {
      converted.add(body.stored(body.conversions().coerce(value, element, value.span())));
    }
    return new Core.MakeList(span, new Type.ListOf(element), converted);
  }

  private boolean haveOneType(List<Core> values) {
    Optional<Type> type = Optional.of(Simple.NEVER);
    for (Core value : values) {
      type = type.flatMap(joined -> body.conversions().join(joined, value.type()));
    }
    return type.isPresent();
  }

  /// `[1, None, 3]`: a list with gaps. Beside a plain `None`, each plain value becomes `Some`.
  private List<Core> withGaps(List<Core> values) {
    List<Core> present = values.stream().filter(value -> !isNone(value)).toList();
    if (present.size() == values.size()
        || present.isEmpty()
        || present.stream().anyMatch(value -> value.type() instanceof Type.OptionOf)) {
      return values;
    }
    Type element = elementType(present, Simple.UNKNOWN);
    if (element == Simple.UNKNOWN || element == Simple.ANY) {
      return values;
    }
    var option = new Type.OptionOf(element);
    var gapped = new ArrayList<Core>();
    for (Core value : values) {
      if (isNone(value)) {
        gapped.add(body.conversions().coerce(value, option, value.span()));
      } else {
        Core plain = body.stored(body.conversions().coerce(value, element, value.span()));
        gapped.add(new Core.MakeVariant(value.span(), option, 1, List.of(plain)));
      }
    }
    return gapped;
  }

  private static boolean isNone(Core value) {
    return value instanceof Core.MakeVariant made
        && made.type() instanceof Type.OptionOf
        && made.variant() == 0;
  }

  Type elementType(List<Core> values, Type hint) {
    if (hint != Simple.UNKNOWN && !Shapes.hasOpen(hint)) {
      return hint;
    }
    Type type = Simple.NEVER;
    Span first = values.getFirst().span();
    for (Core value : values) {
      Optional<Type> joined = body.conversions().join(type, value.type());
      if (joined.isEmpty()) {
        body.report(
            new TypeProblem.Disagree(
                value.span(),
                "the elements of this list",
                type,
                first,
                value.type(),
                "a list of anything says so: `let xs: [Any] = …`; a tuple holds several types"));
        return Simple.UNKNOWN;
      }
      type = joined.get();
    }
    return type == Simple.NEVER ? Simple.UNKNOWN : type;
  }

  private Core spread(Expr.ListLiteral list, Type hint) {
    var parts = new ArrayList<Core>();
    Type element = hint;
    for (Expr.Element part : list.elements()) {
      Type wanted = part.spread() ? Simple.UNKNOWN : element;
      Core value = body.infer(part.value(), wanted);
      if (part.spread()) {
        value = body.loops().asList(value).orElse(value);
      }
      parts.add(value);
      Type own =
          part.spread() && value.type() instanceof Type.ListOf inner
              ? inner.element()
              : value.type();
      element =
          element == Simple.UNKNOWN ? own : body.conversions().join(element, own).orElse(element);
    }
    var type = new Type.ListOf(element);
    Local out = new Local("$list", type);
    var lowered = new ArrayList<Core>();
    lowered.add(
        new Core.Declare(list.span(), out, new Core.MakeList(list.span(), type, List.of())));
    for (int i = 0; i < parts.size(); i++) {
      Core value = parts.get(i);
      lowered.add(
          list.elements().get(i).spread() ? appendAll(value, out, type) : append(value, out, type));
    }
    return new Core.Block(list.span(), lowered, new Core.GetLocal(list.span(), out));
  }

  private Core append(Core value, Local out, Type.ListOf type) {
    Core element = body.conversions().coerce(value, type.element(), value.span());
    return new Core.Append(
        value.span(), new Core.GetLocal(value.span(), out), body.stored(element));
  }

  private Core appendAll(Core list, Local out, Type.ListOf type) {
    Span span = list.span();
    if (!(list.type() instanceof Type.ListOf source)) {
      return Shapes.isOpen(list.type())
          ? new Core.Unit(span)
          : body.fail(span, new TypeProblem.NotIterable(span, list.type(), Optional.empty()));
    }
    Local held = body.temporary(source);
    Core from = new Core.GetLocal(span, held);
    var index = new Local("$i", Numeric.I64);
    Core element = new Core.GetAt(span, source.element(), from, new Core.GetLocal(span, index));
    Core loop =
        new Core.ForRange(
            span,
            new LoopLabel("spread"),
            index,
            new Core.IntConstant(span, Numeric.I64, 0),
            new Core.Length(span, from),
            false,
            1,
            append(element, out, type));
    return new Core.Block(
        span, List.of(new Core.Declare(span, held, list), loop), new Core.Unit(span));
  }

  /// A list with each element converted.
  Optional<Core> converted(Core list, Type.ListOf wanted) {
    Local out = new Local("$list", wanted);
    Span span = list.span();
    return Optional.of(
        new Core.Block(
            span,
            List.of(
                new Core.Declare(span, out, new Core.MakeList(span, wanted, List.of())),
                appendAll(list, out, wanted)),
            new Core.GetLocal(span, out)));
  }

  /// `[value; count]`
  Core repeat(Expr.ListRepeat repeat, Type hint) {
    Type element = hint instanceof Type.ListOf list ? list.element() : Simple.UNKNOWN;
    Core value = body.infer(repeat.value(), element);
    if (element != Simple.UNKNOWN && !Shapes.hasOpen(element)) {
      value = body.conversions().coerce(value, element, repeat.value().span());
    }
    Core count = body.check(repeat.count(), Numeric.I64);
    Span span = repeat.span();
    Type.ListOf type = new Type.ListOf(value.type());
    if (value.type() instanceof Type.ListOf || Shapes.isStruct(value.type())) {
      return repeatedly(repeat, count, type);
    }
    Optional<Core> filled =
        body.methods()
            .operator(
                span, "repeated", new Core.MakeList(span, type, List.of(value)), List.of(count));
    return filled.isPresent() ? filled.get() : repeatedly(repeat, count, type);
  }

  /// Evaluates the value once for each element, so that lists in a list are not shared.
  private Core repeatedly(Expr.ListRepeat repeat, Core count, Type.ListOf type) {
    Span span = repeat.span();
    Local out = new Local("$list", type);
    Core value = body.infer(repeat.value(), type.element());
    Core loop =
        new Core.ForRange(
            span,
            new LoopLabel("repeat"),
            new Local("$i", Numeric.I64),
            new Core.IntConstant(span, Numeric.I64, 0),
            count,
            false,
            1,
            append(value, out, type));
    return new Core.Block(
        span,
        List.of(new Core.Declare(span, out, new Core.MakeList(span, type, List.of())), loop),
        new Core.GetLocal(span, out));
  }

  /// `(a, b)`
  Core tuple(Expr.TupleLiteral tuple, Type hint) {
    if (tuple.elements().isEmpty()) {
      return new Core.Unit(tuple.span());
    }
    List<Type> hints =
        hint instanceof Type.Tuple wanted && wanted.elements().size() == tuple.elements().size()
            ? wanted.elements()
            : List.of();
    var values = new ArrayList<Core>();
    for (int i = 0; i < tuple.elements().size(); i++) {
      Type wanted = hints.isEmpty() ? Simple.UNKNOWN : hints.get(i);
      Core value = body.infer(tuple.elements().get(i), wanted);
      if (!Shapes.hasOpen(wanted)) {
        value = body.conversions().implicit(value, wanted).orElse(value);
      }
      values.add(body.stored(value));
    }
    List<Type> types = values.stream().map(Collections::known).toList();
    return new Core.MakeTuple(tuple.span(), new Type.Tuple(types), values);
  }

  static Type known(Core value) {
    return value.type() == Simple.NEVER ? Simple.UNKNOWN : value.type();
  }

  /// `a..b`
  Core range(Expr.Range range, Type hint) {
    Type wanted = hint instanceof Type.RangeOf known ? known.element() : Simple.UNKNOWN;
    Optional<Core> to = range.to().map(end -> body.infer(end, wanted));
    Type other = to.map(Core::type).orElse(wanted);
    Core from =
        range
            .from()
            .map(end -> body.infer(end, Numbers.isFlexible(end) ? other : wanted))
            .orElse(
                new Core.IntConstant(
                    range.span(), other instanceof Numeric ? other : Numeric.I64, 0));
    if (range.to().isPresent() && Numbers.isFlexible(range.to().get())) {
      to = Optional.of(body.infer(range.to().get(), from.type()));
    }
    Type element = from.type();
    if (to.isPresent() && range.from().isPresent()) {
      boolean whole = range.from().get() instanceof Expr.IntLiteral || isWhole(from.type());
      boolean alsoWhole = range.to().get() instanceof Expr.IntLiteral || isWhole(to.get().type());
      if (whole && isFraction(to.get().type())) {
        return body.fail(range.span(), mixed(from.span(), to.get()));
      }
      if (isFraction(from.type()) && alsoWhole) {
        return body.fail(range.span(), mixed(to.get().span(), from));
      }
    }
    if (to.isPresent()) {
      Optional<Type> joined = body.conversions().join(from.type(), to.get().type());
      if (joined.isEmpty()) {
        return body.fail(
            range.span(),
            new TypeProblem.Mismatch(
                to.get().span(), from.type(), to.get().type(), Optional.empty(), Optional.empty()));
      }
      element = joined.get();
    }
    if (Shapes.isOpen(element)) {
      return body.error(range.span());
    }
    if (!(element instanceof Numeric) && element != Simple.CHAR) {
      return body.fail(
          range.span(),
          new TypeProblem.Mismatch(
              from.span(), Numeric.I64, element, Optional.empty(), Optional.empty()));
    }
    Type type = element;
    return new Core.MakeRange(
        range.span(),
        new Type.RangeOf(type),
        body.conversions().coerce(from, type, from.span()),
        to.map(end -> body.conversions().coerce(end, type, end.span())),
        range.inclusive());
  }

  private static boolean isFraction(Type type) {
    return type instanceof Numeric numeric && numeric.isFloat();
  }

  private static boolean isWhole(Type type) {
    return type instanceof Numeric numeric && !numeric.isFloat();
  }

  private static TypeProblem mixed(Span whole, Core fraction) {
    return new TypeProblem.Mismatch(
        fraction.span(),
        Numeric.I64,
        fraction.type(),
        Optional.of(new TypeProblem.Mismatch.Because(whole, "the other end of the range")),
        Optional.of("both ends of a range have one type; for steps of any size: `np.arange`"));
  }

  /// `[x * x for x in xs if x > 0]`
  Core comprehension(Expr.Comprehension comprehension) {
    int before = body.problems().size();
    var seen = new ArrayList<Type>();
    clauses(
        comprehension,
        0,
        () -> {
          seen.add(known(body.infer(comprehension.value())));
          comprehension.mapped().ifPresent(value -> seen.add(known(body.infer(value))));
          return new Core.Unit(comprehension.span());
        });
    body.problems().subList(before, body.problems().size()).clear();
    Type first = seen.isEmpty() ? Simple.UNKNOWN : seen.getFirst();
    Type type =
        switch (comprehension.kind()) {
          case LIST -> new Type.ListOf(first);
          case SET -> new Type.SetOf(first);
          case MAP -> new Type.MapOf(first, seen.size() < 2 ? Simple.UNKNOWN : seen.get(1));
        };
    Local out = new Local("$made", type);
    Span span = comprehension.span();
    Core loops = clauses(comprehension, 0, () -> add(comprehension, out));
    return new Core.Block(
        span,
        List.of(new Core.Declare(span, out, Defaults.placeholder(span, type)), loops),
        new Core.GetLocal(span, out));
  }

  private Core add(Expr.Comprehension comprehension, Local out) {
    Span span = comprehension.value().span();
    Core target = new Core.GetLocal(span, out);
    Core value = body.stored(body.infer(comprehension.value()));
    if (comprehension.kind() == Expr.Comprehension.Kind.LIST) {
      return new Core.Append(span, target, value);
    }
    var arguments = new ArrayList<Core>();
    arguments.add(value);
    comprehension.mapped().ifPresent(mapped -> arguments.add(body.stored(body.infer(mapped))));
    return body.methods()
        .operator(span, "insert", target, arguments)
        .map(body.expressions()::dropped)
        .orElseGet(() -> body.error(span));
  }

  private Core clauses(Expr.Comprehension comprehension, int from, Supplier<Core> inner) {
    if (from == comprehension.clauses().size()) {
      return inner.get();
    }
    return switch (comprehension.clauses().get(from)) {
      case Expr.Comprehension.Clause.Each each ->
          body.loops()
              .each(
                  each.span(),
                  new LoopLabel("comprehension"),
                  each.pattern(),
                  each.iterable(),
                  () -> clauses(comprehension, from + 1, inner));
      case Expr.Comprehension.Clause.Where where -> {
        Core condition = body.condition(where.condition());
        Core rest = body.expressions().dropped(clauses(comprehension, from + 1, inner));
        yield new Core.If(where.span(), Simple.UNIT, condition, rest, new Core.Unit(where.span()));
      }
    };
  }
}
