package fnp.ufunc.simd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Runs vector loops in the background until they are compiled.
///
/// Before that a vector loop is some fifty times slower than a scalar one, because every vector is
/// an object; so callers keep to the scalar loop, which gives the same bits, and change over when
/// told.
public final class Training {
  /// Elements per run.
  public static final int COUNT = 512;

  /// A compiled loop takes a few nanoseconds a vector, others far more.
  private static final double NANOS_PER_BYTE = 12.0 / 32;

  private static final int RUNS = 64;

  /// When a loop is not fast by now, it never will be.
  private static final long NANOS_MAX = 60_000_000_000L;

  /// Pauses grow with the time that a loop has taken so far, by this part of it.
  private static final int PAUSE_PART = 16;

  private static final long PAUSE_NANOS = 300_000;

  private Training() {}

  /// Runs a loop with the address of memory for four operands of [#COUNT] elements of 8 bytes,
  /// until it is fast, or at least faster than the other loop, and then `ready`. One that does not
  /// get there is given up.
  ///
  /// @param other does the same
  /// @param same whether both are one loop, because there is no vector loop
  /// @param size bytes per element that the loop reads
  public static void start(
      LongConsumer loop, LongConsumer other, BooleanSupplier same, int size, Runnable ready) {
    var job = new Job(loop, other, same, COUNT * size * NANOS_PER_BYTE, ready, System.nanoTime());
    Pool.BACKGROUND.execute(() -> train(job));
  }

  /// A loop in training.
  private record Job(
      LongConsumer loop,
      LongConsumer other,
      BooleanSupplier same,
      double enough,
      Runnable ready,
      long start) {}

  /// One turn of a loop; loops take turns, so that the compiler has them all in its queue.
  private static void train(Job job) {
    var ready = false;
    try (var arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(4L * COUNT * Long.BYTES, 64);
      var least = least(job.loop, memory.address());
      ready =
          job.same.getAsBoolean()
              || least < job.enough
              || least < 0.9 * least(job.other, memory.address());
    }
    var taken = System.nanoTime() - job.start;
    if (ready) {
      job.ready.run();
    } else if (taken < NANOS_MAX) {
      // By now the compiler has been asked; on a machine with few processors it needs this one.
      LockSupport.parkNanos(PAUSE_NANOS);
      Pool.BACKGROUND.schedule(() -> train(job), taken / PAUSE_PART, TimeUnit.NANOSECONDS);
    }
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
    private static final ScheduledThreadPoolExecutor BACKGROUND =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              var thread = new Thread(task, "fnp-training");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });

    static {
      BACKGROUND.setKeepAliveTime(10, TimeUnit.SECONDS);
      BACKGROUND.allowCoreThreadTimeOut(true);
    }
  }
}
