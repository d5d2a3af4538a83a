package ruchy.runtime.function;

/// A closure `fn(i64) -> i64`, unboxed.
@FunctionalInterface
public interface LongToLong extends Function1<Long, Long> {
  /// Calls it without boxing.
  long callAsLong(long x);

  @Override
  default Long call(Long x) {
    return callAsLong(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static LongToLong of(Function1<Long, Long> boxed) {
    return boxed instanceof LongToLong same ? same : boxed::call;
  }
}
