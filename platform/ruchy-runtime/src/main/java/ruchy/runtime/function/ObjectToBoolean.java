package ruchy.runtime.function;

/// A closure `fn(A) -> bool`, unboxed.
@FunctionalInterface
public interface ObjectToBoolean<A> extends Function1<A, Boolean> {
  /// Calls it without boxing.
  boolean callAsBoolean(A x);

  @Override
  default Boolean call(A x) {
    return callAsBoolean(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  @SuppressWarnings("unchecked")
  static <A> ObjectToBoolean<A> of(Function1<A, Boolean> boxed) {
    return boxed instanceof ObjectToBoolean<?> same ? (ObjectToBoolean<A>) same : boxed::call;
  }
}
