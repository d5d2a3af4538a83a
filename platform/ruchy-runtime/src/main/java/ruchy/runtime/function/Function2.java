package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with two parameters, boxed.
@FunctionalInterface
public interface Function2<A, B, R> extends FunctionValue {
  /// Calls it.
  R call(A first, B second);

  @Override
  default int arity() {
    return 2;
  }

  @SuppressWarnings("unchecked")
  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(2, arguments.length);
    return call((A) arguments[0], (B) arguments[1]);
  }
}
