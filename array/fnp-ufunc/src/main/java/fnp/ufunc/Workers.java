package fnp.ufunc;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Splits work between the caller and a few daemon threads.
///
/// A piece's result never depends on which thread does it. The number of threads is that of the
/// processors, at most 8, or the system property `fnp.threads`.
public final class Workers {
  /// Below this many elements a streaming operation stays on one thread: waking a second one costs
  /// as long as adding 0.2 million numbers.
  public static final long STREAMING_MIN = 1 << 19;

  /// Below this many elements a computing operation (`exp`, `sin`) stays on one thread.
  public static final long COMPUTING_MIN = 100_000;

  /// Elements per piece.
  static final long PIECE = 1 << 16;

  private static final int THREADS =
      Integer.getInteger("fnp.threads", Math.min(8, Runtime.getRuntime().availableProcessors()));

  private Workers() {}

  /// How many threads, the caller included, share the work.
  public static int threads() {
    return THREADS;
  }

  /// Runs `piece` for 0 to `count - 1`, in any order, and returns when all are done.
  ///
  /// @throws CancellationException if the calling thread is interrupted, which it is still; some
  ///   pieces have not been run then
  public static void run(long count, LongConsumer piece) {
    if (count <= 1 || THREADS <= 1) {
      for (long i = 0; i < count; i++) {
        checkInterrupt();
        piece.accept(i);
      }
      checkInterrupt();
      return;
    }
    var next = new AtomicLong();
    Thread caller = Thread.currentThread();
    Runnable work =
        () -> {
          for (var i = next.getAndIncrement();
              i < count && !caller.isInterrupted();
              i = next.getAndIncrement()) {
            piece.accept(i);
          }
        };
    var tasks = new ArrayList<ForkJoinTask<?>>();
    for (int i = 1; i < Math.min(THREADS, count); i++) {
      tasks.add(Pool.SHARED.submit(work));
    }
    work.run();
    for (var task : tasks) {
      // A task that no thread took up yet has nothing left to do.
      if (!task.tryUnfork()) {
        task.join();
      }
    }
    checkInterrupt();
  }

  /// Ends a long computation whose thread has been interrupted.
  ///
  /// @throws CancellationException if the calling thread is interrupted, which it is still
  public static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the computation was interrupted");
    }
  }

  /// The threads, started on first use.
  private static final class Pool {
    private static final ForkJoinPool SHARED = new ForkJoinPool(Math.max(1, THREADS - 1));
  }
}
