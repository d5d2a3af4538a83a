package ruchy.runtime.task;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;

/// A thread that waits for something another task does.
///
/// Everything tasks meet at is guarded by [#LOCK]. Who changes something wakes all who wait for it;
/// they look again.
final class Waiter {
  static final ReentrantLock LOCK = new ReentrantLock();

  /// No end to the waiting.
  static final long FOREVER = Long.MAX_VALUE;

  private final Thread thread = Thread.currentThread();
  private final Group group = Scope.current().group();
  private final boolean receives;
  private final long deadlineNanos;
  private volatile boolean woken;
  private boolean stuck;

  /// @param receives whether it can go on with nothing once nobody is left who could send
  /// @param deadlineNanos of [System#nanoTime], or [#FOREVER]
  Waiter(boolean receives, long deadlineNanos) {
    this.receives = receives;
    this.deadlineNanos = deadlineNanos;
  }

  static Waiter forever() {
    return new Waiter(false, FOREVER);
  }

  /// When a time from now is over.
  static long deadline(long nanos) {
    long now = System.nanoTime();
    return nanos <= 0 ? now : Long.MAX_VALUE - nanos > now ? now + nanos : FOREVER - 1;
  }

  boolean receives() {
    return receives;
  }

  /// Whether nobody is left who could wake it.
  boolean isStuck() {
    return stuck;
  }

  boolean isLate() {
    return isTimed() && System.nanoTime() - deadlineNanos >= 0;
  }

  private boolean isTimed() {
    return deadlineNanos != FOREVER;
  }

  /// Waits until woken or late. The caller holds the lock, which is free while it waits, and has
  /// put the waiter where it will be found.
  ///
  /// @throws Cancelled if the task is cancelled
  void await() {
    woken = false;
    if (!isTimed()) {
      group.block(this);
    }
    LOCK.unlock();
    boolean interrupted = false;
    try {
      while (!woken && !isLate() && !interrupted) {
        if (isTimed()) {
          LockSupport.parkNanos(this, deadlineNanos - System.nanoTime());
        } else {
          LockSupport.park(this);
        }
        interrupted = Thread.interrupted();
      }
    } finally {
      LOCK.lock();
      group.unblock(this);
    }
    if (interrupted) {
      Poll.check();
      throw new Cancelled();
    }
  }

  /// Lets it go on. The caller holds the lock.
  void wake() {
    group.unblock(this);
    woken = true;
    LockSupport.unpark(thread);
  }

  /// Lets it go on since nothing else will.
  void release() {
    stuck = true;
    wake();
  }

  /// The error of a wait that can never end.
  static RuchyError deadlock(String what) {
    return new RuchyError("E0733", "deadlock: " + what + ", and every other task waits too")
        .help("let one of the tasks go on: send, unlock or finish what the others wait for");
  }
}
