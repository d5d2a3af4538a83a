package fnp.linalg.lapack;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs native routines on threads with deep stacks.
///
/// OpenBLAS keeps the work lists of its threads, megabytes of them, on the caller's stack; on a
/// Java thread of usual size that ends the process without a word.
final class DeepStacks {
  private static final long STACK_BYTES = 64L << 20;

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(work -> {
        var thread = new Thread(null, work, "fnp-lapack", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
      });

  private DeepStacks() {}

  /// Runs and waits for the end, also if the waiting thread is interrupted: the routine writes to
  /// the caller's memory until then.
  ///
  /// @throws CancellationException if the calling thread was interrupted, which it is still
  static void run(Runnable routine) {
    var future = THREADS.submit(routine);
    var interrupted = false;
    while (!isDone(future)) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the computation was interrupted");
    }
  }

  private static boolean isDone(Future<?> future) {
    try {
      future.get();
      return true;
    } catch (InterruptedException e) {
      return false;
    } catch (ExecutionException problem) {
      throw new IllegalStateException("LAPACK could not be called", problem.getCause());
    }
  }
}
