package fnp.ufunc.simd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// Runs vector loops in the background until they are compiled.
///
/// Before that a vector loop is some fifty times slower than a scalar one, because every vector is
/// an object; so callers keep to the scalar loop, which gives the same bits, and change over when
/// told.
final class Training {
  /// Elements per run.
  static final int COUNT = 512;

  /// A compiled loop takes a few nanoseconds a vector, others far more.
  private static final double NANOS_PER_BYTE = 12.0 / 32;

  private static final int RUNS = 64;
  private static final long NANOS_MAX = 5_000_000_000L;
  private static final long PAUSE_NANOS = 300_000;

  private Training() {}

  /// Runs a loop with the address of memory for four operands of [#COUNT] elements of 8 bytes,
  /// until it is fast or cannot be made so, and then `ready`.
  ///
  /// @param size bytes per element that the loop reads
  static void start(LongConsumer loop, int size, Runnable ready) {
    var job = new Job(loop, COUNT * size * NANOS_PER_BYTE, ready, System.nanoTime());
    Pool.BACKGROUND.execute(() -> train(job));
  }

  /// A loop in training.
  private record Job(LongConsumer loop, double enough, Runnable ready, long start) {}

  /// One turn of a loop; loops take turns, so that the compiler has them all in its queue.
  private static void train(Job job) {
    double least;
    try (var arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(4L * COUNT * Long.BYTES, 64);
      least = least(job.loop, memory.address());
    }
    if (least < job.enough || System.nanoTime() - job.start > NANOS_MAX) {
      job.ready.run();
      return;
    }
    // By now the compiler has been asked; on a machine with few processors it needs this one.
    LockSupport.parkNanos(PAUSE_NANOS);
    Pool.BACKGROUND.execute(() -> train(job));
  }

  private static double least(LongConsumer loop, long memory) {
    var least = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      var start = System.nanoTime();
      loop.accept(memory);
      least = Math.min(least, System.nanoTime() - start);
    }
    return least;
  }

  /// One thread, while there is something to do.
  private static final class Pool {
    private static final ThreadPoolExecutor BACKGROUND =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "fnp-training");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });

    static {
      BACKGROUND.allowCoreThreadTimeOut(true);
    }
  }
}
