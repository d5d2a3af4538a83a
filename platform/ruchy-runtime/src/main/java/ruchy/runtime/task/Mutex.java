package ruchy.runtime.task;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;

/// A value that one task at a time may use: `Mutex<T>`.
public final class Mutex {
  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private Object value;
  private @Nullable Thread holder;

  /// A mutex around a value.
  public Mutex(Object value) {
    this.value = value;
  }

  /// Waits until nobody else uses the value and keeps it until [#unlock].
  ///
  /// @throws RuchyError E0735 if this task has it already
  public Guard lock() {
    var waiter = Waiter.forever();
    Waiter.LOCK.lock();
    try {
      if (holder == Thread.currentThread()) {
        throw new RuchyError("E0735", "this task has locked the mutex already")
            .help("use the guard you have, or end its block first");
      }
      waiters.add(waiter);
      while (holder != null) {
        if (waiter.isStuck()) {
          throw Waiter.deadlock("`lock` waits for a mutex that a waiting task has locked");
        }
        waiter.await();
      }
      holder = Thread.currentThread();
      return new Guard(() -> value, next -> value = next, this::unlock);
    } finally {
      waiters.remove(waiter);
      Waiter.LOCK.unlock();
    }
  }

  private void unlock() {
    Waiter.LOCK.lock();
    try {
      holder = null;
      waiters.forEach(Waiter::wake);
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  /// The value as it is when nobody else uses it.
  public Object get() {
    Guard guard = lock();
    try {
      return value;
    } finally {
      guard.unlock();
    }
  }

  /// Replaces the value.
  public void set(Object other) {
    Guard guard = lock();
    try {
      value = other;
    } finally {
      guard.unlock();
    }
  }

  @Override
  public String toString() {
    return "Mutex(" + Display.quoted(value) + ")";
  }
}
