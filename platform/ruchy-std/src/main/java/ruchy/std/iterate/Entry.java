package ruchy.std.iterate;

import java.util.Map;
import ruchy.runtime.library.Signature;

/// A key of a map, with a value or not yet: `Entry<K, V>`.
///
/// @param map the map itself
/// @param key the key
public record Entry(Map<Object, Object> map, Object key) {
  /// The place of a key in a map, for `or_insert`, `or_insert_with` and `or_default`.
  ///
  /// ```ruchy
  /// >>> let mut m: Map<String, [i64]> = {}
  /// >>> m.entry("a").or_default().push(1)
  /// >>> m.entry("a").or_default().push(2)
  /// >>> m
  /// {"a": [1, 2]}
  /// ```
  @Signature("fn entry<K, V>(self: Map<K, V>, key: K) -> Entry<K, V>")
  public static Entry of(Map<Object, Object> self, Object key) {
    return new Entry(self, key);
  }

  /// The map of an entry.
  @Signature("fn map<K, V>(self: Entry<K, V>) -> Map<K, V>")
  public static Map<Object, Object> map(Entry self) {
    return self.map;
  }

  /// The key of an entry.
  @Signature("fn key<K, V>(self: Entry<K, V>) -> K")
  public static Object key(Entry self) {
    return self.key;
  }
}
