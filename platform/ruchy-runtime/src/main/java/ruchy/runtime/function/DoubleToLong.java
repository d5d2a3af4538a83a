package ruchy.runtime.function;

/// A closure `fn(f64) -> i64`, unboxed.
@FunctionalInterface
public interface DoubleToLong extends Function1<Double, Long> {
  /// Calls it without boxing.
  long callAsLong(double x);

  @Override
  default Long call(Double x) {
    return callAsLong(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static DoubleToLong of(Function1<Double, Long> boxed) {
    return boxed instanceof DoubleToLong same ? same : boxed::call;
  }
}
