package ruchy.runtime.function;

/// A closure `fn(A) -> f64`, unboxed.
@FunctionalInterface
public interface ObjectToDouble<A> extends Function1<A, Double> {
  /// Calls it without boxing.
  double callAsDouble(A x);

  @Override
  default Double call(A x) {
    return callAsDouble(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  @SuppressWarnings("unchecked")
  static <A> ObjectToDouble<A> of(Function1<A, Double> boxed) {
    return boxed instanceof ObjectToDouble<?> same ? (ObjectToDouble<A>) same : boxed::call;
  }
}
