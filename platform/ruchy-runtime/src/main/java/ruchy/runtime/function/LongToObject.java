package ruchy.runtime.function;

/// A closure `fn(i64) -> R`, unboxed.
@FunctionalInterface
public interface LongToObject<R> extends Function1<Long, R> {
  /// Calls it without boxing.
  R callUnboxed(long x);

  @Override
  default R call(Long x) {
    return callUnboxed(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  @SuppressWarnings("unchecked")
  static <R> LongToObject<R> of(Function1<Long, R> boxed) {
    return boxed instanceof LongToObject<?> same ? (LongToObject<R>) same : boxed::call;
  }
}
