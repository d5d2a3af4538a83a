package ruchy.runtime.task;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unit;

/// A queue through which tasks hand values to others, first in, first out. All under [Waiter#LOCK].
final class Channel {
  private final ArrayDeque<Object> values = new ArrayDeque<>();
  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private final long capacity;
  private boolean closed;

  /// @throws RuchyError E0732 if there is no room for a value
  Channel(long capacity) {
    if (capacity < 1) {
      throw new RuchyError("E0732", "a channel of capacity " + capacity + " can hold no value")
          .help("a capacity is 1 or more; without one the channel holds any number of values");
    }
    this.capacity = capacity;
  }

  Result<Object, String> send(Object value) {
    var waiter = Waiter.forever();
    Waiter.LOCK.lock();
    try {
      waiters.add(waiter);
      while (!closed && values.size() >= capacity) {
        if (waiter.isStuck()) {
          throw Waiter.deadlock("`send` waits for room in a full channel of " + capacity);
        }
        waiter.await();
      }
      return put(value);
    } finally {
      waiters.remove(waiter);
      Waiter.LOCK.unlock();
    }
  }

  /// Whether a send would not wait.
  boolean accepts() {
    return closed || values.size() < capacity;
  }

  /// Puts a value in, where [#accepts].
  Result<Object, String> put(Object value) {
    if (closed) {
      return Result.err("the channel is closed");
    }
    values.add(value);
    waiters.forEach(Waiter::wake);
    return Result.ok(Unit.UNIT);
  }

  Result<Object, String> trySend(Object value) {
    Waiter.LOCK.lock();
    try {
      return accepts() ? put(value) : Result.err("the channel is full");
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  Option<Object> receive(long deadlineNanos) {
    var waiter = new Waiter(true, deadlineNanos);
    Waiter.LOCK.lock();
    try {
      waiters.add(waiter);
      while (!offers() && !waiter.isStuck() && !waiter.isLate()) {
        waiter.await();
      }
      return take();
    } finally {
      waiters.remove(waiter);
      Waiter.LOCK.unlock();
    }
  }

  /// Whether a receive would not wait.
  boolean offers() {
    return closed || !values.isEmpty();
  }

  /// The next value, if there is one.
  Option<Object> take() {
    Object value = values.poll();
    if (value == null) {
      return Option.none();
    }
    waiters.forEach(Waiter::wake);
    return Option.some(value);
  }

  Option<Object> tryReceive() {
    Waiter.LOCK.lock();
    try {
      return take();
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  void close() {
    Waiter.LOCK.lock();
    try {
      closed = true;
      waiters.forEach(Waiter::wake);
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  /// Whether nothing will come any more.
  boolean isDrained() {
    return closed && values.isEmpty();
  }

  boolean isClosed() {
    Waiter.LOCK.lock();
    try {
      return closed;
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  long length() {
    Waiter.LOCK.lock();
    try {
      return values.size();
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  void addWaiter(Waiter waiter) {
    waiters.add(waiter);
  }

  void removeWaiter(Waiter waiter) {
    waiters.remove(waiter);
  }
}
