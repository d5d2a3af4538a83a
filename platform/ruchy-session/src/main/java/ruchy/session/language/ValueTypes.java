package ruchy.session.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruchy.lang.library.Library;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Kind;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.Tuple;

/// The types of values that exist, as a program writes them.
public final class ValueTypes {
  private static final String ANY = "Any";
  private static final int ELEMENTS_MAX = 1_000;

  private final Map<String, String> libraryTypes = new HashMap<>();

  public ValueTypes(Library library) {
    for (String name : library.typeNames()) {
      library
          .type(name)
          .ifPresent(type -> libraryTypes.putIfAbsent(type.javaClass().replace('/', '.'), name));
    }
  }

  /// The type of a value, whatever a container holds: `[Any]`, `Option<Any>`.
  public String general(Object value) {
    return of(value, _ -> ANY);
  }

  /// The type of a value by what it holds; not looked at in containers that are very large.
  public String specific(Object value) {
    return of(value, this::common);
  }

  /// Says what the elements of a container are.
  @FunctionalInterface
  private interface Elements {
    String type(Stream<?> elements);
  }

  private String of(Object value, Elements elements) {
    return switch (value) {
      case ObjectList<?> list ->
          "["
              + elements.type(Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::item))
              + "]";
      case Map<?, ?> map ->
          "Map<%s, %s>"
              .formatted(
                  elements.type(map.keySet().stream()), elements.type(map.values().stream()));
      case Set<?> set -> "Set<" + elements.type(set.stream()) + ">";
      case Option.Some<?> some -> "Option<" + elements.type(Stream.of(some.value())) + ">";
      case Option<?> _ -> "Option<Any>";
      case Result.Ok<?, ?> ok -> "Result<" + elements.type(Stream.of(ok.value())) + ", Any>";
      case Result<?, ?> _ -> "Result<Any, Any>";
      case Tuple tuple -> ofTuple(tuple, elements);
      case FunctionValue function -> ofFunction(function);
      default -> ofClass(value);
    };
  }

  private static String ofTuple(Tuple tuple, Elements elements) {
    return Stream.iterate(0, i -> i < tuple.arity(), i -> i + 1)
        .map(i -> elements.type(Stream.of(tuple.get(i))))
        .collect(Collectors.joining(", ", "(", tuple.arity() == 1 ? ",)" : ")"));
  }

  private static String ofFunction(FunctionValue function) {
    return Stream.generate(() -> ANY)
        .limit(function.arity())
        .collect(Collectors.joining(", ", "fn(", ") -> Any"));
  }

  /// A type of the library by the class or an ancestor of it; otherwise as the language names it.
  private String ofClass(Object value) {
    for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
      String name = libraryTypes.get(type.getName());
      if (name != null) {
        return name;
      }
      for (Class<?> shown : type.getInterfaces()) {
        if (libraryTypes.containsKey(shown.getName())) {
          return libraryTypes.get(shown.getName());
        }
      }
    }
    return Kind.nameOf(value);
  }

  private String common(Stream<?> elements) {
    List<String> types =
        elements.limit(ELEMENTS_MAX + 1L).map(this::specific).distinct().limit(2).toList();
    Optional<String> one = types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
    return one.orElse(ANY);
  }
}
