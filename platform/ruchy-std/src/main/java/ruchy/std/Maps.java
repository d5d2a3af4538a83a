package ruchy.std;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import ruchy.runtime.Display;
import ruchy.runtime.Option;
import ruchy.runtime.Ordering;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Sorted;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;

/// Methods of maps that take no function and give no list; the others are in the prelude. Maps keep
/// the order of insertion, a `BTreeMap` that of its keys.
public final class Maps {
  private Maps() {}

  /// The number of entries.
  @Signature({"fn len<K, V>(self: Map<K, V>) -> i64", "fn size<K, V>(self: Map<K, V>) -> i64"})
  public static long len(Map<Object, Object> self) {
    return self.size();
  }

  /// Whether there is no entry.
  @Signature("fn is_empty<K, V>(self: Map<K, V>) -> bool")
  public static boolean isEmpty(Map<Object, Object> self) {
    return self.isEmpty();
  }

  /// The value of a key, or nothing.
  @Signature({
    "fn get<K, V>(self: Map<K, V>, key: K) -> Option<V>",
    "fn get_mut<K, V>(self: Map<K, V>, key: K) -> Option<V>"
  })
  public static Option<Object> get(Map<Object, Object> self, Object key) {
    Object value = self.get(key);
    return value == null ? Option.none() : Option.some(value);
  }

  /// The value of a key that must be there, as `map[key]` is.
  ///
  /// ```ruchy
  /// >>> {"a": 1}.at("a")
  /// 1
  /// ```
  @Signature("fn at<K, V>(self: Map<K, V>, key: K) -> V")
  public static Object at(Map<Object, Object> self, Object key) {
    Object value = self.get(key);
    if (value == null) {
      throw new RuchyError("E0721", "no key " + Display.quoted(key));
    }
    return value;
  }

  /// The value of a key, or another value.
  @Signature({
    "fn get_or<K, V>(self: Map<K, V>, key: K, otherwise: V) -> V",
    "fn get<K, V>(self: Map<K, V>, key: K, otherwise: V) -> V"
  })
  public static Object getOr(Map<Object, Object> self, Object key, Object otherwise) {
    return self.getOrDefault(key, otherwise);
  }

  /// Gives a key a value and gives back the one it had, or nothing.
  @Signature({
    "fn insert<K, V>(self: Map<K, V>, key: K, value: V) -> Option<V>",
    "fn set<K, V>(self: Map<K, V>, key: K, value: V) -> Option<V>"
  })
  public static Option<Object> insert(Map<Object, Object> self, Object key, Object value) {
    Object before = self.put(key, value);
    return before == null ? Option.none() : Option.some(before);
  }

  /// Takes a key away and gives its value, or nothing.
  @Signature("fn remove<K, V>(self: Map<K, V>, key: K) -> Option<V>")
  public static Option<Object> remove(Map<Object, Object> self, Object key) {
    Object before = self.remove(key);
    return before == null ? Option.none() : Option.some(before);
  }

  /// Whether there is a key.
  @Signature({
    "fn contains_key<K, V>(self: Map<K, V>, key: K) -> bool",
    "fn contains<K, V>(self: Map<K, V>, key: K) -> bool",
    "fn has<K, V>(self: Map<K, V>, key: K) -> bool"
  })
  public static boolean containsKey(Map<Object, Object> self, Object key) {
    return self.containsKey(key);
  }

  /// Takes all entries over from another map.
  @Signature({
    "fn extend<K, V>(self: Map<K, V>, other: Map<K, V>)",
    "fn update<K, V>(self: Map<K, V>, other: Map<K, V>)"
  })
  public static void extend(Map<Object, Object> self, Map<Object, Object> other) {
    self.putAll(other);
  }

  /// Takes all entries away.
  @Signature("fn clear<K, V>(self: Map<K, V>)")
  public static void clear(Map<Object, Object> self) {
    self.clear();
  }

  /// Another map of the same entries.
  @Signature({
    "fn clone<K, V>(self: Map<K, V>) -> Map<K, V>",
    "fn copy<K, V>(self: Map<K, V>) -> Map<K, V>"
  })
  public static Map<Object, Object> copy(Map<Object, Object> self) {
    return new LinkedHashMap<>(self);
  }

  /// The entries sorted by their keys, in a map that stays sorted.
  ///
  /// ```ruchy
  /// >>> {"b": 1, "a": 2}.to_btree_map()
  /// {"a": 2, "b": 1}
  /// ```
  @Signature("fn to_btree_map<K, V>(self: Map<K, V>) -> BTreeMap<K, V>")
  public static Map<Object, Object> toBtreeMap(Map<Object, Object> self) {
    Map<Object, Object> sorted = Sorted.map();
    sorted.putAll(self);
    return sorted;
  }

  /// The entry of the smallest key, or nothing.
  ///
  /// ```ruchy
  /// >>> BTreeMap::from([(2, "b"), (1, "a")]).first_key_value()
  /// Some((1, "a"))
  /// ```
  @Signature("fn first_key_value<K, V>(self: Map<K, V>) -> Option<(K, V)>")
  public static Option<Tuple2<Object, Object>> firstKeyValue(Map<Object, Object> self) {
    if (self.isEmpty()) {
      return Option.none();
    }
    Object key =
        self instanceof SortedMap<Object, Object> sorted
            ? sorted.firstKey()
            : Collections.min(self.keySet(), Ordering::compare);
    return entry(self, key);
  }

  /// The entry of the greatest key, or nothing.
  @Signature("fn last_key_value<K, V>(self: Map<K, V>) -> Option<(K, V)>")
  public static Option<Tuple2<Object, Object>> lastKeyValue(Map<Object, Object> self) {
    if (self.isEmpty()) {
      return Option.none();
    }
    Object key =
        self instanceof SortedMap<Object, Object> sorted
            ? sorted.lastKey()
            : Collections.max(self.keySet(), Ordering::compare);
    return entry(self, key);
  }

  /// Takes the entry of the smallest key away and gives it, or nothing.
  @Signature("fn pop_first<K, V>(self: Map<K, V>) -> Option<(K, V)>")
  public static Option<Tuple2<Object, Object>> popFirst(Map<Object, Object> self) {
    return taken(self, firstKeyValue(self));
  }

  /// Takes the entry of the greatest key away and gives it, or nothing.
  @Signature("fn pop_last<K, V>(self: Map<K, V>) -> Option<(K, V)>")
  public static Option<Tuple2<Object, Object>> popLast(Map<Object, Object> self) {
    return taken(self, lastKeyValue(self));
  }

  private static Option<Tuple2<Object, Object>> entry(Map<Object, Object> map, Object key) {
    return Option.some(new Tuple2<>(key, at(map, key)));
  }

  private static Option<Tuple2<Object, Object>> taken(
      Map<Object, Object> map, Option<Tuple2<Object, Object>> entry) {
    if (entry instanceof Option.Some<Tuple2<Object, Object>>(var pair)) {
      map.remove(pair.first());
    }
    return entry;
  }

  /// The entries whose keys lie in a range, in a map that stays sorted.
  ///
  /// ```ruchy
  /// >>> BTreeMap::from([(1, "a"), (4, "b"), (9, "c")]).range(2..9)
  /// [(4, "b")]
  /// ```
  @Signature("fn within<K, V>(self: Map<K, V>, keys: Range<K>) -> BTreeMap<K, V>")
  public static Map<Object, Object> within(Map<Object, Object> self, Range keys) {
    if (self instanceof NavigableMap<Object, Object> sorted) {
      Map<Object, Object> found = Sorted.map();
      for (var entry : sorted.tailMap(keys.from(), true).entrySet()) {
        if (!keys.contains(entry.getKey())) {
          break;
        }
        found.put(entry.getKey(), entry.getValue());
      }
      return found;
    }
    return chosen(self, keys::contains);
  }

  /// The entries whose keys come before an end, or are the end, in a map that stays sorted; what
  /// `map.range(..end)` and `map.range(..=end)` ask for.
  @Signature("fn below<K, V>(self: Map<K, V>, end: K, inclusive: bool) -> BTreeMap<K, V>")
  public static Map<Object, Object> below(Map<Object, Object> self, Object end, boolean inclusive) {
    return chosen(self, key -> Ordering.compare(key, end) < (inclusive ? 1 : 0));
  }

  private static Map<Object, Object> chosen(Map<Object, Object> all, Predicate<Object> test) {
    Map<Object, Object> found = Sorted.map();
    all.forEach((key, value) -> {
      if (test.test(key)) {
        found.put(key, value);
      }
    });
    return found;
  }

  /// The keys as a set.
  @Signature("fn key_set<K, V>(self: Map<K, V>) -> Set<K>")
  public static Set<Object> keySet(Map<Object, Object> self) {
    return new LinkedHashSet<>(self.keySet());
  }
}
