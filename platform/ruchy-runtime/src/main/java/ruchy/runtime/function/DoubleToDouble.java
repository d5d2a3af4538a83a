package ruchy.runtime.function;

/// A closure `fn(f64) -> f64`, unboxed.
@FunctionalInterface
public interface DoubleToDouble extends Function1<Double, Double> {
  /// Calls it without boxing.
  double callAsDouble(double x);

  @Override
  default Double call(Double x) {
    return callAsDouble(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static DoubleToDouble of(Function1<Double, Double> boxed) {
    return boxed instanceof DoubleToDouble same ? same : boxed::call;
  }
}
