package ruchy.runtime.task;

import ruchy.runtime.Cancelled;
import ruchy.runtime.Display;
import ruchy.runtime.Poll;
import ruchy.runtime.Result;
import ruchy.runtime.function.Function0;

/// What has to do with the clock: sleeping, and work that may take only so long.
public final class Sleep {
  private Sleep() {}

  /// Does nothing for some time; other tasks go on.
  public static void sleep(long nanos) {
    Poll.check();
    try {
      Thread.sleep(java.time.Duration.ofNanos(Math.max(0, nanos)));
    } catch (InterruptedException _) {
      Poll.check();
      throw new Cancelled();
    }
  }

  /// A task that gives what another gives, or an error if that takes longer than some time; the
  /// other is cancelled then.
  public static Task timeout(long nanos, Task task) {
    return Task.start(() -> limited(nanos, task));
  }

  private static Result<Object, String> limited(long nanos, Task task) {
    Result<Object, String> result;
    try {
      result = task.join(nanos);
    } catch (Cancelled e) {
      task.cancel();
      throw e;
    }
    if (!result.isOk()) {
      task.cancel();
    }
    return result;
  }

  /// The same for work that is started for it.
  public static Task timeout(long nanos, Function0<?> body) {
    return timeout(nanos, Task.start(body));
  }

  static String late(long nanos) {
    return "timed out after " + Display.text(java.time.Duration.ofNanos(nanos));
  }
}
