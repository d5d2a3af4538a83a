package ruchy.runtime.task;

import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;

/// The right to use the value of a mutex: `Guard<T>`. The language gives it back at the end of the
/// block in which it was taken.
public final class Guard {
  private final Mutex mutex;
  private boolean open = true;

  Guard(Mutex mutex) {
    this.mutex = mutex;
  }

  /// The value.
  ///
  /// @throws RuchyError E0735 if the mutex was unlocked
  public Object get() {
    requireOpen();
    return mutex.held();
  }

  /// Replaces the value.
  ///
  /// @throws RuchyError E0735 if the mutex was unlocked
  public void set(Object value) {
    requireOpen();
    mutex.hold(value);
  }

  private void requireOpen() {
    if (!open) {
      throw new RuchyError("E0735", "the mutex of this guard is unlocked").help("lock it again");
    }
  }

  /// Gives the right back; once is enough.
  public void unlock() {
    if (open) {
      open = false;
      mutex.unlock();
    }
  }

  @Override
  public String toString() {
    return open ? Display.quoted(mutex.held()) : "Guard(unlocked)";
  }
}
