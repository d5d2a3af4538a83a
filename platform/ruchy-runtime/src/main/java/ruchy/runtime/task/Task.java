package ruchy.runtime.task;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Display;
import ruchy.runtime.Poll;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.function.Function0;

/// Work that goes on beside what started it, on a virtual thread of its own: `Task<T>`.
///
/// It belongs to what started it: a program, a cell or another task, which ends only when its tasks
/// have, and takes them along when it fails or is cancelled.
public final class Task {
  /// Tasks that compute do not make room for others by themselves; with more carrier threads than
  /// processors the operating system shares these out.
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  static {
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, Integer.toString(64));
    }
  }

  private enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  private final Function0<?> body;
  private final Scope owner = Scope.current();
  private final Poll.Task control = Poll.later();
  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private State state = State.RUNNING;
  private @Nullable Object value;
  private @Nullable Throwable failure;

  private Task(Function0<?> body) {
    this.body = body;
  }

  /// Starts work; what the closure returns is the value of the task.
  public static Task start(Function0<?> body) {
    Poll.check();
    var task = new Task(body);
    Waiter.LOCK.lock();
    try {
      task.owner.add(task);
      task.owner.group().enter();
    } finally {
      Waiter.LOCK.unlock();
    }
    Thread.ofVirtual().name("task").start(task::run);
    return task;
  }

  private void run() {
    try (control) {
      control.enter();
      control.branches(() -> new Scope(owner.group()));
      Poll.check();
      Object result = body.call();
      Poll.finish();
      end(State.DONE, result, null);
    } catch (Cancelled _) {
      end(State.CANCELLED, null, null);
    } catch (Throwable e) {
      // An interrupt may surface as any error of a library; the cancellation is the reason.
      boolean stopped = control.isCancelled();
      end(stopped ? State.CANCELLED : State.FAILED, null, stopped ? null : e);
    }
  }

  private void end(State how, @Nullable Object result, @Nullable Throwable error) {
    Waiter.LOCK.lock();
    try {
      state = how;
      value = result;
      failure = error;
      waiters.forEach(Waiter::wake);
      if (how != State.FAILED) {
        owner.remove(this);
      }
      owner.group().leave();
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  /// Waits for the value.
  ///
  /// @throws RuchyError E0730 if the task was cancelled; otherwise the error it ended with
  public Object join() {
    awaitEnd(Waiter.forever());
    return outcome();
  }

  /// Waits until it is over and throws its failure unless somebody has seen it.
  void ended() {
    awaitEnd(Waiter.forever());
    if (failure != null && isUnseen()) {
      outcome();
    }
  }

  private boolean isUnseen() {
    Waiter.LOCK.lock();
    try {
      return owner.holds(this);
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  /// Waits for the value for some time; an error text if it is not there by then.
  Result<Object, String> join(long nanos) {
    awaitEnd(new Waiter(false, Waiter.deadline(nanos)));
    return isDone() ? Result.ok(outcome()) : Result.err(Sleep.late(nanos));
  }

  private void awaitEnd(Waiter waiter) {
    Waiter.LOCK.lock();
    try {
      waiters.add(waiter);
      while (state == State.RUNNING && !waiter.isLate()) {
        if (waiter.isStuck()) {
          throw Waiter.deadlock("`await` waits for a task that waits");
        }
        waiter.await();
      }
    } finally {
      waiters.remove(waiter);
      Waiter.LOCK.unlock();
    }
  }

  /// What came of it, once it is over.
  Object outcome() {
    Waiter.LOCK.lock();
    try {
      owner.remove(this);
      if (failure != null) {
        throw Task.<RuntimeException>unchecked(failure);
      }
      if (value == null) {
        throw new RuchyError("E0730", "the task was cancelled, so it has no value")
            .help("look with `is_cancelled()` before you await it");
      }
      return value;
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable error) throws E {
    throw (E) error;
  }

  /// Stops it as soon as possible, and what it has started; one that is over stays as it is.
  public void cancel() {
    if (!isDone()) {
      control.cancel();
    }
  }

  /// Whether it is over, however it ended.
  public boolean isDone() {
    Waiter.LOCK.lock();
    try {
      return state != State.RUNNING;
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  /// Whether it was stopped before its end.
  public boolean isCancelled() {
    return control.isCancelled();
  }

  void addWaiter(Waiter waiter) {
    waiters.add(waiter);
  }

  void removeWaiter(Waiter waiter) {
    waiters.remove(waiter);
  }

  @Override
  public String toString() {
    Waiter.LOCK.lock();
    try {
      return switch (state) {
        case RUNNING -> "Task(running)";
        case DONE -> "Task(" + (value == null ? "" : Display.quoted(value)) + ")";
        case FAILED -> "Task(failed)";
        case CANCELLED -> "Task(cancelled)";
      };
    } finally {
      Waiter.LOCK.unlock();
    }
  }
}
