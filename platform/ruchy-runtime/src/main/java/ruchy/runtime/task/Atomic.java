package ruchy.runtime.task;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import ruchy.runtime.Display;
import ruchy.runtime.Equality;
import ruchy.runtime.Result;
import ruchy.runtime.function.Function1;

/// A value that tasks read and replace without waiting: `Atomic<T>`.
public final class Atomic {
  private final AtomicReference<Object> value;

  /// An atomic that begins with a value.
  public Atomic(Object value) {
    this.value = new AtomicReference<>(value);
  }

  /// The value.
  public Object load() {
    return Objects.requireNonNull(value.get());
  }

  /// Replaces the value.
  public void store(Object other) {
    value.set(other);
  }

  /// Replaces the value and gives the one before.
  public Object swap(Object other) {
    return Objects.requireNonNull(value.getAndSet(other));
  }

  /// Replaces the value by what a function makes of it and gives the one before. The function may
  /// run more than once.
  public Object fetchUpdate(Function1<Object, ?> change) {
    while (true) {
      Object before = load();
      if (value.compareAndSet(before, change.call(before))) {
        return before;
      }
    }
  }

  /// Replaces the value if it equals another; gives the one before, as an error if it did not.
  public Result<Object, Object> compareExchange(Object expected, Object other) {
    while (true) {
      Object before = load();
      if (!Equality.equal(before, expected)) {
        return Result.err(before);
      }
      if (value.compareAndSet(before, other)) {
        return Result.ok(before);
      }
    }
  }

  @Override
  public String toString() {
    return "Atomic(" + Display.quoted(load()) + ")";
  }
}
