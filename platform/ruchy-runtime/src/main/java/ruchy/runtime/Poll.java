package ruchy.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.atomic.AtomicInteger;

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
    Task task = new Task(Thread.currentThread(), CURRENT.get());
    CURRENT.set(task);
    return task;
  }

  /// One running cell or program.
  public static final class Task implements AutoCloseable {
    private final Thread thread;
    private final @org.jspecify.annotations.Nullable Task outer;
    private volatile boolean cancelled;
    private boolean closed;

    private Task(Thread thread, @org.jspecify.annotations.Nullable Task outer) {
      this.thread = thread;
      this.outer = outer;
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
        thread.interrupt();
      }
      Site.update();
    }

    /// Whether it was cancelled.
    public boolean isCancelled() {
      return cancelled;
    }

    /// Ends it, on its own thread.
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
    }
  }
}
