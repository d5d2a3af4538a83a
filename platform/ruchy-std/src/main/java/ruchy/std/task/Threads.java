package ruchy.std.task;

import ruchy.runtime.function.Function0;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Sleep;
import ruchy.runtime.task.Task;

/// The names that Rust's `std::thread` has for what tasks do.
@Namespace("thread")
public final class Threads {
  private Threads() {}

  /// Starts work beside what goes on here: a task.
  ///
  /// ```ruchy
  /// >>> thread::spawn(|| 6 * 7).join()
  /// 42
  /// ```
  @Signature("fn spawn<T>(work: fn() -> T) -> Task<T>")
  public static Task spawn(Function0<?> work) {
    return Task.start(work);
  }

  /// Does nothing for some time, while other tasks go on.
  @Signature("fn sleep(time: Duration)")
  public static void sleep(long time) {
    Sleep.sleep(time);
  }
}
