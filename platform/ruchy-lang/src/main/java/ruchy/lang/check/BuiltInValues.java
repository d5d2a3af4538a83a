package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Values of options, results and other built-in types, made as those of declared types are.
final class BuiltInValues {
  private final Body body;

  BuiltInValues(Body body) {
    this.body = body;
  }

  /// `Some(x)`, `Ok(x)`, `Err(x)`, and the variants that `use Shape::*` brought in.
  Optional<Core> builtInVariant(Span span, String name, List<Operand> operands, Type hint) {
    if (!Names.isVariantMaker(name)) {
      return Optional.empty();
    }
    Type error = hint instanceof Type.ResultOf result ? result.error() : Simple.UNKNOWN;
    Type value =
        switch (hint) {
          case Type.OptionOf option -> option.value();
          case Type.ResultOf result -> result.value();
          default -> Simple.UNKNOWN;
        };
    boolean isError = name.equals("Err");
    if (operands.size() != 1) {
      body.libraryCalls().inferAll(operands);
      boolean unit = operands.isEmpty() && !isError && value == Simple.UNIT;
      return Optional.of(
          unit
              ? body.error(span)
              : body.fail(
                  span,
                  operands.isEmpty()
                      ? new CallProblem.MissingArguments(
                          span, name, List.of("value"), Optional.empty())
                      : new CallProblem.TooManyArguments(
                          operands.get(1).span(), name, 1, operands.size(), Optional.empty())));
    }
    Type wanted = isError ? error : value;
    Core given =
        switch (operands.getFirst()) {
          case Operand.Ready ready -> ready.core();
          case Operand.Written written -> body.infer(written.expr(), wanted);
        };
    return Optional.of(variant(span, name, given, wanted, hint));
  }

  private Core variant(Span span, String name, Core given, Type wanted, Type hint) {
    Core stored = body.stored(given);
    if (wanted != Simple.UNKNOWN && !Shapes.hasOpen(wanted)) {
      stored = body.stored(body.conversions().coerce(given, wanted, given.span()));
    } else if (wanted != Simple.UNKNOWN) {
      body.conversions().fillHoles(wanted, given.type());
    }
    Type type = stored.type() == Simple.NEVER ? Simple.UNKNOWN : stored.type();
    if (name.equals("Some")) {
      return new Core.MakeVariant(span, new Type.OptionOf(type), 1, List.of(stored));
    }
    boolean isError = name.equals("Err");
    Type known =
        hint instanceof Type.ResultOf result
            ? isError ? result.value() : result.error()
            : Simple.UNKNOWN;
    Type other =
        known != Simple.UNKNOWN
            ? known
            : body.holes().at(span, isError ? "value" : "error", Simple.ANY);
    Type result = isError ? new Type.ResultOf(other, type) : new Type.ResultOf(type, other);
    return new Core.MakeVariant(span, result, isError ? 1 : 0, List.of(stored));
  }

  /// Functions of built-in types that every Rust user expects: `Vec::new()`, `String::from(x)`.
  Optional<Core> builtInFunction(
      Span span, Type type, String member, List<Operand> operands, Type hint) {
    if (type instanceof Type.Library) {
      return Optional.empty();
    }
    if (member.equals("default") && type instanceof Type.Nominal && operands.isEmpty()) {
      return body.traitValues().defaultOf(span, type);
    }
    boolean makes =
        member.equals("new") || member.equals("with_capacity") || member.equals("default");
    if (makes) {
      body.libraryCalls().inferAll(operands);
      return switch (type) {
        case Type.ListOf list -> Optional.of(new Core.MakeList(span, list, List.of()));
        case Type.MapOf map -> Optional.of(new Core.MakeMap(span, map, List.of()));
        case Type.SetOf set -> Optional.of(new Core.MakeSet(span, set, List.of()));
        case Type.Numeric _ -> Optional.of(Defaults.placeholder(span, type));
        case Simple simple when simple == Simple.STRING || simple == Simple.BOOL ->
            Optional.of(Defaults.placeholder(span, type));
        default -> boxed(type, operands);
      };
    }
    if (member.equals("from") && operands.size() == 1) {
      Core value = body.calls().ready(operands.getFirst());
      if (type == Simple.STRING) {
        return Optional.of(body.texts().asText(value, ""));
      }
      if (type instanceof Type.SetOf && value.type() instanceof Type.ListOf) {
        return body.sorted().as(type, body.methods().operator(span, "to_set", value, List.of()));
      }
      if (type instanceof Type.MapOf && value.type() instanceof Type.ListOf) {
        return body.sorted().as(type, body.methods().operator(span, "to_map", value, List.of()));
      }
      if (body.sorted().isAsked(type, value.type())) {
        return body.sorted().as(type, Optional.of(value));
      }
      if (type instanceof Type.MapOf || Shapes.key(type).equals(Shapes.key(value.type()))) {
        return Optional.of(value);
      }
      return body.conversions().implicit(value, type);
    }
    return Optional.empty();
  }

  /// `Box::new(x)` is `x`.
  private Optional<Core> boxed(Type type, List<Operand> operands) {
    return Shapes.isOpen(type) && operands.size() == 1
        ? Optional.of(body.calls().ready(operands.getFirst()))
        : Optional.empty();
  }
}
