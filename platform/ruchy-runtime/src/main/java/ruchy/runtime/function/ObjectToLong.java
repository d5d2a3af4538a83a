package ruchy.runtime.function;

/// A closure `fn(A) -> i64`, unboxed.
@FunctionalInterface
public interface ObjectToLong<A> extends Function1<A, Long> {
  /// Calls it without boxing.
  long callAsLong(A x);

  @Override
  default Long call(A x) {
    return callAsLong(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  @SuppressWarnings("unchecked")
  static <A> ObjectToLong<A> of(Function1<A, Long> boxed) {
    return boxed instanceof ObjectToLong<?> same ? (ObjectToLong<A>) same : boxed::call;
  }
}
