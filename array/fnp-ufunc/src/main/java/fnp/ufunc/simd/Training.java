package fnp.ufunc.simd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Runs vector loops in the background until they are compiled.
///
/// Before that a vector loop is some fifty times slower than a scalar one, because every vector is
/// an object; so callers keep to the scalar loop, which gives the same bits, and change over when
/// told.
public final class Training {
  /// Bytes of each operand of an elementwise loop per run.
  ///
  /// The compiler wants some 600 calls and 15,000 rounds of a loop before it starts, so with as
  /// many vectors as this the least of them are slow ones.
  static final int RUN_BYTES = 1024;

  /// From one operand to the next in the memory of a run.
  static final int OPERAND_BYTES = 4096;

  /// Elements that a loop works on before it is asked again whether a better one is ready.
  static final int PIECE = 1024;

  /// A compiled loop takes a few nanoseconds a vector, others far more.
  private static final double NANOS_PER_BYTE = 12.0 / 32;

  /// Times what is expected of a compiled loop; one that is not takes at least some twenty.
  private static final double SLOW = 4;

  /// After so long a slower one is taken for compiled, too.
  private static final long NANOS_PATIENT = 20_000_000_000L;

  private static final int RUNS = 128;

  /// A turn ends early when it takes so long: a loop that is that slow needs the compiler, which
  /// may need this processor.
  private static final long TURN_NANOS = 10_000_000;

  /// When a loop is not fast by now, it never will be.
  private static final long NANOS_MAX = 60_000_000_000L;

  /// Pauses grow with the time that a loop has taken so far, by this part of it.
  private static final int PAUSE_PART = 16;

  private static final long PAUSE_NANOS = 300_000;

  private static final AtomicInteger IN_TRAINING = new AtomicInteger();

  private Training() {}

  /// Whether no loop is in training, because all that were asked for are compiled or given up.
  public static boolean isOver() {
    return IN_TRAINING.get() == 0;
  }

  /// Runs a loop with the address of 16 KB of memory until it is fast, or at least faster than the
  /// other loop, and then `ready`. One that does not get there is given up.
  ///
  /// @param other does the same
  /// @param same whether both are one loop, because there is no vector loop
  /// @param bytes how many the loop reads, or those that take as long
  public static void start(
      LongConsumer loop, LongConsumer other, BooleanSupplier same, int bytes, Runnable ready) {
    var job = new Job(loop, other, same, bytes * NANOS_PER_BYTE, ready, System.nanoTime());
    IN_TRAINING.incrementAndGet();
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
      MemorySegment memory = arena.allocate(4L * OPERAND_BYTES, 64);
      var least = least(job.loop, memory.address());
      ready =
          job.same.getAsBoolean()
              || least < job.enough
              || mayBeCompiled(job, least) && least < 0.9 * least(job.other, memory.address());
    }
    var taken = System.nanoTime() - job.start;
    if (ready) {
      job.ready.run();
      IN_TRAINING.decrementAndGet();
    } else if (taken < NANOS_MAX) {
      // By now the compiler has been asked; on a machine with few processors it needs this one.
      LockSupport.parkNanos(PAUSE_NANOS);
      Pool.BACKGROUND.schedule(() -> train(job), taken / PAUSE_PART, TimeUnit.NANOSECONDS);
    } else {
      IN_TRAINING.decrementAndGet();
    }
  }

  /// Before it is, being faster says nothing: the other loop may not be compiled either.
  private static boolean mayBeCompiled(Job job, double least) {
    return least < SLOW * job.enough || System.nanoTime() - job.start > NANOS_PATIENT;
  }

  private static double least(LongConsumer loop, long memory) {
    var least = Double.POSITIVE_INFINITY;
    var first = System.nanoTime();
    var end = first;
    for (int run = 0; run < RUNS && end - first < TURN_NANOS; run++) {
      var start = end;
      loop.accept(memory);
      end = System.nanoTime();
      least = Math.min(least, end - start);
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
