package fnp.io.bridge;

import fnp.ndarray.NDArray;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What other libraries hold of ours: native code can keep a number, but no reference.
///
/// The table is shared by the whole process because the functions that are called back are.
final class Lent {
  private static final Map<Long, Lent> ALL = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong(1);

  private final NDArray array;
  private final Arena arena;

  private Lent(NDArray array, Arena arena) {
    this.array = array;
    this.arena = arena;
  }

  /// Keeps an array and the memory of its description until the number is given back.
  ///
  /// @param arena for the description; any thread may close it
  static long keep(NDArray array, Arena arena) {
    var number = NUMBERS.getAndIncrement();
    ALL.put(number, new Lent(array, arena));
    return number;
  }

  /// Gives a number back; a second time does nothing.
  static void giveBack(long number) {
    var lent = ALL.remove(number);
    if (lent != null) {
      java.lang.ref.Reference.reachabilityFence(lent.array);
      lent.arena.close();
    }
  }

  /// How many are held now.
  static int count() {
    return ALL.size();
  }
}
