package ruchy.std.task;

import ruchy.runtime.Poll;
import ruchy.runtime.function.Function0;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Sleep;
import ruchy.runtime.task.Task;

/// Starting, awaiting and ending tasks.
public final class Tasks {
  private Tasks() {}

  /// Starts work beside what goes on here: `spawn { … }`, `spawn f(x)`, `spawn(|| …)`.
  ///
  /// ```ruchy
  /// >>> let t = spawn { 6 * 7 }
  /// >>> t.await
  /// 42
  /// ```
  @Signature("fn spawn<T>(work: fn() -> T) -> Task<T>")
  public static Task spawn(Function0<?> work) {
    return Task.start(work);
  }

  /// Runs something and waits for all tasks that it has started.
  ///
  /// ```ruchy
  /// >>> let parts = Mutex::new(0)
  /// >>> scope(|| { for i in 1..=3 { spawn { parts.update(|n| n + i) } } })
  /// >>> parts.get()
  /// 6
  /// ```
  @Signature("fn scope<T>(work: fn() -> T) -> T")
  public static Object scope(Function0<?> work) {
    return Task.start(work).join();
  }

  /// Does nothing for some time, while other tasks go on.
  ///
  /// ```ruchy
  /// >>> sleep(1ms)
  /// ```
  @Signature("fn sleep(time: Duration)")
  public static void sleep(long time) {
    Sleep.sleep(time);
  }

  /// What a task or a function gives if it is done in time, else an error; then it is cancelled.
  /// The result is a task itself.
  ///
  /// ```ruchy
  /// >>> timeout(1s, || 6 * 7).await
  /// Ok(42)
  /// >>> timeout(1ms, || sleep(1h)).await
  /// Err("timed out after 1ms")
  /// ```
  @Signature("fn timeout<T>(time: Duration, task: Task<T>) -> Task<Result<T, String>>")
  public static Task timeout(long time, Task task) {
    return Sleep.timeout(time, task);
  }

  /// What a function gives if it is done in time, else an error; then it is cancelled.
  @Signature("fn timeout<T>(time: Duration, work: fn() -> T) -> Task<Result<T, String>>")
  public static Task timeout(long time, Function0<?> work) {
    return Sleep.timeout(time, work);
  }

  /// Waits for the value of a task; `task.await` is the same. If the task failed, its error goes on
  /// from here.
  ///
  /// ```ruchy
  /// >>> spawn { "done" }.join()
  /// "done"
  /// ```
  @Signature({"fn join<T>(self: Task<T>) -> T", "fn wait<T>(self: Task<T>) -> T"})
  public static Object join(Task self) {
    return self.join();
  }

  /// Stops a task as soon as possible, with all that it has started.
  ///
  /// ```ruchy
  /// >>> let t = spawn { sleep(1h) }; t.cancel(); t.is_cancelled()
  /// true
  /// ```
  @Signature({"fn cancel<T>(self: Task<T>)", "fn abort<T>(self: Task<T>)"})
  public static void cancel(Task self) {
    self.cancel();
  }

  /// Whether a task is over, however it ended.
  @Signature({"fn is_done<T>(self: Task<T>) -> bool", "fn is_finished<T>(self: Task<T>) -> bool"})
  public static boolean isDone(Task self) {
    return self.isDone();
  }

  /// Whether a task was stopped before its end.
  @Signature("fn is_cancelled<T>(self: Task<T>) -> bool")
  public static boolean isCancelled(Task self) {
    return self.isCancelled();
  }

  /// Gives other tasks a chance to go on.
  @Signature("fn yield_now()")
  public static void yieldNow() {
    Poll.check();
    Thread.yield();
  }

  /// How many tasks can compute at the same time.
  @Signature("fn available_parallelism() -> i64")
  public static long availableParallelism() {
    return Runtime.getRuntime().availableProcessors();
  }
}
