package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// `value.clone()`: a value that shares nothing changeable with the first, as in Rust. Objects of
/// classes, and what Java and the library own, stay shared.
final class Cloning {
  private final Body body;

  Cloning(Body body) {
    this.body = body;
  }

  /// The clone; empty for types whose `clone` is the library's.
  Optional<Core> clone(Span span, Core receiver) {
    return switch (receiver.type()) {
      case Type.Library _, Type.Java _, Type.Parameter _, Type.AnyOf _, Type.Shape _, Type.Size _ ->
          Optional.empty();
      case Type.ListOf list -> ofList(span, receiver, list);
      case Type.MapOf map -> ofMap(span, receiver, map);
      case Type.SetOf set -> set.sorted() ? body.sorted().copy(receiver) : Optional.empty();
      case Numeric _, Simple _, Type.RangeOf _, Type.Function _ -> Optional.of(receiver);
      case Type.Tuple tuple -> Optional.of(ofTuple(span, receiver, tuple));
      case Type.OptionOf option -> Optional.of(ofOption(span, receiver, option));
      case Type.ResultOf result -> Optional.of(ofResult(span, receiver, result));
      case Type.Nominal nominal -> Optional.of(ofNominal(span, receiver, nominal));
    };
  }

  /// The clone of a part; a copy of the whole where nothing in it can change by itself.
  private Core part(Span span, Core value) {
    return body.methods().find(span, "clone", value, List.of(), value.type()).orElse(value);
  }

  /// Whether a copy of the value, which copies structs in it, shares nothing that can change.
  private static boolean isFlat(Type type, Set<NominalType> seen) {
    return switch (type) {
      case Type.ListOf _, Type.MapOf _, Type.SetOf _, Type.Shape _ -> false;
      case Type.Nominal(var declaration) ->
          switch (declaration.kind()) {
            case CLASS, TRAIT -> true;
            case STRUCT, ENUM -> !seen.add(declaration) || parts(declaration, seen);
          };
      default -> Shapes.parts(type).stream().allMatch(part -> isFlat(part, seen));
    };
  }

  private static boolean parts(NominalType type, Set<NominalType> seen) {
    return type.fields().stream().allMatch(field -> isFlat(field.type(), seen))
        && type.variants().stream()
            .flatMap(variant -> variant.fields().stream())
            .allMatch(field -> isFlat(field.type(), seen));
  }

  private static boolean isFlat(Type type) {
    return isFlat(type, new HashSet<>());
  }

  /// Whether elements of the type can be shared by two lists.
  private static boolean isShareable(Type type) {
    return isFlat(type) && !holdsStructs(type, new HashSet<>());
  }

  private static boolean holdsStructs(Type type, Set<NominalType> seen) {
    if (type instanceof Type.Nominal(var declaration)) {
      return declaration.kind() == NominalType.Kind.STRUCT
          || seen.add(declaration)
              && declaration.variants().stream()
                  .flatMap(variant -> variant.fields().stream())
                  .anyMatch(field -> holdsStructs(field.type(), seen));
    }
    return Shapes.parts(type).stream().anyMatch(part -> holdsStructs(part, seen));
  }

  private Optional<Core> ofList(Span span, Core receiver, Type.ListOf list) {
    return Shapes.hasOpen(list) || isShareable(list.element())
        ? Optional.empty()
        : body.methods().operator(span, "map", receiver, List.of(cloner(span, list.element())));
  }

  private Optional<Core> ofMap(Span span, Core receiver, Type.MapOf map) {
    if (Shapes.hasOpen(map) || isShareable(map.value())) {
      return map.sorted() ? body.sorted().copy(receiver) : Optional.empty();
    }
    return body.sorted()
        .as(
            map,
            body.methods()
                .operator(span, "map_values", receiver, List.of(cloner(span, map.value()))));
  }

  private Core cloner(Span span, Type type) {
    var element = new Local("x", type);
    Core cloned = part(span, new Core.GetLocal(span, element));
    return new Core.Closure(span, new Type.Function(List.of(type), type), List.of(element), cloned);
  }

  private Core ofTuple(Span span, Core receiver, Type.Tuple tuple) {
    if (isShareable(tuple)) {
      return receiver;
    }
    var before = new ArrayList<Core>();
    Core held = body.held(receiver, before);
    var elements = new ArrayList<Core>();
    for (int i = 0; i < tuple.elements().size(); i++) {
      Type type = tuple.elements().get(i);
      elements.add(part(span, new Core.GetElement(span, type, held, i)));
    }
    return Blocks.assembled(span, before, new Core.MakeTuple(span, tuple, elements));
  }

  private Core ofOption(Span span, Core receiver, Type.OptionOf option) {
    if (Shapes.hasOpen(option) || isShareable(option)) {
      return receiver;
    }
    var before = new ArrayList<Core>();
    Core held = body.held(receiver, before);
    Core some = variant(span, held, option.value(), 1);
    return Blocks.assembled(
        span, before, new Core.If(span, option, new Core.IsVariant(span, held, 1), some, held));
  }

  private Core ofResult(Span span, Core receiver, Type.ResultOf result) {
    if (Shapes.hasOpen(result) || isShareable(result)) {
      return receiver;
    }
    var before = new ArrayList<Core>();
    Core held = body.held(receiver, before);
    Core ok = variant(span, held, result.value(), 0);
    Core error = variant(span, held, result.error(), 1);
    return Blocks.assembled(
        span, before, new Core.If(span, result, new Core.IsVariant(span, held, 0), ok, error));
  }

  private Core variant(Span span, Core held, Type payload, int variant) {
    Core value = part(span, new Core.GetPayload(span, payload, held, variant, 0));
    return new Core.MakeVariant(span, held.type(), variant, List.of(value));
  }

  private Core ofNominal(Span span, Core receiver, Type.Nominal type) {
    if (isFlat(type)) {
      return Shapes.isStruct(type) ? new Core.Copy(span, receiver) : receiver;
    }
    return body.compilation()
        .derived()
        .cloner(type, body)
        .map(template -> {
          var bindings = body.userMethods().bindings(template, type).orElseThrow();
          return body.templateCalls()
              .call(span, template, List.of(new Operand.Ready(receiver)), bindings, type);
        })
        .orElse(receiver);
  }
}
