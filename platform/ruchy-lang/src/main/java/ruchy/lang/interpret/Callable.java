package ruchy.lang.interpret;

import java.util.List;

/// The code of a closure.
@FunctionalInterface
public interface Callable {
  /// Runs it with boxed arguments.
  Object call(List<Object> arguments);
}
