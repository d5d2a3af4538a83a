package ruchy.runtime.function;

/// A closure `fn(f64, f64) -> bool`, unboxed.
@FunctionalInterface
public interface DoubleDoubleToBoolean extends Function2<Double, Double, Boolean> {
  /// Calls it without boxing.
  boolean callAsBoolean(double x, double y);

  @Override
  default Boolean call(Double x, Double y) {
    return callAsBoolean(x, y);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static DoubleDoubleToBoolean of(Function2<Double, Double, Boolean> boxed) {
    return boxed instanceof DoubleDoubleToBoolean same ? same : boxed::call;
  }
}
