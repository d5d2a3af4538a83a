package fnp.fft;

import java.util.LinkedHashMap;
import java.util.Map;

/// The plans used last.
final class Plans {
  private static final int COUNT_MAX = 64;
  private static final long BYTES_MAX = 256L << 20;
  private static final Map<Key, Plan> RECENT = new LinkedHashMap<>(COUNT_MAX, 0.75f, true);
  private static long bytes;

  private Plans() {}

  private record Key(long length, boolean float64, long lanes) {}

  /// A plan for one transform.
  static Plan of(long length, boolean float64) {
    return of(new Key(length, float64, 1));
  }

  /// A plan for several transforms whose elements take turns.
  static Plan ofLanes(long length, boolean float64, long lanes) {
    return of(new Key(length, float64, lanes));
  }

  private static Plan of(Key key) {
    synchronized (RECENT) {
      var known = RECENT.get(key);
      if (known != null) {
        return known;
      }
    }
    var made =
        Stockham.fits(key.length)
            ? new Stockham(key.length, key.float64, key.lanes)
            : new Bluestein(key.length, key.float64);
    keep(key, made);
    return made;
  }

  private static void keep(Key key, Plan plan) {
    synchronized (RECENT) {
      if (plan.tableBytes() > BYTES_MAX / 2 || RECENT.put(key, plan) != null) {
        return;
      }
      bytes += plan.tableBytes();
      var oldest = RECENT.values().iterator();
      while (bytes > BYTES_MAX || RECENT.size() > COUNT_MAX) {
        bytes -= oldest.next().tableBytes();
        oldest.remove();
      }
    }
  }
}
