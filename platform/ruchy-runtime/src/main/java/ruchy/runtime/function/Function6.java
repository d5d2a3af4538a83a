package ruchy.runtime.function;

import ruchy.runtime.FunctionValue;

/// A closure with six parameters, boxed.
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> extends FunctionValue {
  /// Calls it.
  R call(A first, B second, C third, D fourth, E fifth, F sixth);

  @Override
  default int arity() {
    return 6;
  }

  @SuppressWarnings("unchecked")
  @Override
  default Object apply(Object... arguments) {
    FunctionValue.checkArity(6, arguments.length);
    return call(
        (A) arguments[0],
        (B) arguments[1],
        (C) arguments[2],
        (D) arguments[3],
        (E) arguments[4],
        (F) arguments[5]);
  }
}
