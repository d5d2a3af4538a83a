package fnp.ndarray.storage;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Brings young collections on where many arrays are made, so that the memory of dead ones comes
/// back while it is still in the cache.
///
/// A collector starts when the part of the heap for new objects, its eden, is full; native memory
/// does not fill it. So with every few megabytes of arrays a part of the eden is taken by [Filler]
/// objects, in proportion, such that it is full after one window of array memory. Such a collection
/// takes some 0.1 ms, for fillers are dead and only what lives is touched; a full one takes
/// milliseconds. The window grows where collections cost too much of the time.
///
/// The work begins when a program has made many arrays, and only if the JVM has a serial or
/// parallel collector and lets fillers be made, see [Filler].
final class YoungCollections {
  /// So much new memory goes between collections at best: it fits the last cache of most machines,
  /// with what else is in use (measured: 8 MB 4.0 us, 16 MB 7.0 us for an addition of 80 KB).
  private static final long WINDOW_MIN = 8L << 20;

  private static final long WINDOW_MAX = 256L << 20;

  /// A program that has made less needs no help.
  private static final long START_AFTER = 32L << 20;

  /// The size of a filler. Larger ones no longer come from the memory that a thread has for itself
  /// and cost far more (measured: 1 us for a megabyte of them, 5 with fillers of 256 KB).
  static final int FILLER = 32 << 10;

  /// Fillers that take longer together, a few nanoseconds each apart, had a collection in them.
  private static final long PAUSE_NANOS = 30_000;

  private static final long FILLER_NANOS = 200;

  /// The part of the time from which on collections are made rarer; below half of it, more
  /// frequent.
  private static final double PART_MAX = 0.5;

  private static final Set<String> EDENS = Set.of("Eden Space", "PS Eden Space");

  private volatile Optional<MemoryPoolMXBean> eden = Optional.empty();
  private long seen;
  private boolean asked;
  private long edenBytes;
  private long window = WINDOW_MIN;
  private double owed;
  private long lastPause = System.nanoTime();

  /// Notes that a block of array memory was handed out.
  void took(long bytes) {
    if (eden.isPresent()) {
      owed += Math.min(bytes, window) * (double) edenBytes / window;
      var fillers = (int) owed / FILLER;
      owed -= (double) fillers * FILLER;
      fill(fillers);
      return;
    }
    seen += bytes;
    if (seen > START_AFTER && !asked) {
      asked = true;
      prepare();
    }
  }

  private void fill(int fillers) {
    var start = System.nanoTime();
    for (int i = 0; i < fillers; i++) {
      Filler.make(FILLER);
    }
    var nanos = System.nanoTime() - start;
    if (nanos < PAUSE_NANOS + fillers * FILLER_NANOS && edenBytes > 0) {
      return;
    }
    var taken = nanos / (double) (start + nanos - lastPause);
    lastPause = start + nanos;
    if (taken > PART_MAX) {
      window = Math.min(2 * window, WINDOW_MAX);
    } else if (taken < PART_MAX / 2) {
      window = Math.max(window / 2, WINDOW_MIN);
    }
    // The collector may have made the eden larger or smaller.
    edenBytes = eden.orElseThrow().getUsage().getCommitted();
  }

  private void prepare() {
    var thread =
        new Thread(
            () -> {
              var found =
                  ManagementFactory.getMemoryPoolMXBeans().stream()
                      .filter(each -> EDENS.contains(each.getName()))
                      .findFirst();
              if (found.isPresent() && Filler.isFast()) {
                eden = found;
              }
            },
            "fnp-young");
    thread.setDaemon(true);
    thread.start();
  }

  /// Objects on the heap that take room and nothing else: their memory is not even cleared, which
  /// takes an internal method that the JVM opens by `--add-exports
  /// java.base/jdk.internal.misc=ALL-UNNAMED`, and compiled code.
  static final class Filler {
    private static final int SMALL = 64;
    private static final int LARGE = FILLER;

    /// Clearing a large one takes longer.
    private static final long FAST_NANOS = 250;

    private static final int MANY = 20;
    private static final int ROUNDS = 200;
    private static final long PAUSE = 5_000_000;

    /// An object that nobody can see need not be made, says the compiler.
    private static volatile Object last = SMALL;

    private Filler() {}

    static void make(int bytes) {
      last = Uncleared.bytes(bytes);
      last = bytes;
    }

    /// Whether fillers are made without being cleared, once the compiler has seen to it.
    static boolean isFast() {
      if (!Uncleared.isOpen()) {
        return false;
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 1_000; i++) {
          make(SMALL);
        }
        if (round > 10 && least() < FAST_NANOS) {
          return true;
        }
        LockSupport.parkNanos(PAUSE);
      }
      return false;
    }

    private static long least() {
      var least = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        var start = System.nanoTime();
        for (int k = 0; k < MANY; k++) {
          make(LARGE);
        }
        least = Math.min(least, (System.nanoTime() - start) / MANY);
      }
      return least;
    }
  }
}
