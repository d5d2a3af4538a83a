package ruchy.runtime.function;

/// A closure `fn(f64) -> bool`, unboxed.
@FunctionalInterface
public interface DoubleToBoolean extends Function1<Double, Boolean> {
  /// Calls it without boxing.
  boolean callAsBoolean(double x);

  @Override
  default Boolean call(Double x) {
    return callAsBoolean(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static DoubleToBoolean of(Function1<Double, Boolean> boxed) {
    return boxed instanceof DoubleToBoolean same ? same : boxed::call;
  }
}
