package ruchy.session.limit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;

/// Looks at what the thread of a cell has used, a hundred times a second, and stops the cell once
/// it is too much.
public final class QuotaWatch implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(10);

  private final Quotas quotas;
  private final long threadId;
  private final Consumer<String> stop;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final long nanosBefore;
  private final long bytesBefore;
  private final Thread watcher;

  private QuotaWatch(Quotas quotas, Thread thread, Consumer<String> stop) {
    this.quotas = quotas;
    this.threadId = thread.threadId();
    this.stop = stop;
    this.nanosBefore = threads.getThreadCpuTime(threadId);
    this.bytesBefore = threads.getThreadAllocatedBytes(threadId);
    this.watcher = Thread.ofPlatform().daemon().name("ruchy-quota").unstarted(this::watch);
  }

  /// Watches a thread until closed.
  ///
  /// @param stop gets the reason, at most once
  public static QuotaWatch start(Quotas quotas, Thread thread, Consumer<String> stop) {
    QuotaWatch watch = new QuotaWatch(quotas, thread, stop);
    watch.watcher.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(INTERVAL);
        if (isTooMuch()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // The cell is over.
    }
  }

  private boolean isTooMuch() {
    long nanos = threads.getThreadCpuTime(threadId) - nanosBefore;
    long bytes = threads.getThreadAllocatedBytes(threadId) - bytesBefore;
    if (quotas.time().isPresent() && nanos > quotas.time().get().toNanos()) {
      stop.accept(
          "stopped: the cell used more than its %.1f s of processor time"
              .formatted(quotas.time().get().toMillis() / 1000.0));
      return true;
    }
    if (quotas.allocationBytesMax().isPresent()
        && bytes > quotas.allocationBytesMax().getAsLong()) {
      stop.accept(
          "stopped: the cell allocated more than its %d MB of memory"
              .formatted(quotas.allocationBytesMax().getAsLong() / 1_000_000));
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
