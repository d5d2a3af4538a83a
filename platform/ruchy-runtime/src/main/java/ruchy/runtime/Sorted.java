package ruchy.runtime;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Maps and sets that keep themselves in the order of their keys and elements, by [Ordering].
public final class Sorted {
  private Sorted() {}

  /// An empty map; putting a key into it that has no order with the others throws [RuchyError]
  /// E0704.
  public static <K, V> Map<K, V> map() {
    return new TreeMap<>(Ordering::compare);
  }

  /// An empty set; adding an element that has no order with the others throws [RuchyError] E0704.
  public static <T> Set<T> set() {
    return new TreeSet<>(Ordering::compare);
  }
}
