package ruchy.std.collection;

import java.util.Collections;
import ruchy.runtime.Equality;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.collection.VecDeque;
import ruchy.runtime.iterate.Cursor;
import ruchy.runtime.iterate.Spread;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Queues with two ends. What they share with lists is found there.
@Namespace("VecDeque")
public final class VecDeques {
  private VecDeques() {}

  /// An empty queue.
  ///
  /// ```ruchy
  /// >>> let mut queue = VecDeque::new()
  /// >>> queue.push_back(2)
  /// >>> queue.push_front(1)
  /// >>> (queue.pop_front(), queue)
  /// (Some(1), [2])
  /// ```
  @Signature("fn new<T>() -> VecDeque<T>")
  public static VecDeque empty() {
    return new VecDeque();
  }

  /// An empty queue; it grows by itself.
  @Signature("fn with_capacity<T>(count: i64) -> VecDeque<T>")
  public static VecDeque empty(long count) {
    return new VecDeque();
  }

  /// A queue of the elements of a list.
  ///
  /// ```ruchy
  /// >>> VecDeque::from([1, 2, 3]).pop_back()
  /// Some(3)
  /// ```
  @Signature({
    "fn from<T>(elements: [T]) -> VecDeque<T>",
    "fn from_iter<T>(elements: [T]) -> VecDeque<T>",
    "fn to_vec_deque<T>(self: [T]) -> VecDeque<T>"
  })
  public static VecDeque of(RuchyList elements) {
    var queue = new VecDeque();
    elements.forEach(queue::addLast);
    return queue;
  }

  /// Puts an element behind all others.
  @Signature({
    "fn push_back<T>(self: VecDeque<T>, value: T)",
    "fn push<T>(self: VecDeque<T>, value: T)"
  })
  public static void pushBack(VecDeque self, Object value) {
    self.addLast(value);
  }

  /// Puts an element before all others.
  @Signature({
    "fn push_front<T>(self: VecDeque<T>, value: T)",
    "fn appendleft<T>(self: VecDeque<T>, value: T)"
  })
  public static void pushFront(VecDeque self, Object value) {
    self.addFirst(value);
  }

  /// Takes the first element out, if there is one.
  @Signature({
    "fn pop_front<T>(self: VecDeque<T>) -> Option<T>",
    "fn popleft<T>(self: VecDeque<T>) -> Option<T>"
  })
  public static Option<Object> popFront(VecDeque self) {
    return self.isEmpty() ? Option.none() : Option.some(self.removeFirst());
  }

  /// Takes the last element out, if there is one.
  @Signature({
    "fn pop_back<T>(self: VecDeque<T>) -> Option<T>",
    "fn pop<T>(self: VecDeque<T>) -> Option<T>"
  })
  public static Option<Object> popBack(VecDeque self) {
    return self.isEmpty() ? Option.none() : Option.some(self.removeLast());
  }

  /// The first element, if there is one.
  @Signature({
    "fn front<T>(self: VecDeque<T>) -> Option<T>",
    "fn front_mut<T>(self: VecDeque<T>) -> Option<T>",
    "fn first<T>(self: VecDeque<T>) -> Option<T>"
  })
  public static Option<Object> front(VecDeque self) {
    return self.isEmpty() ? Option.none() : Option.some(self.getFirst());
  }

  /// The last element, if there is one.
  @Signature({
    "fn back<T>(self: VecDeque<T>) -> Option<T>",
    "fn back_mut<T>(self: VecDeque<T>) -> Option<T>",
    "fn last<T>(self: VecDeque<T>) -> Option<T>"
  })
  public static Option<Object> back(VecDeque self) {
    return self.isEmpty() ? Option.none() : Option.some(self.getLast());
  }

  /// The element at a place, if there is one; negative places count from the end.
  @Signature({
    "fn get<T>(self: VecDeque<T>, place: i64) -> Option<T>",
    "fn get_mut<T>(self: VecDeque<T>, place: i64) -> Option<T>"
  })
  public static Option<Object> get(VecDeque self, long place) {
    long at = fromStart(self, place);
    return at < 0 || at >= self.size() ? Option.none() : Option.some(self.get((int) at));
  }

  /// The element at a place that must be there, as `queue[place]` is.
  ///
  /// @throws RuchyError E0703 if there is no such place
  @Signature("fn at<T>(self: VecDeque<T>, place: i64) -> T")
  public static Object at(VecDeque self, long place) {
    return self.get(checked(self, place));
  }

  /// Replaces the element at a place, as `queue[place] = value` does.
  ///
  /// @throws RuchyError E0703 if there is no such place
  @Signature("fn set<T>(self: VecDeque<T>, place: i64, value: T)")
  public static void set(VecDeque self, long place, Object value) {
    self.set(checked(self, place), value);
  }

  /// Puts an element before the one at a place.
  ///
  /// @throws RuchyError E0703 if there is no such place
  @Signature("fn insert<T>(self: VecDeque<T>, place: i64, value: T)")
  public static void insert(VecDeque self, long place, Object value) {
    self.add(place == self.size() ? self.size() : checked(self, place), value);
  }

  /// Takes the element at a place out, if there is one.
  @Signature("fn remove<T>(self: VecDeque<T>, place: i64) -> Option<T>")
  public static Option<Object> remove(VecDeque self, long place) {
    long at = fromStart(self, place);
    return at < 0 || at >= self.size() ? Option.none() : Option.some(self.remove((int) at));
  }

  private static long fromStart(VecDeque self, long place) {
    return place < 0 ? place + self.size() : place;
  }

  private static int checked(VecDeque self, long place) {
    long at = fromStart(self, place);
    if (at < 0 || at >= self.size()) {
      throw new RuchyError(
              "E0703", "index " + place + " is out of bounds: the length is " + self.size())
          .help("`get` gives an `Option` instead");
    }
    return (int) at;
  }

  /// The number of elements.
  @Signature("fn len<T>(self: VecDeque<T>) -> i64")
  public static long length(VecDeque self) {
    return self.size();
  }

  /// Whether there is no element.
  @Signature("fn is_empty<T>(self: VecDeque<T>) -> bool")
  public static boolean isEmpty(VecDeque self) {
    return self.isEmpty();
  }

  /// Whether some element equals a value.
  @Signature("fn contains<T>(self: VecDeque<T>, value: T) -> bool")
  public static boolean contains(VecDeque self, Object value) {
    return self.stream().anyMatch(element -> Equality.equal(element, value));
  }

  /// Takes all elements away.
  @Signature("fn clear<T>(self: VecDeque<T>)")
  public static void clear(VecDeque self) {
    self.clear();
  }

  /// Puts the elements of a list behind all others.
  @Signature("fn extend<T>(self: VecDeque<T>, values: [T])")
  public static void extend(VecDeque self, RuchyList values) {
    values.forEach(self::addLast);
  }

  /// Moves all elements of another queue behind those of this one.
  @Signature("fn append<T>(self: VecDeque<T>, other: VecDeque<T>)")
  public static void append(VecDeque self, VecDeque other) {
    self.addAll(other);
    other.clear();
  }

  /// Moves the first elements behind the others, one by one.
  ///
  /// ```ruchy
  /// >>> let mut ring = VecDeque::from([1, 2, 3])
  /// >>> ring.rotate_left(1)
  /// >>> ring
  /// [2, 3, 1]
  /// ```
  @Signature("fn rotate_left<T>(self: VecDeque<T>, count: i64)")
  public static void rotateLeft(VecDeque self, long count) {
    for (long i = 0; i < count && !self.isEmpty(); i++) {
      self.addLast(self.removeFirst());
    }
  }

  /// Moves the last elements before the others, one by one.
  @Signature("fn rotate_right<T>(self: VecDeque<T>, count: i64)")
  public static void rotateRight(VecDeque self, long count) {
    for (long i = 0; i < count && !self.isEmpty(); i++) {
      self.addFirst(self.removeLast());
    }
  }

  /// Takes the last elements away, so that no more than these are left.
  @Signature("fn truncate<T>(self: VecDeque<T>, count: i64)")
  public static void truncate(VecDeque self, long count) {
    while (self.size() > Math.max(0, count)) {
      self.removeLast();
    }
  }

  /// Exchanges the elements at two places.
  ///
  /// @throws RuchyError E0703 if there is no such place
  @Signature("fn swap<T>(self: VecDeque<T>, first: i64, second: i64)")
  public static void swap(VecDeque self, long first, long second) {
    Collections.swap(self, checked(self, first), checked(self, second));
  }

  /// Another queue of the same elements.
  @Signature("fn clone<T>(self: VecDeque<T>) -> VecDeque<T>")
  public static VecDeque copy(VecDeque self) {
    return new VecDeque(self);
  }

  /// The elements, one by one, as they are now.
  @Signature("fn cursor<T>(self: VecDeque<T>) -> Iterator<T>")
  public static Cursor cursor(VecDeque self) {
    return Spread.over(RuchyList.ofBoxed(self));
  }
}
