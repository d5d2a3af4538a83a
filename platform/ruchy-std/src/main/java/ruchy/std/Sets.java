package ruchy.std;

import java.util.LinkedHashSet;
import java.util.Set;
import ruchy.runtime.library.Signature;

/// Methods of sets that take no function and give no list; the others are in the prelude. Sets keep
/// the order of insertion.
public final class Sets {
  private Sets() {}

  /// The number of elements.
  @Signature({"fn len<T>(self: Set<T>) -> i64", "fn size<T>(self: Set<T>) -> i64"})
  public static long len(Set<Object> self) {
    return self.size();
  }

  /// Whether there is no element.
  @Signature("fn is_empty<T>(self: Set<T>) -> bool")
  public static boolean isEmpty(Set<Object> self) {
    return self.isEmpty();
  }

  /// Puts an element in, and tells whether it was not there before.
  @Signature({
    "fn insert<T>(self: Set<T>, value: T) -> bool",
    "fn add<T>(self: Set<T>, value: T) -> bool"
  })
  public static boolean insert(Set<Object> self, Object value) {
    return self.add(value);
  }

  /// Takes an element away, and tells whether it was there.
  @Signature("fn remove<T>(self: Set<T>, value: T) -> bool")
  public static boolean remove(Set<Object> self, Object value) {
    return self.remove(value);
  }

  /// Whether a value is an element.
  @Signature("fn contains<T>(self: Set<T>, value: T) -> bool")
  public static boolean contains(Set<Object> self, Object value) {
    return self.contains(value);
  }

  /// The elements of this set, then those only the other has.
  @Signature("fn union<T>(self: Set<T>, other: Set<T>) -> Set<T>")
  public static Set<Object> union(Set<Object> self, Set<Object> other) {
    var result = new LinkedHashSet<>(self);
    result.addAll(other);
    return result;
  }

  /// The elements that both sets have.
  @Signature("fn intersection<T>(self: Set<T>, other: Set<T>) -> Set<T>")
  public static Set<Object> intersection(Set<Object> self, Set<Object> other) {
    var result = new LinkedHashSet<>(self);
    result.retainAll(other);
    return result;
  }

  /// The elements that the other set does not have.
  @Signature("fn difference<T>(self: Set<T>, other: Set<T>) -> Set<T>")
  public static Set<Object> difference(Set<Object> self, Set<Object> other) {
    var result = new LinkedHashSet<>(self);
    result.removeAll(other);
    return result;
  }

  /// Whether the other set has all elements of this one.
  @Signature("fn is_subset<T>(self: Set<T>, other: Set<T>) -> bool")
  public static boolean isSubset(Set<Object> self, Set<Object> other) {
    return other.containsAll(self);
  }

  /// Whether this set has all elements of the other.
  @Signature("fn is_superset<T>(self: Set<T>, other: Set<T>) -> bool")
  public static boolean isSuperset(Set<Object> self, Set<Object> other) {
    return self.containsAll(other);
  }

  /// Takes all elements away.
  @Signature("fn clear<T>(self: Set<T>)")
  public static void clear(Set<Object> self) {
    self.clear();
  }

  /// Another set of the same elements.
  @Signature({"fn clone<T>(self: Set<T>) -> Set<T>", "fn copy<T>(self: Set<T>) -> Set<T>"})
  public static Set<Object> copy(Set<Object> self) {
    return new LinkedHashSet<>(self);
  }
}
