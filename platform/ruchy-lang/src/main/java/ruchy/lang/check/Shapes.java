package ruchy.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// What types are made of: their parts, their keys in the library, type parameters in them.
final class Shapes {
  private Shapes() {}

  static boolean isHole(Type type) {
    return type instanceof Type.Parameter parameter && parameter.name().startsWith("?");
  }

  /// Whether nothing is known of the type yet, or nothing will ever be.
  static boolean isOpen(Type type) {
    return type == Simple.UNKNOWN || type == Simple.NEVER || isHole(type);
  }

  /// The type with `Any` for what is not known in it.
  static Type withoutHoles(Type type) {
    return isHole(type) || type == Simple.UNKNOWN ? Simple.ANY : map(type, Shapes::withoutHoles);
  }

  static boolean hasHole(Type type) {
    return isHole(type) || parts(type).stream().anyMatch(Shapes::hasHole);
  }

  /// Whether some part of the type is not known.
  static boolean hasOpen(Type type) {
    return isHole(type) || type == Simple.UNKNOWN || parts(type).stream().anyMatch(Shapes::hasOpen);
  }

  /// Whether some part of the type is a mistake that is already reported, or not decided yet.
  static boolean hasUnknown(Type type) {
    return type == Simple.UNKNOWN || parts(type).stream().anyMatch(Shapes::hasUnknown);
  }

  static boolean hasParameter(Type type) {
    return type instanceof Type.Parameter || parts(type).stream().anyMatch(Shapes::hasParameter);
  }

  static boolean isInteger(Type type) {
    return type instanceof Numeric numeric && !numeric.isFloat();
  }

  static boolean isFloat(Type type) {
    return type instanceof Numeric numeric && numeric.isFloat();
  }

  static boolean isStruct(Type type) {
    return type instanceof Type.Nominal nominal
        && nominal.declaration().kind() == ruchy.lang.type.NominalType.Kind.STRUCT;
  }

  /// The types a type is built from.
  static List<Type> parts(Type type) {
    return switch (type) {
      case Numeric _, Simple _, Type.Java _, Type.Size _, Type.Parameter _ -> List.of();
      case Type.Tuple tuple -> tuple.elements();
      case Type.ListOf list -> List.of(list.element());
      case Type.MapOf map -> List.of(map.key(), map.value());
      case Type.SetOf set -> List.of(set.element());
      case Type.RangeOf range -> List.of(range.element());
      case Type.OptionOf option -> List.of(option.value());
      case Type.ResultOf result -> List.of(result.value(), result.error());
      case Type.Function function -> {
        var parts = new java.util.ArrayList<>(function.parameters());
        parts.add(function.result());
        yield parts;
      }
      case Type.Shape shape -> shape.entries().stream().map(Type.Shape.Entry::type).toList();
      case Type.Nominal nominal -> nominal.declaration().arguments();
      case Type.Library library -> library.arguments();
      case Type.AnyOf anyOf -> anyOf.alternatives();
    };
  }

  /// The type with each of its parts replaced; nominal types stay as they are.
  static Type map(Type type, UnaryOperator<Type> change) {
    return switch (type) {
      case Numeric _, Simple _, Type.Java _, Type.Size _, Type.Parameter _, Type.Nominal _ -> type;
      case Type.Tuple tuple -> new Type.Tuple(all(tuple.elements(), change));
      case Type.ListOf list -> new Type.ListOf(change.apply(list.element()));
      case Type.MapOf map ->
          new Type.MapOf(change.apply(map.key()), change.apply(map.value()), map.sorted());
      case Type.SetOf set -> new Type.SetOf(change.apply(set.element()), set.sorted());
      case Type.RangeOf range -> new Type.RangeOf(change.apply(range.element()));
      case Type.OptionOf option -> new Type.OptionOf(change.apply(option.value()));
      case Type.ResultOf result ->
          new Type.ResultOf(change.apply(result.value()), change.apply(result.error()));
      case Type.Function function ->
          new Type.Function(all(function.parameters(), change), change.apply(function.result()));
      case Type.Shape shape ->
          new Type.Shape(
              shape.entries().stream()
                  .map(entry -> new Type.Shape.Entry(entry.key(), change.apply(entry.type())))
                  .toList());
      case Type.Library library ->
          new Type.Library(library.name(), all(library.arguments(), change), library.schema());
      case Type.AnyOf anyOf -> new Type.AnyOf(all(anyOf.alternatives(), change));
    };
  }

  private static List<Type> all(List<Type> types, UnaryOperator<Type> change) {
    return types.stream().map(change).toList();
  }

  /// The type with its parameters filled in; those without a type stay.
  static Type substitute(Type type, Map<String, Type> bindings) {
    if (type instanceof Type.Parameter parameter) {
      return bindings.getOrDefault(parameter.name(), type);
    }
    return hasParameter(type) ? map(type, part -> substitute(part, bindings)) : type;
  }

  /// The type with its remaining parameters unknown, as an expectation.
  static Type asHint(Type type) {
    if (type instanceof Type.Parameter) {
      return isHole(type) ? type : Simple.UNKNOWN;
    }
    if (type instanceof Type.AnyOf || type instanceof Type.Nominal && hasOwnParameter(type)) {
      return Simple.UNKNOWN;
    }
    return hasParameter(type) ? map(type, Shapes::asHint) : type;
  }

  private static boolean hasOwnParameter(Type type) {
    return type instanceof Type.Parameter && !isHole(type)
        || parts(type).stream().anyMatch(Shapes::hasOwnParameter);
  }

  /// The name under which a type's methods are kept.
  static String key(Type type) {
    return switch (type) {
      case Numeric numeric -> numeric.toString();
      case Simple simple -> simple == Simple.UNIT ? "Unit" : simple.toString();
      case Type.Tuple _ -> "Tuple";
      case Type.ListOf _ -> "List";
      case Type.MapOf _ -> "Map";
      case Type.Shape _ -> "Map";
      case Type.SetOf _ -> "Set";
      case Type.RangeOf _ -> "Range";
      case Type.OptionOf _ -> "Option";
      case Type.ResultOf _ -> "Result";
      case Type.Function _ -> "Function";
      case Type.Nominal nominal -> nominal.declaration().name();
      case Type.Library library -> library.name();
      case Type.Java java -> java.className();
      case Type.Parameter parameter -> parameter.name();
      case Type.AnyOf _, Type.Size _ -> "AnyOf";
    };
  }

  /// Finds what the parameters in a pattern must be for it to be the type; whether it can be.
  static boolean bind(Type pattern, Type type, Map<String, Type> bindings) {
    if (pattern instanceof Type.Parameter parameter && !isHole(pattern)) {
      Type known = bindings.putIfAbsent(parameter.name(), type);
      if (known != null && hasHole(known) && !hasHole(type)) {
        bindings.put(parameter.name(), type);
      }
      return known == null || known.equals(type) || isOpen(known) || hasHole(known);
    }
    if (pattern.equals(type) || isOpen(type) || isOpen(pattern)) {
      return true;
    }
    if (pattern instanceof Type.AnyOf anyOf) {
      for (Type alternative : anyOf.alternatives()) {
        var attempt = new HashMap<>(bindings);
        if (bind(alternative, type, attempt)) {
          bindings.putAll(attempt);
          return true;
        }
      }
      return false;
    }
    if (pattern instanceof Type.Nominal a && type instanceof Type.Nominal b) {
      return a.declaration().name().equals(b.declaration().name())
          && bindAll(a.declaration().arguments(), b.declaration().arguments(), bindings);
    }
    if (pattern instanceof Type.Library a && type instanceof Type.Library b) {
      return a.name().equals(b.name())
          && (a.arguments().isEmpty() || bindAll(a.arguments(), b.arguments(), bindings));
    }
    if (type instanceof Type.Shape shape && pattern instanceof Type.MapOf) {
      return bind(pattern, mapOf(shape), bindings);
    }
    return pattern.getClass() == type.getClass()
        && !(pattern instanceof Numeric)
        && !(pattern instanceof Simple)
        && !(pattern instanceof Type.Java)
        && !(pattern instanceof Type.Size)
        && bindAll(parts(pattern), parts(type), bindings);
  }

  private static boolean bindAll(List<Type> patterns, List<Type> types, Map<String, Type> bound) {
    if (patterns.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!bind(patterns.get(i), types.get(i), bound)) {
        return false;
      }
    }
    return true;
  }

  /// The map type that an object of known shape also is.
  static Type.MapOf mapOf(Type.Shape shape) {
    Optional<Type> common = Optional.empty();
    for (Type.Shape.Entry entry : shape.entries()) {
      if (common.isEmpty()) {
        common = Optional.of(entry.type());
      } else if (!common.get().equals(entry.type())) {
        common = Optional.of(Simple.ANY);
      }
    }
    return new Type.MapOf(Simple.STRING, common.orElse(Simple.ANY));
  }
}
