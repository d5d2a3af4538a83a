package ruchy.session.limit;

import com.sun.management.ThreadMXBean;
import fnp.ndarray.storage.MemoryCounters;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Measures what the thread of a cell uses, from when the meter is made.
public final class CellMeter {
  private final long threadId;
  private final Quotas initial;
  private volatile Quotas quotas;
  private final long startedNanos;
  private final long nanosBefore;
  private final long bytesBefore;
  private final long arrayBytesBefore;

  /// The bean takes some milliseconds to load, so that a cell without limits does not wait for it.
  private static final class Bean {
    static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  }

  /// A meter of a cell that starts now.
  public CellMeter(Thread thread, Quotas quotas) {
    this(thread, quotas, System.nanoTime());
  }

  /// A meter of a cell that has started already; what its thread used until now does not count.
  public CellMeter(Thread thread, Quotas quotas, long startedNanos) {
    this.startedNanos = startedNanos;
    this.threadId = thread.threadId();
    this.initial = quotas;
    this.quotas = quotas;
    this.nanosBefore = Bean.THREADS.getThreadCpuTime(threadId);
    this.bytesBefore = Bean.THREADS.getThreadAllocatedBytes(threadId);
    this.arrayBytesBefore = arrayBytes();
  }

  /// Loads what measuring takes.
  public static void warmUp() {
    Bean.THREADS.getThreadCpuTime(Thread.currentThread().threadId());
  }

  /// What has been used by now.
  public Usage usage() {
    long heap = Bean.THREADS.getThreadAllocatedBytes(threadId) - bytesBefore;
    return new Usage(
        Duration.ofNanos(System.nanoTime() - startedNanos),
        Duration.ofNanos(Bean.THREADS.getThreadCpuTime(threadId) - nanosBefore),
        Math.max(0, heap) + Math.max(0, arrayBytes() - arrayBytesBefore),
        quotas);
  }

  /// The memory of arrays lies outside of the heap and is not told apart by threads.
  private long arrayBytes() {
    return initial.allocationBytesMax().isPresent() ? MemoryCounters.now().outstandingBytes() : 0;
  }

  /// Lets the cell use as much again as it could at first.
  public void extend() {
    quotas = quotas.plus(initial);
  }
}
