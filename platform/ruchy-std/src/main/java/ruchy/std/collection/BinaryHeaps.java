package ruchy.std.collection;

import ruchy.runtime.Option;
import ruchy.runtime.RuchyList;
import ruchy.runtime.collection.BinaryHeap;
import ruchy.runtime.iterate.Cursor;
import ruchy.runtime.iterate.Spread;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Heaps, from which the greatest element comes out first.
@Namespace("BinaryHeap")
public final class BinaryHeaps {
  private BinaryHeaps() {}

  /// An empty heap.
  ///
  /// ```ruchy
  /// >>> let mut heap = BinaryHeap::new()
  /// >>> for n in [3, 9, 4] { heap.push(Reverse(n)) }
  /// >>> heap.pop()
  /// Some(Reverse(3))
  /// ```
  @Signature("fn new<T>() -> BinaryHeap<T>")
  public static BinaryHeap empty() {
    return new BinaryHeap();
  }

  /// An empty heap; it grows by itself.
  @Signature("fn with_capacity<T>(count: i64) -> BinaryHeap<T>")
  public static BinaryHeap empty(long count) {
    return new BinaryHeap();
  }

  /// A heap of the elements of a list.
  ///
  /// ```ruchy
  /// >>> BinaryHeap::from([3, 9, 4]).into_sorted_vec()
  /// [3, 4, 9]
  /// ```
  @Signature({
    "fn from<T>(elements: [T]) -> BinaryHeap<T>",
    "fn from_iter<T>(elements: [T]) -> BinaryHeap<T>",
    "fn to_binary_heap<T>(self: [T]) -> BinaryHeap<T>"
  })
  public static BinaryHeap of(RuchyList elements) {
    var heap = new BinaryHeap();
    elements.forEach(heap::add);
    return heap;
  }

  /// Puts an element in.
  @Signature("fn push<T>(self: BinaryHeap<T>, value: T)")
  public static void push(BinaryHeap self, Object value) {
    self.add(value);
  }

  /// Takes the greatest element out, if there is one.
  @Signature("fn pop<T>(self: BinaryHeap<T>) -> Option<T>")
  public static Option<Object> pop(BinaryHeap self) {
    return self.isEmpty() ? Option.none() : Option.some(self.removeGreatest());
  }

  /// The greatest element, if there is one.
  @Signature("fn peek<T>(self: BinaryHeap<T>) -> Option<T>")
  public static Option<Object> peek(BinaryHeap self) {
    return self.isEmpty() ? Option.none() : Option.some(self.greatest());
  }

  /// The number of elements.
  @Signature("fn len<T>(self: BinaryHeap<T>) -> i64")
  public static long length(BinaryHeap self) {
    return self.size();
  }

  /// Whether there is no element.
  @Signature("fn is_empty<T>(self: BinaryHeap<T>) -> bool")
  public static boolean isEmpty(BinaryHeap self) {
    return self.isEmpty();
  }

  /// Takes all elements away.
  @Signature("fn clear<T>(self: BinaryHeap<T>)")
  public static void clear(BinaryHeap self) {
    self.clear();
  }

  /// Puts the elements of a list in.
  @Signature("fn extend<T>(self: BinaryHeap<T>, values: [T])")
  public static void extend(BinaryHeap self, RuchyList values) {
    values.forEach(self::add);
  }

  /// Moves all elements of another heap into this one.
  @Signature("fn append<T>(self: BinaryHeap<T>, other: BinaryHeap<T>)")
  public static void append(BinaryHeap self, BinaryHeap other) {
    self.addAll(other);
    other.clear();
  }

  /// Another heap of the same elements.
  @Signature("fn clone<T>(self: BinaryHeap<T>) -> BinaryHeap<T>")
  public static BinaryHeap copy(BinaryHeap self) {
    return new BinaryHeap(self);
  }

  /// The elements, the greatest first, as they are now.
  @Signature("fn cursor<T>(self: BinaryHeap<T>) -> Iterator<T>")
  public static Cursor cursor(BinaryHeap self) {
    return Spread.over(RuchyList.ofBoxed(self));
  }
}
