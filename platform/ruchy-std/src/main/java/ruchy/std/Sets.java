package ruchy.std;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import ruchy.runtime.Option;
import ruchy.runtime.Ordering;
import ruchy.runtime.Range;
import ruchy.runtime.Sorted;
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
    var result = copy(self);
    result.addAll(other);
    return result;
  }

  /// The elements that both sets have.
  @Signature("fn intersection<T>(self: Set<T>, other: Set<T>) -> Set<T>")
  public static Set<Object> intersection(Set<Object> self, Set<Object> other) {
    var result = copy(self);
    result.retainAll(other);
    return result;
  }

  /// The elements that the other set does not have.
  @Signature("fn difference<T>(self: Set<T>, other: Set<T>) -> Set<T>")
  public static Set<Object> difference(Set<Object> self, Set<Object> other) {
    var result = copy(self);
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
    return self instanceof SortedSet ? toBtreeSet(self) : new LinkedHashSet<>(self);
  }

  /// The elements sorted, in a set that stays sorted.
  ///
  /// ```ruchy
  /// >>> {3, 1, 2}.to_btree_set()
  /// {1, 2, 3}
  /// ```
  @Signature("fn to_btree_set<T>(self: Set<T>) -> BTreeSet<T>")
  public static Set<Object> toBtreeSet(Set<Object> self) {
    Set<Object> sorted = Sorted.set();
    sorted.addAll(self);
    return sorted;
  }

  /// The smallest element, or nothing.
  @Signature("fn first<T>(self: Set<T>) -> Option<T>")
  public static Option<Object> first(Set<Object> self) {
    if (self.isEmpty()) {
      return Option.none();
    }
    return Option.some(
        self instanceof SortedSet<Object> sorted
            ? sorted.first()
            : Collections.min(self, Ordering::compare));
  }

  /// The greatest element, or nothing.
  @Signature("fn last<T>(self: Set<T>) -> Option<T>")
  public static Option<Object> last(Set<Object> self) {
    if (self.isEmpty()) {
      return Option.none();
    }
    return Option.some(
        self instanceof SortedSet<Object> sorted
            ? sorted.last()
            : Collections.max(self, Ordering::compare));
  }

  /// The elements that lie in a range, in a set that stays sorted.
  ///
  /// ```ruchy
  /// >>> BTreeSet::from([1, 4, 9]).range(2..=9)
  /// [4, 9]
  /// ```
  @Signature("fn within<T>(self: Set<T>, values: Range<T>) -> BTreeSet<T>")
  public static Set<Object> within(Set<Object> self, Range values) {
    if (self instanceof NavigableSet<Object> sorted) {
      Set<Object> found = Sorted.set();
      for (Object element : sorted.tailSet(values.from(), true)) {
        if (!values.contains(element)) {
          break;
        }
        found.add(element);
      }
      return found;
    }
    return chosen(self, values::contains);
  }

  /// The elements before an end, or up to it, in a set that stays sorted; what `set.range(..end)`
  /// and `set.range(..=end)` ask for.
  @Signature("fn below<T>(self: Set<T>, end: T, inclusive: bool) -> BTreeSet<T>")
  public static Set<Object> below(Set<Object> self, Object end, boolean inclusive) {
    return chosen(self, element -> Ordering.compare(element, end) < (inclusive ? 1 : 0));
  }

  private static Set<Object> chosen(Set<Object> all, Predicate<Object> test) {
    Set<Object> found = Sorted.set();
    all.stream().filter(test).forEach(found::add);
    return found;
  }

  /// Takes the smallest element away and gives it, or nothing.
  @Signature("fn pop_first<T>(self: Set<T>) -> Option<T>")
  public static Option<Object> popFirst(Set<Object> self) {
    return taken(self, first(self));
  }

  /// Takes the greatest element away and gives it, or nothing.
  @Signature("fn pop_last<T>(self: Set<T>) -> Option<T>")
  public static Option<Object> popLast(Set<Object> self) {
    return taken(self, last(self));
  }

  private static Option<Object> taken(Set<Object> set, Option<Object> element) {
    if (element instanceof Option.Some<Object>(var value)) {
      set.remove(value);
    }
    return element;
  }
}
