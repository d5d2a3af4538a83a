package ruchy.std;

import ruchy.runtime.Display;
import ruchy.runtime.Equality;
import ruchy.runtime.Option;
import ruchy.runtime.Poll;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Methods of lists that take no function. Those that do are in the prelude, where they are
/// compiled for the types at hand.
public final class Lists {
  private Lists() {}

  /// The number of elements.
  @Signature({
    "fn len<T>(self: [T]) -> i64",
    "fn length<T>(self: [T]) -> i64",
    "fn size<T>(self: [T]) -> i64"
  })
  public static long len(RuchyList self) {
    return self.length();
  }

  /// Appends an element.
  ///
  /// ```ruchy
  /// >>> let xs = [1, 2]
  /// >>> xs.push(3)
  /// >>> xs
  /// [1, 2, 3]
  /// ```
  @Signature({"fn push<T>(self: [T], value: T)", "fn append<T>(self: [T], value: T)"})
  public static void push(RuchyList self, Object value) {
    self.append(value);
  }

  /// The hash of all that was put into a hasher with `value.hash(state)`.
  @Signature("fn finish(self: [Any]) -> i64")
  public static long finish(RuchyList self) {
    return self.hashCode();
  }

  /// Puts the elements of a list in the place of those in a range, as `xs[1..3] = values` does; the
  /// numbers of both may differ.
  ///
  /// ```ruchy
  /// >>> let xs = [1, 2, 3, 4]
  /// >>> xs[1..3] = [9]
  /// >>> xs
  /// [1, 9, 4]
  /// ```
  @Signature("fn set<T>(self: [T], places: Range<i64>, values: [T])")
  public static void set(RuchyList self, Range places, RuchyList values) {
    long length = self.length();
    long from = place(places.start(), length);
    long to = places.to() instanceof Option.Some<Object> ? place(places.end(), length) : length;
    if (places.to() instanceof Option.Some<Object>(Object last)
        && places.inclusive()
        && last.equals(-1L)) {
      to = length;
    }
    RuchyList added = values.copy();
    RuchyList rest = self.slice(Math.max(from, to), length);
    self.truncate((int) from);
    self.appendAll(added);
    self.appendAll(rest);
  }

  private static long place(long written, long length) {
    return Math.clamp(written < 0 ? written + length : written, 0, length);
  }

  /// Whether there is no element.
  @Signature("fn is_empty<T>(self: [T]) -> bool")
  public static boolean isEmpty(RuchyList self) {
    return self.isEmpty();
  }

  /// The element at an index, or nothing; negative indexes count from the end.
  @Signature({
    "fn get<T>(self: [T], index: i64) -> Option<T>",
    "fn get_mut<T>(self: [T], index: i64) -> Option<T>"
  })
  public static Option<Object> get(RuchyList self, long index) {
    long place = index < 0 ? index + self.length() : index;
    return place < 0 || place >= self.length()
        ? Option.none()
        : Option.some(self.item((int) place));
  }

  /// The first element, or nothing.
  @Signature({"fn first<T>(self: [T]) -> Option<T>", "fn first_mut<T>(self: [T]) -> Option<T>"})
  public static Option<Object> first(RuchyList self) {
    return get(self, 0);
  }

  /// The last element, or nothing.
  @Signature({"fn last<T>(self: [T]) -> Option<T>", "fn last_mut<T>(self: [T]) -> Option<T>"})
  public static Option<Object> last(RuchyList self) {
    return get(self, -1);
  }

  /// Takes the last element away and gives it, or nothing.
  @Signature("fn pop<T>(self: [T]) -> Option<T>")
  public static Option<Object> pop(RuchyList self) {
    return self.isEmpty() ? Option.none() : Option.some(self.removeItem(self.length() - 1));
  }

  /// Puts an element at an index and moves the later ones.
  @Signature("fn insert<T>(self: [T], index: i64, value: T)")
  public static void insert(RuchyList self, long index, Object value) {
    self.insertItem(index, value);
  }

  /// Takes the element at an index away and gives it.
  @Signature({
    "fn remove<T>(self: [T], index: i64) -> T",
    "fn remove_at<T>(self: [T], index: i64) -> T"
  })
  public static Object remove(RuchyList self, long index) {
    return self.removeItem(index);
  }

  /// Appends all elements of another list.
  @Signature({"fn extend<T>(self: [T], other: [T])", "fn append_all<T>(self: [T], other: [T])"})
  @SuppressWarnings(
      "ReferenceEquality") // A list appended to itself must not be read while it grows.
  public static void extend(RuchyList self, RuchyList other) {
    self.appendAll(self == other ? other.copy() : other);
  }

  /// Takes all elements away.
  @Signature("fn clear<T>(self: [T])")
  public static void clear(RuchyList self) {
    self.clear();
  }

  /// Keeps the first elements only.
  @Signature("fn truncate<T>(self: [T], length: i64)")
  public static void truncate(RuchyList self, long length) {
    if (length < self.length()) {
      self.truncate((int) Math.max(0, length));
    }
  }

  /// Another list of the same elements.
  @Signature({
    "fn clone<T>(self: [T]) -> [T]",
    "fn copy<T>(self: [T]) -> [T]",
    "fn to_vec<T>(self: [T]) -> [T]",
    "fn to_list<T>(self: [T]) -> [T]"
  })
  public static RuchyList copy(RuchyList self) {
    return self.copy();
  }

  /// Whether an element equals a value.
  @Signature("fn contains<T>(self: [T], value: T) -> bool")
  public static boolean contains(RuchyList self, Object value) {
    return indexIn(self, value) >= 0;
  }

  /// Where the first element stands that equals a value.
  @Signature("fn index_of<T>(self: [T], value: T) -> Option<i64>")
  public static Option<Object> indexOf(RuchyList self, Object value) {
    long index = indexIn(self, value);
    return index < 0 ? Option.none() : Option.some(index);
  }

  private static long indexIn(RuchyList self, Object value) {
    for (int i = 0; i < self.size(); i++) {
      if (Equality.equal(self.item(i), value)) {
        return i;
      }
    }
    return -1;
  }

  /// Swaps two elements.
  @Signature("fn swap<T>(self: [T], first: i64, second: i64)")
  public static void swap(RuchyList self, long first, long second) {
    self.swap(first, second);
  }

  /// Turns the order around, in place.
  @Signature("fn reverse<T>(self: [T])")
  public static void reverse(RuchyList self) {
    self.reverse();
  }

  /// A new list in the opposite order.
  @Signature({"fn reversed<T>(self: [T]) -> [T]", "fn rev<T>(self: [T]) -> [T]"})
  public static RuchyList reversed(RuchyList self) {
    RuchyList result = self.copy();
    result.reverse();
    return result;
  }

  /// Puts the elements in ascending order, in place; equal ones keep theirs.
  ///
  /// ```ruchy
  /// >>> let xs = [3, 1, 2]
  /// >>> xs.sort()
  /// >>> xs
  /// [1, 2, 3]
  /// ```
  @Signature({"fn sort<T>(self: [T])", "fn sort_unstable<T>(self: [T])"})
  public static void sort(RuchyList self) {
    self.sort();
  }

  /// A new list in ascending order; equal elements keep theirs.
  @Signature("fn sorted<T>(self: [T]) -> [T]")
  public static RuchyList sorted(RuchyList self) {
    RuchyList result = self.copy();
    result.sort();
    Poll.check();
    return result;
  }

  /// The elements as `println` shows them, with a text between.
  ///
  /// ```ruchy
  /// >>> [1, 2, 3].join("-")
  /// "1-2-3"
  /// ```
  @Signature("fn join<T>(self: [T], separator: String = \"\") -> String")
  public static String join(RuchyList self, String separator) {
    var text = new StringBuilder();
    for (int i = 0; i < self.size(); i++) {
      if (i > 0) {
        text.append(separator);
      }
      text.append(Display.text(self.item(i)));
    }
    return text.toString();
  }

  /// The elements from one index up to another; negative ones count from the end.
  @Signature("fn slice<T>(self: [T], from: i64, to: i64 = 9223372036854775807) -> [T]")
  public static RuchyList slice(RuchyList self, long from, long to) {
    return self.slice(from, to);
  }

  /// Each different element once, in order of first appearance.
  @Signature({"fn unique<T>(self: [T]) -> [T]", "fn distinct<T>(self: [T]) -> [T]"})
  public static RuchyList unique(RuchyList self) {
    var seen = new java.util.HashSet<Object>();
    RuchyList result = self.emptyLike(0);
    for (Object element : self) {
      if (seen.add(element)) {
        result.append(element);
      }
    }
    return result;
  }
}
