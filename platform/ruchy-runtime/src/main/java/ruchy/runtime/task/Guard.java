package ruchy.runtime.task;

import java.util.function.Consumer;
import java.util.function.Supplier;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;

/// The right to use the value of a mutex or a cell: `Guard<T>`. The language gives it back at the
/// end of the block in which it was taken.
public final class Guard {
  private final Supplier<Object> value;
  private final Consumer<Object> change;
  private final Runnable giveBack;
  private boolean open = true;

  /// The right to read a value and to replace it, until it is given back.
  public Guard(Supplier<Object> value, Consumer<Object> change, Runnable giveBack) {
    this.value = value;
    this.change = change;
    this.giveBack = giveBack;
  }

  /// The value.
  ///
  /// @throws RuchyError E0735 if the mutex was unlocked
  public Object get() {
    requireOpen();
    return value.get();
  }

  /// Replaces the value.
  ///
  /// @throws RuchyError E0735 if the mutex was unlocked
  public void set(Object next) {
    requireOpen();
    change.accept(next);
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
      giveBack.run();
    }
  }

  @Override
  public String toString() {
    return open ? Display.quoted(value.get()) : "Guard(unlocked)";
  }
}
