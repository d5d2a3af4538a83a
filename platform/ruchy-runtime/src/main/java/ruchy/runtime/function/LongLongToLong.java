package ruchy.runtime.function;

/// A closure `fn(i64, i64) -> i64`, unboxed.
@FunctionalInterface
public interface LongLongToLong extends Function2<Long, Long, Long> {
  /// Calls it without boxing.
  long callAsLong(long x, long y);

  @Override
  default Long call(Long x, Long y) {
    return callAsLong(x, y);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static LongLongToLong of(Function2<Long, Long, Long> boxed) {
    return boxed instanceof LongLongToLong same ? same : boxed::call;
  }
}
