package ruchy.lang.check.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Reduces patterns of a known type to forms. Patterns of a wrong type match anything, since their
/// problem is reported elsewhere.
final class Simplifier {
  private final Predicate<String> isConstant;

  Simplifier(Predicate<String> isConstant) {
    this.isConstant = isConstant;
  }

  Form simplify(Pattern pattern, Type type) {
    return switch (pattern) {
      case Pattern.Wildcard _, Pattern.Rest _, Pattern.Missing _ -> new Form.Anything();
      case Pattern.Binding binding -> binding(binding, type);
      case Pattern.Literal literal -> literal(literal.value());
      case Pattern.Range range -> range(range);
      case Pattern.Tuple tuple ->
          type instanceof Type.Tuple known
              ? new Form.Made(
                  Constructor.ofTuple(known), positional(tuple.elements(), known.elements()))
              : new Form.Anything();
      case Pattern.Elements elements -> elements(elements, type);
      case Pattern.Variant variant ->
          ConstantPatterns.named(variant, isConstant).isPresent() && !isVariant(variant, type)
              ? constant(variant.path().span().text())
              : variant(name(variant.path()), variant.elements(), type);
      case Pattern.Struct struct -> struct(struct, type);
      case Pattern.Or or ->
          new Form.Either(or.alternatives().stream().map(one -> simplify(one, type)).toList());
      case Pattern.Typed typed ->
          type == Type.Simple.ANY || isObject(type) && !isNamed(typed.type().span().text(), type)
              ? new Form.Made(new Constructor.Constant(typed), List.of())
              : simplify(typed.pattern(), type);
    };
  }

  /// Whether a value may be of several types that nobody can list.
  private static boolean isObject(Type type) {
    return type instanceof Type.Nominal nominal
        && switch (nominal.declaration().kind()) {
          case CLASS, TRAIT -> true;
          case STRUCT, ENUM -> false;
        };
  }

  private static boolean isNamed(String name, Type type) {
    return type instanceof Type.Nominal nominal && nominal.declaration().name().endsWith(name);
  }

  /// A pattern that names a class, on a value of a class or trait.
  private Form object(Pattern.Struct struct, Type.Nominal type) {
    var fields = type.declaration().fields();
    boolean all =
        isNamed(name(struct.path()), type)
            && struct.fields().stream()
                .allMatch(part ->
                    fields.stream()
                        .filter(field -> field.name().equals(part.name()))
                        .allMatch(field ->
                            simplify(part.pattern(), field.type()) instanceof Form.Anything));
    return all ? new Form.Anything() : constant(struct);
  }

  private static String name(Expr path) {
    return switch (path) {
      case Expr.Name name -> name.text();
      case Expr.Path segments -> segments.segments().getLast().name();
      default -> "";
    };
  }

  private Form binding(Pattern.Binding binding, Type type) {
    if (binding.pattern().isPresent()) {
      return simplify(binding.pattern().get(), type);
    }
    boolean variant =
        type instanceof Type.OptionOf && binding.name().equals("None")
            || type instanceof Type.Nominal nominal
                && nominal.declaration().variant(binding.name()).isPresent();
    if (variant) {
      return variant(binding.name(), List.of(), type);
    }
    return Character.isUpperCase(binding.name().codePointAt(0)) && isConstant.test(binding.name())
        ? new Form.Made(new Constructor.Constant(binding.name()), List.of())
        : new Form.Anything();
  }

  private static Form literal(Expr value) {
    return switch (value) {
      case Expr.BoolLiteral literal -> constant(literal.value());
      case Expr.TextLiteral literal -> constant("\"" + literal.value() + "\"");
      case Expr.CharLiteral literal ->
          constant("'" + Character.toString(literal.codePoint()) + "'");
      case Expr.FloatLiteral literal -> constant(literal.value());
      default ->
          number(value)
              .map(number -> (Form) new Form.Made(new Constructor.Span(number, number), List.of()))
              .orElseGet(() -> constant(value));
    };
  }

  private static Form constant(Object value) {
    return new Form.Made(new Constructor.Constant(value), List.of());
  }

  private static Optional<Long> number(Expr value) {
    return switch (value) {
      case Expr.IntLiteral literal when literal.value().bitLength() < 64 ->
          Optional.of(literal.value().longValue());
      case Expr.Unary unary when unary.operator() == UnaryOperator.NEGATE ->
          number(unary.operand()).map(number -> -number);
      default -> Optional.empty();
    };
  }

  private static Form range(Pattern.Range range) {
    Optional<Long> from = range.from().map(end -> number(end).orElse(null));
    Optional<Long> to = range.to().map(end -> number(end).orElse(null));
    if (range.from().isPresent() && from.isEmpty() || range.to().isPresent() && to.isEmpty()) {
      return constant(range);
    }
    long low = from.orElse(Long.MIN_VALUE);
    long high = to.map(end -> range.inclusive() ? end : end - 1).orElse(Long.MAX_VALUE);
    return low > high ? constant(range) : new Form.Made(new Constructor.Span(low, high), List.of());
  }

  private List<Form> positional(List<Pattern> patterns, List<Type> types) {
    var forms = new ArrayList<Form>(Collections.nCopies(types.size(), new Form.Anything()));
    int rest = -1;
    for (int i = 0; i < patterns.size(); i++) {
      if (isRest(patterns.get(i))) {
        rest = i;
      }
    }
    for (int i = 0; i < patterns.size(); i++) {
      int place = rest >= 0 && i > rest ? types.size() - (patterns.size() - i) : i;
      if (i != rest && place >= 0 && place < types.size()) {
        forms.set(place, simplify(patterns.get(i), types.get(place)));
      }
    }
    return forms;
  }

  private static boolean isRest(Pattern pattern) {
    return pattern instanceof Pattern.Rest
        || pattern instanceof Pattern.Binding binding
            && binding.pattern().filter(Simplifier::isRest).isPresent();
  }

  /// `[a, ..rest, b]` is every list of two or more: matched against the length that is asked for,
  /// so it covers the exact lengths above its own only where its parts are plain.
  private Form elements(Pattern.Elements elements, Type type) {
    if (!(type instanceof Type.ListOf list)) {
      return new Form.Anything();
    }
    boolean open = elements.elements().stream().anyMatch(Simplifier::isRest);
    List<Form> parts =
        elements.elements().stream()
            .filter(part -> !isRest(part))
            .map(part -> simplify(part, list.element()))
            .toList();
    return new Form.Made(new Constructor.Length(parts.size(), open), parts);
  }

  private static boolean isVariant(Pattern.Variant pattern, Type type) {
    return type instanceof Type.Nominal nominal
        && nominal.declaration().variant(name(pattern.path())).isPresent();
  }

  private Form variant(String name, List<Pattern> elements, Type type) {
    if (isObject(type)) {
      return constant(name + elements);
    }
    for (Constructor constructor : Constructor.all(type, java.util.Set.of()).orElse(List.of())) {
      if (constructor instanceof Constructor.Variant variant && named(variant, name)) {
        return new Form.Made(variant, positional(elements, variant.types()));
      }
    }
    return new Form.Anything();
  }

  private static boolean named(Constructor.Variant variant, String name) {
    return variant.name().equals(name) || variant.name().endsWith("::" + name);
  }

  private Form struct(Pattern.Struct struct, Type type) {
    if (!(type instanceof Type.Nominal nominal)) {
      return new Form.Anything();
    }
    if (isObject(type)) {
      return object(struct, nominal);
    }
    String name = name(struct.path());
    for (Constructor constructor : Constructor.ofNominal(nominal.declaration())) {
      boolean only = nominal.declaration().kind() == NominalType.Kind.STRUCT;
      if (constructor instanceof Constructor.Variant variant && (only || named(variant, name))) {
        var forms =
            new ArrayList<Form>(Collections.nCopies(variant.types().size(), new Form.Anything()));
        for (Pattern.Struct.FieldPattern field : struct.fields()) {
          int place = variant.fields().indexOf(field.name());
          if (place >= 0) {
            forms.set(place, simplify(field.pattern(), variant.types().get(place)));
          }
        }
        return new Form.Made(variant, forms);
      }
    }
    return new Form.Anything();
  }
}
