package ruchy.lang.core;

import java.util.List;
import ruchy.lang.source.Span;

/// A function instance with its body, whose type is the function's result type or never.
///
/// @param span where the function is declared
public record CoreFunction(FunctionRef ref, List<Local> parameters, Core body, Span span) {
  public CoreFunction {
    parameters = List.copyOf(parameters);
  }
}
