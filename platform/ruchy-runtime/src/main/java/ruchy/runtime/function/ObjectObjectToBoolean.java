package ruchy.runtime.function;

/// A closure `fn(A, B) -> bool`, unboxed.
@FunctionalInterface
public interface ObjectObjectToBoolean<A, B> extends Function2<A, B, Boolean> {
  /// Calls it without boxing.
  boolean callAsBoolean(A x, B y);

  @Override
  default Boolean call(A x, B y) {
    return callAsBoolean(x, y);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  @SuppressWarnings("unchecked")
  static <A, B> ObjectObjectToBoolean<A, B> of(Function2<A, B, Boolean> boxed) {
    return boxed instanceof ObjectObjectToBoolean<?, ?> same
        ? (ObjectObjectToBoolean<A, B>) same
        : boxed::call;
  }
}
