package ruchy.frame.local;

import java.util.HashSet;
import java.util.SplittableRandom;
import ruchy.frame.rows.RowOrder;

/// Chooses rows at random.
final class Sampling {
  private Sampling() {}

  /// `count` different row numbers (all, if there are fewer), ascending; the same for the same seed
  /// on every machine.
  ///
  /// @source Bentley and Floyd, "A Sample of Brilliance", 1987
  static int[] rows(long rows, long count, long seed) {
    int all = RowOrder.count(rows);
    if (count >= all) {
      return RowOrder.identity(rows);
    }
    var random = new SplittableRandom(seed);
    var chosen = HashSet.<Integer>newHashSet((int) count);
    for (int i = all - (int) count; i < all; i++) {
      int candidate = random.nextInt(i + 1);
      chosen.add(chosen.contains(candidate) ? i : candidate);
    }
    return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
