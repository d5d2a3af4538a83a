package ruchy.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stops running programs without cost to those that run on.
///
/// Compiled code has an `invokedynamic` with an empty target at loop back edges and function
/// entries. [Task#cancel] gives all of them a target that throws [Cancelled] on the cancelled
/// thread; when that thread has left, the empty target is put back. Library loops written in Java
/// call [#check] once per chunk of work.
public final class Poll {
  private static final InheritableThreadLocal<Task> CURRENT = new InheritableThreadLocal<>();
  private static final AtomicInteger PENDING = new AtomicInteger();

  private Poll() {}

  /// The call site, made when the first compiled loop is linked.
  private static final class Site {
    static final MutableCallSite SITE =
        new MutableCallSite(MethodHandles.empty(MethodType.methodType(void.class)));
    static final MethodHandle EMPTY = SITE.getTarget();
    static final MethodHandle HANDLER = handler();

    private static MethodHandle handler() {
      try {
        return MethodHandles.lookup()
            .findStatic(Poll.class, "check", MethodType.methodType(void.class));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }

    static synchronized void update() {
      SITE.setTarget(PENDING.get() > 0 ? HANDLER : EMPTY);
      MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }
  }

  /// Links a poll of compiled code.
  public static CallSite bootstrap(MethodHandles.Lookup caller, String name, MethodType type) {
    return Site.SITE;
  }

  /// Throws [Cancelled] if the current thread's task is cancelled.
  public static void check() {
    if (PENDING.get() > 0) {
      Task task = CURRENT.get();
      if (task != null && task.cancelled) {
        throw new Cancelled();
      }
    }
  }

  /// Starts a task on the current thread; threads it starts belong to it too. Close it when it
  /// ends.
  public static Task start() {
    Task task = new Task(CURRENT.get());
    task.enter();
    return task;
  }

  /// The task of the current thread; one that never ends where none was started.
  public static Task current() {
    Task task = CURRENT.get();
    return task == null ? start() : task;
  }

  /// A task that [Task#enter] will start on another thread, or nowhere if it is cancelled first.
  public static Task later() {
    return new Task(null);
  }

  /// Waits for what the current task has started besides itself.
  public static void finish() {
    Task task = CURRENT.get();
    if (task != null && task.branches instanceof Branches branches) {
      branches.finish();
    }
  }

  /// What a task has started besides itself.
  public interface Branches {
    /// Stops all of it.
    void cancel();

    /// Waits for all of it.
    void finish();
  }

  /// One running cell or program, or a part of it that runs beside the others.
  public static final class Task implements AutoCloseable {
    private final @Nullable Task outer;
    private @Nullable Thread thread;
    private volatile @Nullable Branches branches;
    private volatile boolean cancelled;
    private boolean closed;

    private Task(@Nullable Task outer) {
      this.outer = outer;
    }

    /// Makes it the task of the current thread.
    public void enter() {
      CURRENT.set(this);
      synchronized (this) {
        thread = Thread.currentThread();
        if (cancelled) {
          thread.interrupt();
        }
      }
    }

    /// What it has started besides itself, made when first asked for.
    public synchronized Branches branches(Supplier<? extends Branches> made) {
      Branches known = branches;
      if (known == null) {
        known = made.get();
        branches = known;
      }
      return known;
    }

    /// Stops it as soon as possible, from any thread: compiled loops by the poll, blocking calls by
    /// [Thread#interrupt].
    public void cancel() {
      synchronized (this) {
        if (cancelled || closed) {
          return;
        }
        cancelled = true;
        PENDING.incrementAndGet();
        if (thread != null) {
          thread.interrupt();
        }
      }
      Site.update();
      cancelBranches();
    }

    private void cancelBranches() {
      if (branches instanceof Branches started) {
        started.cancel();
      }
    }

    /// Whether it was cancelled.
    public boolean isCancelled() {
      return cancelled;
    }

    /// Ends it, on its own thread; what it started and did not wait for is stopped.
    @Override
    public void close() {
      boolean restore;
      synchronized (this) {
        restore = cancelled && !closed;
        closed = true;
        if (restore) {
          PENDING.decrementAndGet();
          Thread.interrupted();
        }
      }
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
      if (restore) {
        Site.update();
      }
      cancelBranches();
    }
  }
}
