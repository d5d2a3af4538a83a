package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with one parameter, boxed.
@FunctionalInterface
public interface Function1<A, R> extends FunctionValue {
  /// Calls it.
  R call(A first);

  @Override
  default int arity() {
    return 1;
  }

  @SuppressWarnings("unchecked")
  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(1, arguments.length);
    return call((A) arguments[0]);
  }
}
