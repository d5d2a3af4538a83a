package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with five parameters, boxed.
@FunctionalInterface
public interface Function5<A, B, C, D, E, R> extends FunctionValue {
  /// Calls it.
  R call(A first, B second, C third, D fourth, E fifth);

  @Override
  default int arity() {
    return 5;
  }

  @SuppressWarnings("unchecked")
  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(5, arguments.length);
    return call(
        (A) arguments[0], (B) arguments[1], (C) arguments[2], (D) arguments[3], (E) arguments[4]);
  }
}
