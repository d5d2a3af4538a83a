package ruchy.runtime.function;

/// A closure `fn(f64, f64) -> f64`, unboxed.
@FunctionalInterface
public interface DoubleDoubleToDouble extends Function2<Double, Double, Double> {
  /// Calls it without boxing.
  double callAsDouble(double x, double y);

  @Override
  default Double call(Double x, Double y) {
    return callAsDouble(x, y);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static DoubleDoubleToDouble of(Function2<Double, Double, Double> boxed) {
    return boxed instanceof DoubleDoubleToDouble same ? same : boxed::call;
  }
}
