package ruchy.runtime.function;

/// A closure `fn(f64) -> R`, unboxed.
@FunctionalInterface
public interface DoubleToObject<R> extends Function1<Double, R> {
  /// Calls it without boxing.
  R callUnboxed(double x);

  @Override
  default R call(Double x) {
    return callUnboxed(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  @SuppressWarnings("unchecked")
  static <R> DoubleToObject<R> of(Function1<Double, R> boxed) {
    return boxed instanceof DoubleToObject<?> same ? (DoubleToObject<R>) same : boxed::call;
  }
}
