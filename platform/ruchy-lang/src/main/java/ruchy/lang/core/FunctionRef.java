package ruchy.lang.core;

import java.util.List;
import java.util.stream.Collectors;
import ruchy.lang.type.Type;

/// One instance of a function: its name and the types it is compiled for. Two with equal parts are
/// the same function, so a later declaration with the same signature replaces the earlier one for
/// all callers.
///
/// @param path the name with its module or type: `area`, `Point::norm`, `prelude::map`; with the
///   type arguments that parameters do not tell, `make<i64>`
public record FunctionRef(String path, List<Type> parameters, Type result) {
  public FunctionRef {
    parameters = List.copyOf(parameters);
  }

  /// The last part of the path, without type arguments.
  public String name() {
    int arguments = path.indexOf('<');
    String plain = arguments < 0 ? path : path.substring(0, arguments);
    return plain.substring(plain.lastIndexOf(':') + 1);
  }

  @Override
  public String toString() {
    return parameters.stream()
        .map(Type::toString)
        .collect(Collectors.joining(", ", path + "(", ") -> " + result));
  }
}
