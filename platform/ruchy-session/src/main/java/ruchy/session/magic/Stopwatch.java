package ruchy.session.magic;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Poll;

/// Measures how long a function takes that is called again and again.
///
/// As in Python's `timeit` and JMH: first until the compiler is done with it, then rounds of so
/// many calls that reading the clock costs nothing beside them.
final class Stopwatch {
  static final int ROUNDS = 7;
  private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(1000);
  private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final FunctionValue code;
  private final int wantedRuns;
  private final int rounds;

  /// Results go here, so that no call is without effect.
  private volatile Object sink = this;

  /// @param wantedRuns how many calls a round has; 0 if the clock is to decide
  Stopwatch(FunctionValue code, int wantedRuns, int rounds) {
    this.code = code;
    this.wantedRuns = wantedRuns;
    this.rounds = rounds;
  }

  /// What was measured, for one call.
  ///
  /// @param nanos the mean of the rounds
  /// @param deviation the standard deviation of the rounds, in nanoseconds
  /// @param best the fastest round
  /// @param bytes allocated by one call; negative where the JVM does not say
  /// @param collecting the part of the time in which memory was collected, from 0 to 1
  record Measurement(
      double nanos,
      double deviation,
      double best,
      double bytes,
      double collecting,
      int runs,
      int rounds) {
    String text() {
      String text =
          String.format(
              Locale.ROOT,
              "%s ± %s per run, best %s (%d rounds of %,d %s)",
              Timing.text(nanos),
              Timing.text(deviation),
              Timing.text(best),
              rounds,
              runs,
              runs == 1 ? "run" : "runs");
      if (bytes >= 1) {
        text += ", " + size(bytes) + " allocated";
      }
      if (collecting >= 0.005) {
        text += String.format(Locale.ROOT, ", %.0f %% collecting memory", collecting * 100);
      }
      return text;
    }

    private static String size(double bytes) {
      String[] units = {"B", "kB", "MB", "GB"};
      double value = bytes;
      int unit = 0;
      while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit++;
      }
      return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
  }

  Measurement measure() {
    int runs = wantedRuns > 0 ? wantedRuns : warmUp();
    double[] nanos = new double[rounds];
    long collected = collectionMillis();
    long allocated = allocatedBytes();
    for (int round = 0; round < rounds; round++) {
      nanos[round] = (double) time(runs) / runs;
    }
    double bytes = allocated < 0 ? -1 : (double) (allocatedBytes() - allocated) / rounds / runs;
    double sum = 0;
    double best = Double.POSITIVE_INFINITY;
    for (double each : nanos) {
      sum += each;
      best = Math.min(best, each);
    }
    double mean = sum / rounds;
    double squares = 0;
    for (double each : nanos) {
      squares += (each - mean) * (each - mean);
    }
    double collecting = (collectionMillis() - collected) * 1e6 / Math.max(1, sum * runs);
    double deviation = Math.sqrt(squares / rounds);
    return new Measurement(mean, deviation, best, bytes, collecting, runs, rounds);
  }

  /// Calls the code until a second is over.
  ///
  /// @return how many calls take a tenth of a second by then
  private int warmUp() {
    long end = System.nanoTime() + WARM_UP_NANOS;
    int runs = 1;
    while (true) {
      long nanos = Math.max(1, time(runs));
      if (System.nanoTime() >= end) {
        return Math.clamp(ROUND_NANOS * (long) runs / nanos, 1, 100_000_000);
      }
      if (nanos < ROUND_NANOS / 4) {
        runs = Math.min(runs * 2, 50_000_000);
      }
    }
  }

  private long time(int runs) {
    Poll.check();
    FunctionValue function = code;
    Object last = this;
    long start = System.nanoTime();
    for (int i = 0; i < runs; i++) {
      last = function.apply();
    }
    long nanos = System.nanoTime() - start;
    sink = last;
    return nanos;
  }

  private static long collectionMillis() {
    long millis = 0;
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      millis += Math.max(0, bean.getCollectionTime());
    }
    return millis;
  }

  private static long allocatedBytes() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : -1;
  }
}
