package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with four parameters, boxed.
@FunctionalInterface
public interface Function4<A, B, C, D, R> extends FunctionValue {
  /// Calls it.
  R call(A first, B second, C third, D fourth);

  @Override
  default int arity() {
    return 4;
  }

  @SuppressWarnings("unchecked")
  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(4, arguments.length);
    return call((A) arguments[0], (B) arguments[1], (C) arguments[2], (D) arguments[3]);
  }
}
