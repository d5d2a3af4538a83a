package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.check.pattern.ConstantPatterns;
import ruchy.lang.core.Core;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.PatternProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Patterns that name a variant or a struct.
final class VariantPatterns {
  private final Body body;
  private final Patterns patterns;

  VariantPatterns(Body body, Patterns patterns) {
    this.body = body;
    this.patterns = patterns;
  }

  /// `Circle(r)`, of an enum or a struct with fields by position.
  Patterns.Lowered variant(Pattern.Variant pattern, Core value, Patterns.Definer definer) {
    Span span = pattern.span();
    String name = Patterns.lastName(pattern.path());
    Type type = value.type();
    if (type == Simple.ANY || isObject(type, pattern.path())) {
      return ofAny(pattern, pattern.path(), value, definer);
    }
    Optional<Alternative> alternative = alternative(type, name);
    if (alternative.isPresent()) {
      Alternative found = alternative.get();
      Core test = new Core.IsVariant(span, value, found.index());
      return new Patterns.Lowered(Optional.of(test), List.of())
          .and(
              span,
              patterns.positional(
                  span,
                  "`" + name + "`",
                  pattern.elements(),
                  found.fields().size(),
                  definer,
                  i -> new Core.GetPayload(span, found.fields().get(i), value, found.index(), i)));
    }
    if (type instanceof Type.Nominal nominal
        && nominal.declaration().kind() == NominalType.Kind.STRUCT
        && Shapes.key(type).endsWith(name)) {
      List<NominalType.Field> fields = nominal.declaration().fields();
      return patterns.positional(
          span,
          "`" + name + "`",
          pattern.elements(),
          fields.size(),
          definer,
          i -> new Core.GetField(span, fields.get(i).type(), value, i));
    }
    Optional<String> constant = ConstantPatterns.named(pattern, body::isConstant);
    if (constant.isPresent()) {
      return patterns.literal(new Pattern.Literal(span, pattern.path()), value);
    }
    pattern.elements().forEach(part -> patterns.lower(part, body.error(part.span()), definer));
    return unknownVariant(pattern.path().span(), name, type);
  }

  private Patterns.Lowered unknownVariant(Span span, String name, Type type) {
    if (type instanceof Type.Nominal nominal
        && nominal.declaration().kind() == NominalType.Kind.ENUM) {
      List<String> names =
          nominal.declaration().variants().stream().map(NominalType.Variant::name).toList();
      body.report(
          new NameProblem.UnknownMember(span, type.toString(), name, Similar.names(name, names)));
      return Patterns.Lowered.ALWAYS;
    }
    return patterns.wrong(span, "`" + name + "`", type);
  }

  /// One alternative of an enum, option or result.
  record Alternative(int index, List<Type> fields) {}

  static Optional<Alternative> alternative(Type type, String name) {
    return switch (type) {
      case Type.OptionOf option ->
          switch (name) {
            case "Some" -> Optional.of(new Alternative(1, List.of(option.value())));
            case "None" -> Optional.of(new Alternative(0, List.of()));
            default -> Optional.empty();
          };
      case Type.ResultOf result ->
          switch (name) {
            case "Ok" -> Optional.of(new Alternative(0, List.of(result.value())));
            case "Err" -> Optional.of(new Alternative(1, List.of(result.error())));
            default -> Optional.empty();
          };
      case Type.Nominal nominal ->
          nominal
              .declaration()
              .variant(name)
              .map(variant ->
                  new Alternative(
                      variant.index(),
                      variant.fields().stream().map(NominalType.Field::type).toList()));
      default -> Optional.empty();
    };
  }

  /// A pattern of a known type against an `Any`: the type is tested first.
  private Patterns.Lowered ofAny(Pattern pattern, Expr path, Core value, Patterns.Definer definer) {
    Optional<Type> type = body.compilation().typeNames().ofPattern(path, body);
    if (type.isEmpty()) {
      return patterns.wrong(pattern.span(), "`" + Patterns.lastName(path) + "`", value.type());
    }
    Core test = new Core.IsType(pattern.span(), value, type.get());
    Core typed = new Core.Convert(pattern.span(), type.get(), value);
    return new Patterns.Lowered(Optional.of(test), List.of())
        .and(pattern.span(), patterns.lower(pattern, typed, definer));
  }

  /// Whether a pattern names a type that a value of a class or trait may turn out to be of.
  private boolean isObject(Type type, Expr path) {
    return type instanceof Type.Nominal nominal
        && (nominal.declaration().kind() == NominalType.Kind.TRAIT
            || nominal.declaration().kind() == NominalType.Kind.CLASS)
        && body.compilation()
            .typeNames()
            .ofPattern(path, body)
            .filter(named -> body.operators().mayBe(type, named))
            .isPresent();
  }

  /// `Rect { w, .. }`
  Patterns.Lowered struct(Pattern.Struct pattern, Core value, Patterns.Definer definer) {
    Type type = value.type();
    if (type == Simple.ANY || isObject(type, pattern.path())) {
      return ofAny(pattern, pattern.path(), value, definer);
    }
    if (!(type instanceof Type.Nominal nominal)) {
      pattern
          .fields()
          .forEach(field -> patterns.lower(field.pattern(), body.error(field.span()), definer));
      return patterns.wrong(
          pattern.span(), "`" + Patterns.lastName(pattern.path()) + " { … }`", type);
    }
    NominalType declaration = nominal.declaration();
    if (declaration.kind() == NominalType.Kind.STRUCT
        || declaration.kind() == NominalType.Kind.CLASS) {
      return fields(
          pattern,
          type,
          declaration.fields(),
          definer,
          i -> new Core.GetField(pattern.span(), declaration.fields().get(i).type(), value, i));
    }
    String name = Patterns.lastName(pattern.path());
    Optional<NominalType.Variant> variant = declaration.variant(name);
    if (variant.isEmpty()) {
      pattern
          .fields()
          .forEach(field -> patterns.lower(field.pattern(), body.error(field.span()), definer));
      return unknownVariant(pattern.path().span(), name, type);
    }
    int index = variant.get().index();
    List<NominalType.Field> fields = variant.get().fields();
    Core test = new Core.IsVariant(pattern.span(), value, index);
    return new Patterns.Lowered(Optional.of(test), List.of())
        .and(
            pattern.span(),
            fields(
                pattern,
                type,
                fields,
                definer,
                i -> new Core.GetPayload(pattern.span(), fields.get(i).type(), value, index, i)));
  }

  private Patterns.Lowered fields(
      Pattern.Struct pattern,
      Type type,
      List<NominalType.Field> fields,
      Patterns.Definer definer,
      java.util.function.IntFunction<Core> part) {
    List<String> names = fields.stream().map(NominalType.Field::name).toList();
    var seen = new ArrayList<String>();
    Patterns.Lowered whole = Patterns.Lowered.ALWAYS;
    for (Pattern.Struct.FieldPattern field : pattern.fields()) {
      int place = names.indexOf(field.name());
      if (place < 0) {
        body.report(new NameProblem.UnknownField(field.span(), type, field.name(), names));
        patterns.lower(field.pattern(), body.error(field.span()), definer);
        continue;
      }
      seen.add(field.name());
      whole = whole.and(field.span(), patterns.lower(field.pattern(), part.apply(place), definer));
    }
    if (!pattern.rest() && seen.size() < names.size()) {
      body.report(
          new PatternProblem.WrongCount(
              pattern.span(),
              "`" + Patterns.lastName(pattern.path()) + "`",
              names.size(),
              seen.size()));
    }
    return whole;
  }
}
