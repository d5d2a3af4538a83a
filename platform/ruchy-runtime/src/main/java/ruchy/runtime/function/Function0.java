package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with no parameters, boxed.
@FunctionalInterface
public interface Function0<R> extends FunctionValue {
  /// Calls it.
  R call();

  @Override
  default int arity() {
    return 0;
  }

  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(0, arguments.length);
    return call();
  }
}
