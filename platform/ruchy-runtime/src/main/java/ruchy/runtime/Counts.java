package ruchy.runtime;

import java.util.Map;

/// Adding to the values of a map with one look-up each.
public final class Counts {
  private Counts() {}

  /// `map[key] = map.get(key).unwrap_or(start) + step`
  ///
  /// @throws RuchyError E0701 if the sum overflows
  public static <K> void add(Map<K, Long> map, K key, long start, long step) {
    if (start == 0) {
      map.merge(key, step, Arithmetic::add);
    } else {
      map.merge(key, Arithmetic.add(start, step), (before, _) -> Arithmetic.add(before, step));
    }
  }

  /// `map[key] = map.get(key).unwrap_or(start) + step`
  public static <K> void add(Map<K, Double> map, K key, double start, double step) {
    map.merge(key, start + step, (before, _) -> before + step);
  }

  /// `map[key] += step`
  ///
  /// @throws RuchyError E0721 if there is no such key; E0701 if the sum overflows
  public static <K> void addPresent(Map<K, Long> map, K key, long step) {
    Long sum = map.computeIfPresent(key, (_, before) -> Arithmetic.add(before, step));
    if (sum == null) {
      throw missing(key);
    }
  }

  /// `map[key] += step`
  ///
  /// @throws RuchyError E0721 if there is no such key
  public static <K> void addPresent(Map<K, Double> map, K key, double step) {
    Double sum = map.computeIfPresent(key, (_, before) -> before + step);
    if (sum == null) {
      throw missing(key);
    }
  }

  private static RuchyError missing(Object key) {
    return new RuchyError("E0721", "no key " + Display.quoted(key));
  }
}
