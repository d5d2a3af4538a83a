package ruchy.runtime.function;

/// A closure `fn(i64) -> f64`, unboxed.
@FunctionalInterface
public interface LongToDouble extends Function1<Long, Double> {
  /// Calls it without boxing.
  double callAsDouble(long x);

  @Override
  default Double call(Long x) {
    return callAsDouble(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static LongToDouble of(Function1<Long, Double> boxed) {
    return boxed instanceof LongToDouble same ? same : boxed::call;
  }
}
