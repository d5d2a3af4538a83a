package ruchy.runtime.function;

/// A closure `fn(i64) -> bool`, unboxed.
@FunctionalInterface
public interface LongToBoolean extends Function1<Long, Boolean> {
  /// Calls it without boxing.
  boolean callAsBoolean(long x);

  @Override
  default Boolean call(Long x) {
    return callAsBoolean(x);
  }

  /// The closure itself if it is unboxed, else one that unboxes and calls it.
  static LongToBoolean of(Function1<Long, Boolean> boxed) {
    return boxed instanceof LongToBoolean same ? same : boxed::call;
  }
}
