package ruchy.std.task;

import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Elements whose functions run on all processors at once: `Parallel<T>`.
///
/// @param items the elements, in their order
public record Parallel(RuchyList items) {
  /// The elements for work on all processors at once: `map`, `filter`, `for_each`, `sum` … keep
  /// their order, so that results do not depend on which task is first.
  ///
  /// ```ruchy
  /// >>> [1, 2, 3, 4].par_iter().map(|x| x * x).filter(|x| x % 2 == 0).collect()
  /// [4, 16]
  /// >>> [1, 2, 3].par_iter().map(|x| x * 10).sum()
  /// 60
  /// ```
  @Signature({
    "fn par_iter<T>(self: [T]) -> Parallel<T>",
    "fn into_par_iter<T>(self: [T]) -> Parallel<T>"
  })
  public static Parallel of(RuchyList self) {
    return new Parallel(self);
  }

  /// The elements as a list.
  @Signature({"fn collect<T>(self: Parallel<T>) -> [T]", "fn to_list<T>(self: Parallel<T>) -> [T]"})
  public static RuchyList list(Parallel self) {
    return self.items;
  }

  @Override
  public String toString() {
    return "Parallel(" + ruchy.runtime.Display.text(items) + ")";
  }
}
