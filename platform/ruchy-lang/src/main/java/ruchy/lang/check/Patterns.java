package ruchy.lang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.Local;
import ruchy.lang.problem.PatternProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Patterns: what they test, and what they bind.
final class Patterns {
  private final Body body;
  private final VariantPatterns variants;

  Patterns(Body body) {
    this.body = body;
    this.variants = new VariantPatterns(body, this);
  }

  /// A pattern in core. The tests come first, as one truth value; then the bindings in order.
  ///
  /// @param test empty where the pattern matches every value
  record Lowered(Optional<Core> test, List<Core> bindings) {
    static final Lowered ALWAYS = new Lowered(Optional.empty(), List.of());

    Lowered and(Span span, Lowered other) {
      Optional<Core> both =
          test.isEmpty()
              ? other.test
              : other.test.isEmpty()
                  ? test
                  : Optional.of(new Core.Logical(span, true, test.get(), other.test.get()));
      var all = new ArrayList<>(bindings);
      all.addAll(other.bindings);
      return new Lowered(both, all);
    }
  }

  /// Makes the variable of a binding.
  interface Definer {
    Core define(Pattern.Binding binding, Core value);
  }

  /// Bindings become locals of the current scope.
  Definer locals() {
    return (binding, value) -> {
      Type known = value.type() == Simple.NEVER ? Simple.UNKNOWN : value.type();
      Type type = binding.mutable() ? Conversions.withoutSchema(known) : known;
      var local = new Local(binding.name(), type);
      body.variable(local, binding.mutable(), false, binding.span());
      return new Core.Declare(
          binding.span(), local, binding.mutable() ? body.stored(value) : value);
    };
  }

  /// A value of type `Any` as the tuple that a pattern of parts takes; how many it has shows when
  /// the program runs.
  Core inParts(Pattern pattern, Core value) {
    if (value.type() != Simple.ANY
        || !body.compilation().isRelaxed()
        || !(pattern instanceof Pattern.Tuple tuple)
        || restIndex(tuple.elements()) >= 0) {
      return value;
    }
    int count = tuple.elements().size();
    Core parts =
        new Core.Dynamic(
            value.span(), Core.Dynamic.Kind.PARTS, Integer.toString(count), List.of(value));
    var type = new Type.Tuple(Collections.nCopies(count, Simple.ANY));
    return new Core.Convert(value.span(), type, parts);
  }

  /// The bindings of a pattern that must match every value.
  List<Core> destructure(Pattern pattern, Core given) {
    var lowered = new ArrayList<Core>();
    Core value = inParts(pattern, given);
    Core place = value;
    if (!Places.isSimple(value)) {
      Local whole = body.temporary(value.type());
      lowered.add(new Core.Declare(value.span(), whole, value));
      place = new Core.GetLocal(value.span(), whole);
    }
    Lowered parts = lower(pattern, place, locals());
    if (parts.test().isPresent()) {
      mustMatch(pattern, value.type());
    }
    lowered.addAll(parts.bindings());
    return lowered;
  }

  /// Reports a pattern that does not match every value.
  void mustMatch(Pattern pattern, Type type) {
    if (Shapes.hasOpen(type) || !body.problems().isEmpty()) {
      return;
    }
    List<String> missing = body.coverage().missing(List.of(pattern), type);
    if (!missing.isEmpty()) {
      body.report(new PatternProblem.Refutable(pattern.span(), missing));
    }
  }

  /// A pattern against a value that may be read several times.
  Lowered lower(Pattern pattern, Core value, Definer definer) {
    body.compilation().seen().note(pattern.span(), value.type());
    return switch (pattern) {
      case Pattern.Wildcard _, Pattern.Missing _, Pattern.Rest _ -> Lowered.ALWAYS;
      case Pattern.Binding binding -> binding(binding, value, definer);
      case Pattern.Literal literal -> literal(literal, value);
      case Pattern.Range range -> range(range, value);
      case Pattern.Tuple tuple -> tuple(tuple, value, definer);
      case Pattern.Elements elements -> elements(elements, value, definer);
      case Pattern.Variant variant -> variants.variant(variant, value, definer);
      case Pattern.Struct struct -> variants.struct(struct, value, definer);
      case Pattern.Or or -> or(or, value, definer);
      case Pattern.Typed typed -> typed(typed, value, definer);
    };
  }

  private Lowered binding(Pattern.Binding binding, Core value, Definer definer) {
    if (binding.pattern().isEmpty() && Character.isUpperCase(binding.name().codePointAt(0))) {
      Optional<Lowered> constant = constant(binding, value, definer);
      if (constant.isPresent()) {
        return constant.get();
      }
    }
    Core defined = definer.define(binding, value);
    var own = new Lowered(Optional.empty(), List.of(defined));
    return binding
        .pattern()
        .map(inner -> own.and(binding.span(), lower(inner, value, definer)))
        .orElse(own);
  }

  /// An upper-case name that is a variant or a constant.
  private Optional<Lowered> constant(Pattern.Binding binding, Core value, Definer definer) {
    Type type = value.type();
    boolean variant =
        type instanceof Type.OptionOf && binding.name().equals("None")
            || type instanceof Type.Nominal nominal
                && nominal.declaration().variant(binding.name()).isPresent();
    if (variant) {
      var path = new Expr.Name(binding.span(), binding.name());
      return Optional.of(
          lower(new Pattern.Variant(binding.span(), path, List.of()), value, definer));
    }
    Symbol symbol = body.compilation().symbol(body.module(), binding.name()).orElse(null);
    if (symbol instanceof Symbol.Constant) {
      var name = new Expr.Name(binding.span(), binding.name());
      return Optional.of(literal(new Pattern.Literal(binding.span(), name), value));
    }
    return Optional.empty();
  }

  Lowered literal(Pattern.Literal literal, Core value) {
    Core constant = body.infer(literal.value(), value.type());
    if (value.type() == Simple.ANY) {
      constant = body.conversions().coerce(constant, Simple.ANY, literal.span());
    }
    boolean open = Shapes.isOpen(value.type());
    if (!open && !constant.type().equals(value.type())) {
      Optional<Core> converted = body.conversions().implicit(constant, value.type());
      if (converted.isEmpty() || value.type() instanceof Type.ResultOf) {
        return wrong(literal.span(), "`" + literal.span().text() + "`", value.type());
      }
      constant = converted.get();
    }
    return new Lowered(
        Optional.of(new Core.Compare(literal.span(), Comparison.EQUAL, value, constant)),
        List.of());
  }

  Lowered wrong(Span span, String what, Type type) {
    if (!Shapes.isOpen(type)) {
      body.report(new PatternProblem.WrongPattern(span, what, type));
    }
    return new Lowered(Optional.of(new Core.BoolConstant(span, false)), List.of());
  }

  private Lowered range(Pattern.Range range, Core value) {
    Optional<Core> test = Optional.empty();
    if (range.from().isPresent()) {
      Core from = body.check(range.from().get(), value.type());
      test = Optional.of(new Core.Compare(range.span(), Comparison.GREATER_EQUAL, value, from));
    }
    if (range.to().isPresent()) {
      Core to = body.check(range.to().get(), value.type());
      Comparison comparison = range.inclusive() ? Comparison.LESS_EQUAL : Comparison.LESS;
      Core below = new Core.Compare(range.span(), comparison, value, to);
      test =
          Optional.of(
              test.map(above -> (Core) new Core.Logical(range.span(), true, above, below))
                  .orElse(below));
    }
    return new Lowered(test, List.of());
  }

  private static int restIndex(List<Pattern> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if (isRest(elements.get(i))) {
        return i;
      }
    }
    return -1;
  }

  static boolean isRest(Pattern pattern) {
    return pattern instanceof Pattern.Rest
        || pattern instanceof Pattern.Binding binding
            && binding.pattern().filter(Patterns::isRest).isPresent();
  }

  private Lowered tuple(Pattern.Tuple tuple, Core whole, Definer definer) {
    // A library type that falls into parts says so by a method of that name, which gives a tuple.
    Core value = body.members().parts(tuple.span(), whole).orElse(whole);
    List<Type> types =
        switch (value.type()) {
          case Type.Tuple known -> known.elements();
          case Type.Simple simple when simple == Simple.UNIT -> List.of();
          default -> {
            if (Shapes.isOpen(value.type())) {
              tuple.elements().forEach(part -> lower(part, body.error(part.span()), definer));
            } else {
              wrong(tuple.span(), "a tuple", value.type());
              tuple.elements().forEach(part -> lower(part, body.error(part.span()), definer));
            }
            yield List.of();
          }
        };
    if (!(value.type() instanceof Type.Tuple)) {
      return Lowered.ALWAYS;
    }
    return positional(
        tuple.span(),
        "the tuple",
        tuple.elements(),
        types.size(),
        definer,
        i -> new Core.GetElement(tuple.span(), types.get(i), value, i));
  }

  Lowered positional(
      Span span,
      String what,
      List<Pattern> patterns,
      int count,
      Definer definer,
      java.util.function.IntFunction<Core> part) {
    int rest = restIndex(patterns);
    if (rest < 0 ? patterns.size() != count : patterns.size() - 1 > count) {
      body.report(new PatternProblem.WrongCount(span, what, count, patterns.size()));
      patterns.forEach(pattern -> lower(pattern, body.error(pattern.span()), definer));
      return Lowered.ALWAYS;
    }
    Lowered whole = Lowered.ALWAYS;
    for (int i = 0; i < patterns.size(); i++) {
      if (i == rest) {
        continue;
      }
      int place = rest >= 0 && i > rest ? count - (patterns.size() - i) : i;
      whole = whole.and(span, lower(patterns.get(i), part.apply(place), definer));
    }
    return whole;
  }

  private Lowered elements(Pattern.Elements elements, Core value, Definer definer) {
    if (!(value.type() instanceof Type.ListOf list)) {
      elements.elements().forEach(part -> lower(part, body.error(part.span()), definer));
      return wrong(elements.span(), "a list pattern", value.type());
    }
    Span span = elements.span();
    List<Pattern> patterns = elements.elements();
    int rest = restIndex(patterns);
    long fixed = rest < 0 ? patterns.size() : patterns.size() - 1;
    Core length =
        new Core.Compare(
            span,
            rest < 0 ? Comparison.EQUAL : Comparison.GREATER_EQUAL,
            new Core.Length(span, value),
            new Core.IntConstant(span, Numeric.I64, fixed));
    Lowered whole =
        rest >= 0 && fixed == 0 ? Lowered.ALWAYS : new Lowered(Optional.of(length), List.of());
    for (int i = 0; i < patterns.size(); i++) {
      if (i == rest) {
        whole =
            whole.and(span, restOf(patterns.get(i), value, i, patterns.size() - 1 - i, definer));
        continue;
      }
      long place = rest >= 0 && i > rest ? i - patterns.size() : i;
      Core at = new Core.IntConstant(span, Numeric.I64, place);
      Core element = new Core.GetAt(span, list.element(), value, at);
      whole = whole.and(span, lower(patterns.get(i), element, definer));
    }
    return whole;
  }

  private Lowered restOf(Pattern rest, Core list, int before, int after, Definer definer) {
    Pattern.Binding binding;
    if (rest instanceof Pattern.Rest named && named.name().isPresent()) {
      binding = new Pattern.Binding(rest.span(), named.name().get(), false, Optional.empty());
    } else if (rest instanceof Pattern.Binding bound) {
      binding = new Pattern.Binding(bound.span(), bound.name(), bound.mutable(), Optional.empty());
    } else {
      return Lowered.ALWAYS;
    }
    Span span = rest.span();
    Core from = new Core.IntConstant(span, Numeric.I64, before);
    Core length = new Core.Length(span, list);
    Core to =
        after == 0
            ? length
            : new Core.Arithmetic(
                span,
                Numeric.I64,
                Core.ArithmeticOperator.SUBTRACT,
                length,
                new Core.IntConstant(span, Numeric.I64, after),
                false);
    Core slice =
        body.methods()
            .operator(span, "slice", list, List.of(from, to))
            .orElseGet(() -> body.error(span));
    return new Lowered(Optional.empty(), List.of(definer.define(binding, slice)));
  }

  /// The last name of a variant's path.
  static String lastName(Expr path) {
    return switch (path) {
      case Expr.Name name -> name.text();
      case Expr.Path segments -> segments.segments().getLast().name();
      default -> "";
    };
  }

  private Lowered or(Pattern.Or or, Core value, Definer definer) {
    var alternatives = new ArrayList<Lowered>();
    var found = new ArrayList<Map<String, Bound>>();
    for (Pattern alternative : or.alternatives()) {
      var bound = new HashMap<String, Bound>();
      alternatives.add(
          lower(
              alternative,
              value,
              (binding, part) -> {
                bound.put(binding.name(), new Bound(binding, part));
                return part;
              }));
      found.add(bound);
    }
    Optional<Core> test = Optional.empty();
    boolean always = alternatives.stream().anyMatch(one -> one.test().isEmpty());
    for (Lowered alternative : alternatives) {
      if (!always) {
        Core one = alternative.test().orElseThrow();
        test =
            Optional.of(
                test.map(before -> (Core) new Core.Logical(or.span(), false, before, one))
                    .orElse(one));
      }
    }
    return new Lowered(test, bindings(or, alternatives, found, definer));
  }

  private record Bound(Pattern.Binding binding, Core value) {}

  private List<Core> bindings(
      Pattern.Or or, List<Lowered> alternatives, List<Map<String, Bound>> found, Definer definer) {
    var lowered = new ArrayList<Core>();
    for (Map.Entry<String, Bound> entry : found.getFirst().entrySet()) {
      Core chosen = found.getLast().getOrDefault(entry.getKey(), entry.getValue()).value();
      for (int i = found.size() - 2; i >= 0; i--) {
        Bound bound = found.get(i).get(entry.getKey());
        if (bound != null && alternatives.get(i).test().isPresent()) {
          chosen =
              new Core.If(
                  or.span(),
                  bound.value().type(),
                  alternatives.get(i).test().get(),
                  bound.value(),
                  chosen);
        }
      }
      lowered.add(definer.define(entry.getValue().binding(), chosen));
    }
    for (Map<String, Bound> bound : found) {
      for (Map.Entry<String, Bound> entry : bound.entrySet()) {
        boolean everywhere = found.stream().allMatch(other -> other.containsKey(entry.getKey()));
        if (!everywhere) {
          body.report(
              new PatternProblem.Bindings(
                  entry.getValue().binding().span(), entry.getKey(), false));
        }
      }
    }
    return lowered;
  }

  private Lowered typed(Pattern.Typed typed, Core value, Definer definer) {
    Type type = body.resolve(typed.type());
    boolean any = value.type() == Simple.ANY && type != Simple.ANY;
    if (any || body.operators().mayBe(value.type(), type)) {
      Core test = new Core.IsType(typed.span(), value, type);
      Core converted = new Core.Convert(typed.span(), type, value);
      return new Lowered(Optional.of(test), List.of())
          .and(typed.span(), lower(typed.pattern(), converted, definer));
    }
    Core converted = body.conversions().coerce(value, type, typed.span());
    return lower(typed.pattern(), converted, definer);
  }
}
