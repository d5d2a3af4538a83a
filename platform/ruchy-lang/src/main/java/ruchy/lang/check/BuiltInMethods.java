package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Methods that core has nodes for, so that no library is needed.
final class BuiltInMethods {
  private final Body body;

  BuiltInMethods(Body body) {
    this.body = body;
  }

  /// Methods that need no library: those that core has nodes for.
  Optional<Core> builtIn(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    if (operands.isEmpty()) {
      Optional<Core> simple = withoutArguments(span, name, receiver, hint);
      if (simple.isPresent()) {
        return simple;
      }
    }
    if (receiver.type() instanceof Type.Library library && Iterators.is(library)) {
      Optional<Core> special = body.iterators().special(span, name, receiver, operands, hint);
      if (special.isPresent()) {
        return special;
      }
    }
    if (receiver.type() instanceof Type.ListOf list
        && operands.size() == 1
        && (name.equals("push") || name.equals("append"))) {
      return Optional.of(push(span, receiver, list, operands.getFirst()));
    }
    Optional<Core> ordered = body.orders().method(span, name, receiver, operands);
    if (ordered.isPresent()) {
      return ordered;
    }
    Optional<Core> hashed = body.hashing().method(span, name, receiver, operands);
    if (hashed.isPresent()) {
      return hashed;
    }
    if (receiver.type() instanceof Numeric numeric && operands.size() == 1) {
      return wrapping(span, name, receiver, numeric, operands.getFirst());
    }
    return Optional.empty();
  }

  private Core push(Span span, Core receiver, Type.ListOf list, Operand operand) {
    Core value =
        switch (operand) {
          case Operand.Ready ready -> ready.core();
          case Operand.Written written -> body.infer(written.expr(), list.element());
        };
    Core element = body.conversions().coerce(value, list.element(), operand.span());
    return new Core.Append(span, receiver, body.stored(element));
  }

  private Optional<Core> wrapping(
      Span span, String name, Core receiver, Numeric type, Operand operand) {
    Optional<Core.ArithmeticOperator> operator =
        switch (name) {
          case "wrapping_add" -> Optional.of(Core.ArithmeticOperator.ADD);
          case "wrapping_sub" -> Optional.of(Core.ArithmeticOperator.SUBTRACT);
          case "wrapping_mul" -> Optional.of(Core.ArithmeticOperator.MULTIPLY);
          default -> Optional.empty();
        };
    if (operator.isEmpty() || type.isFloat()) {
      return Optional.empty();
    }
    Core value =
        switch (operand) {
          case Operand.Ready ready -> ready.core();
          case Operand.Written written -> body.infer(written.expr(), type);
        };
    Core right = body.conversions().coerce(value, type, operand.span());
    return Optional.of(new Core.Arithmetic(span, type, operator.get(), receiver, right, false));
  }

  private Optional<Core> withoutArguments(Span span, String name, Core receiver, Type hint) {
    Type type = receiver.type();
    return switch (name) {
      case "len", "length", "size" ->
          type instanceof Type.ListOf
              ? Optional.of(new Core.Length(span, receiver))
              : Optional.empty();
      case "count" ->
          type instanceof Type.ListOf
              ? Optional.of(new Core.Length(span, receiver))
              : Optional.empty();
      case "iter_mut", "as_slice", "as_ref", "as_mut", "borrow" ->
          type instanceof Type.ListOf || type instanceof Type.OptionOf || type == Simple.STRING
              ? Optional.of(receiver)
              : Optional.empty();
      case "try_into" -> body.traitValues().tryFrom(span, receiver, hint);
      case "as_str", "to_owned", "into", "cloned", "copied" ->
          Optional.of(name.equals("into") ? intoHint(receiver, hint) : receiver);
      case "collect" ->
          Iterators.is(type)
              ? body.iterators().collect(span, receiver, hint)
              : collect(span, receiver, hint);
      case "clone" -> body.cloning().clone(span, receiver);
      case "to_string" ->
          type instanceof Type.Library
              ? Optional.empty()
              : Optional.of(body.texts().asText(receiver, ""));
      case "is_some", "is_none" ->
          type instanceof Type.OptionOf
              ? Optional.of(new Core.IsVariant(span, receiver, name.equals("is_some") ? 1 : 0))
              : Optional.empty();
      case "is_ok", "is_err" ->
          type instanceof Type.ResultOf
              ? Optional.of(new Core.IsVariant(span, receiver, name.equals("is_ok") ? 0 : 1))
              : Optional.empty();
      case "parse" ->
          type == Simple.STRING ? Optional.of(parse(span, receiver, hint)) : Optional.empty();
      case "start", "end" -> Optional.empty();
      default -> Optional.empty();
    };
  }

  private Core intoHint(Core receiver, Type hint) {
    if (!receiver.type().equals(hint)) {
      Optional<Core> made = body.traitValues().from(receiver.span(), receiver, hint);
      if (made.isPresent()) {
        return made.get();
      }
    }
    return body.conversions().implicit(receiver, hint).orElse(receiver);
  }

  private Optional<Core> collect(Span span, Core receiver, Type hint) {
    if (!(receiver.type() instanceof Type.ListOf list)) {
      return Optional.empty();
    }
    return switch (hint) {
      case Type.ResultOf _ when list.element() instanceof Type.ResultOf ->
          body.methods().operator(span, "all_ok", receiver, List.of());
      case Type.OptionOf _ when list.element() instanceof Type.OptionOf ->
          body.methods().operator(span, "all_some", receiver, List.of());
      case Type.SetOf set ->
          body.sorted().as(set, body.methods().operator(span, "to_set", receiver, List.of()));
      case Type.MapOf map ->
          body.sorted().as(map, body.methods().operator(span, "to_map", receiver, List.of()));
      case Simple simple
          when simple == Simple.STRING
              && (list.element() == Simple.CHAR || list.element() == Simple.STRING) ->
          body.methods().operator(span, "join", receiver, List.of(new Core.TextConstant(span, "")));
      case Type.Library library when Iterators.isCollection(library) ->
          body.iterators().asCollection(library, Optional.of(receiver));
      default -> Optional.of(receiver);
    };
  }

  /// `text.parse()`: the number type comes from the place, or from how the value is used.
  private Core parse(Span span, Core receiver, Type hint) {
    Type wanted =
        switch (hint) {
          case Type.ResultOf result -> result.value();
          case Type.OptionOf option -> option.value();
          default -> hint;
        };
    if (wanted instanceof Type.Nominal) {
      return body.traitValues()
          .byFunction(span, "from_str", receiver, wanted, hint)
          .orElseGet(() ->
              body.fail(
                  span,
                  new NameProblem.UnknownMember(span, wanted.toString(), "from_str", List.of())));
    }
    boolean isKnown = wanted instanceof Numeric || !Shapes.isOpen(wanted) && wanted != Simple.ANY;
    Type read = isKnown ? wanted : body.holes().at(span, "parsed", Numeric.I64);
    return switch (read) {
      case Numeric number ->
          body.methods()
              .operator(span, parser(number), receiver, like(span, number))
              .orElseGet(() -> body.error(span));
      case Simple simple when simple == Simple.BOOL || simple == Simple.CHAR ->
          body.methods()
              .operator(span, "parse_" + simple, receiver, List.of())
              .orElseGet(() -> body.error(span));
      case Simple simple when simple == Simple.STRING ->
          new Core.MakeVariant(
              span, new Type.ResultOf(simple, Simple.STRING), 0, List.of(receiver));
      case Type hole when Shapes.isHole(hole) ->
          new Core.GetLocal(span, new Local("$parsed", new Type.ResultOf(hole, Simple.STRING)));
      default ->
          body.fail(
              span, new NameProblem.UnknownMember(span, read.toString(), "from_str", List.of()));
    };
  }

  private static String parser(Type number) {
    return number == Numeric.I64
        ? "parse_int"
        : number == Numeric.F64 ? "parse_float" : "parse_like";
  }

  /// The number whose type tells `parse_like` what to read.
  private static List<Core> like(Span span, Type number) {
    if (number == Numeric.I64 || number == Numeric.F64) {
      return List.of();
    }
    return List.of(
        Shapes.isFloat(number)
            ? new Core.RealConstant(span, (Numeric) number, 0)
            : new Core.IntConstant(span, (Numeric) number, 0));
  }
}
