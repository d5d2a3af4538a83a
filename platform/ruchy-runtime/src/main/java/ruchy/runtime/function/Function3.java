package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with three parameters, boxed.
@FunctionalInterface
public interface Function3<A, B, C, R> extends FunctionValue {
  /// Calls it.
  R call(A first, B second, C third);

  @Override
  default int arity() {
    return 3;
  }

  @SuppressWarnings("unchecked")
  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(3, arguments.length);
    return call((A) arguments[0], (B) arguments[1], (C) arguments[2]);
  }
}
