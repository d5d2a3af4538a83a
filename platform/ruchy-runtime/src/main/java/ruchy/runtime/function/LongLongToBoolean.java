package ruchy.runtime.function;

/// A closure `fn(i64, i64) -> bool`, unboxed.
@FunctionalInterface
public interface LongLongToBoolean extends Function2<Long, Long, Boolean> {
  /// Calls it without boxing.
  boolean callAsBoolean(long x, long y);

  @Override
  default Boolean call(Long x, Long y) {
    return callAsBoolean(x, y);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static LongLongToBoolean of(Function2<Long, Long, Boolean> boxed) {
    return boxed instanceof LongLongToBoolean same ? same : boxed::call;
  }
}
