package fnp.ndarray.storage;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Brings young collections on where many arrays are made, so that the memory of dead ones comes
/// back early, and without full collections.
///
/// A collector starts when the part of the heap for new objects, its eden, is full; native memory
/// does not fill it. So with every array a part of the eden is taken by [Filler] objects, in
/// proportion, such that it is full after one window of array memory. Such a collection takes some
/// 0.1 ms, for fillers are dead and only what lives is touched; a full one takes milliseconds, or
/// seconds where much lives. The window grows where young collections take long, too.
///
/// Fillers of a small eden (`-Xmn4m`) cost little, so the window fits the cache. They are cleared
/// until [Filler] can do without, which takes a fifth of an addition of 80 KB. Those of a large
/// eden never are, and the window is as large as makes them cheap; its use is that full collections
/// are not needed.
///
/// The work begins when a program has made many arrays, and only with a serial or parallel
/// collector.
final class YoungCollections {
  /// So much new memory goes between collections at best: it fits the last cache of most machines,
  /// with what else is in use (measured: 8 MB 4.0 us, 16 MB 7.0 us for an addition of 80 KB).
  private static final long WINDOW_OF_SMALL = 8L << 20;

  /// Filling a large eden takes a millisecond, an eighth of what making so many arrays does.
  private static final long WINDOW_OF_LARGE = 64L << 20;

  private static final long WINDOW_MAX = 256L << 20;

  private static final long SMALL_MAX = 4L << 20;

  /// A program that has made less needs no help.
  private static final long START_AFTER = 32L << 20;

  /// The largest size of a filler. Larger ones no longer come from the memory that a thread has for
  /// itself, and these would be cleared (measured: 1 us for a megabyte of them, 5 with 256 KB).
  static final int FILLER = 32 << 10;

  /// A thread has a fiftieth of the eden for itself, and leaves at most a 64th of it unused.
  private static final int PARTS = 50 * 64;

  /// Fillers that take longer together, a few nanoseconds each apart, had a collection in them.
  private static final long PAUSE_NANOS = 30_000;

  private static final long FILLER_NANOS = 2_000;

  /// Collections that take longer are made rarer, because much lives; those of a machine with other
  /// work seldom do.
  private static final long LONG_NANOS = 10_000_000;

  private static final Set<String> EDENS = Set.of("Eden Space", "PS Eden Space");

  private volatile Optional<MemoryPoolMXBean> eden = Optional.empty();
  private volatile boolean cleared = true;
  private long seen;
  private boolean asked;
  private long edenBytes;
  private int filler = FILLER;
  private long window;
  private double owed;

  /// What was given back and not yet taken again.
  private long returned;

  /// Notes that a block of array memory was handed out.
  void took(long bytes) {
    if (eden.isPresent()) {
      if (window == 0) {
        measure();
      }
      owed += Math.min(ofNew(bytes), window) * (double) edenBytes / window;
      var fillers = (int) owed / filler;
      owed -= (double) fillers * filler;
      fill(fillers);
      return;
    }
    seen += ofNew(bytes);
    if (seen > START_AFTER && !asked) {
      asked = true;
      prepare();
    }
  }

  /// Notes that a block was given back by who made it, so that no collection need find it.
  void gaveBack(long bytes) {
    returned = Math.min(returned + bytes, WINDOW_MAX);
  }

  private long ofNew(long bytes) {
    var again = Math.min(bytes, returned);
    returned -= again;
    return bytes - again;
  }

  private void fill(int fillers) {
    var start = System.nanoTime();
    for (int i = 0; i < fillers; i++) {
      Filler.make(filler, cleared);
    }
    var nanos = System.nanoTime() - start;
    if (nanos > PAUSE_NANOS + fillers * FILLER_NANOS) {
      window = nanos > LONG_NANOS ? Math.min(2 * window, WINDOW_MAX) : window / 2;
      measure();
    }
  }

  /// The collector may have made the eden larger or smaller.
  private void measure() {
    edenBytes = eden.orElseThrow().getUsage().getCommitted();
    filler = fillerOf(edenBytes, cleared);
    window = Math.max(window, edenBytes <= SMALL_MAX ? WINDOW_OF_SMALL : WINDOW_OF_LARGE);
  }

  private static int fillerOf(long eden, boolean cleared) {
    return cleared ? FILLER : Math.clamp(eden / PARTS, 1 << 10, FILLER);
  }

  /// How much array memory goes between collections; 0 if they are left to others.
  long windowBytes() {
    return window;
  }

  private void prepare() {
    var thread =
        new Thread(
            () -> {
              var found =
                  ManagementFactory.getMemoryPoolMXBeans().stream()
                      .filter(each -> EDENS.contains(each.getName()))
                      .findFirst();
              var bytes = found.map(each -> each.getUsage().getCommitted()).orElse(0L);
              if (bytes > 0 && bytes <= SMALL_MAX) {
                eden = found;
              }
              if (bytes > 0 && Filler.isFast(fillerOf(bytes, false))) {
                cleared = false;
                eden = found;
              }
            },
            "fnp-young");
    thread.setDaemon(true);
    thread.start();
  }

  /// Objects on the heap that take room and nothing else.
  ///
  /// Memory of many of them should not even be cleared, which takes an internal method that the JVM
  /// opens by `--add-exports java.base/jdk.internal.misc=ALL-UNNAMED`, and compiled code.
  static final class Filler {
    private static final int SMALL = 64;

    /// Clearing a large one takes longer.
    private static final long FAST_NANOS = 250;

    private static final int APART = 3;
    private static final int MANY = 20;
    private static final int ROUNDS = 200;
    private static final long PAUSE = 5_000_000;
    private static final Object NOTHING = 0;

    /// An object that nobody can see need not be made, says the compiler.
    private static volatile Object last = NOTHING;

    private Filler() {}

    static void make(int bytes, boolean cleared) {
      if (cleared) {
        last = new byte[bytes];
        last = NOTHING;
      } else {
        uncleared(APART, bytes);
      }
    }

    /// A compiler inlines a method into itself once or twice at most, so the innermost call is one
    /// to this method as the optimising compiler made it: only that does not clear.
    private static void uncleared(int apart, int bytes) {
      if (apart > 0) {
        uncleared(apart - 1, bytes);
        return;
      }
      last = Uncleared.bytes(bytes);
      last = NOTHING;
    }

    /// Whether fillers are made without being cleared, once the compiler has seen to it.
    static boolean isFast(int bytes) {
      if (!Uncleared.isOpen()) {
        return false;
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 1_000; i++) {
          make(SMALL, false);
        }
        if (round > 10 && least(bytes) < FAST_NANOS) {
          return true;
        }
        LockSupport.parkNanos(PAUSE);
      }
      return false;
    }

    private static long least(int bytes) {
      var least = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        var start = System.nanoTime();
        for (int k = 0; k < MANY; k++) {
          make(bytes, false);
        }
        least = Math.min(least, (System.nanoTime() - start) / MANY);
      }
      return least;
    }
  }
}
