package ruchy.runtime;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A growable list, indexed from 0; negative indexes count from the end.
///
/// A shared reference: who holds the list sees every change. Each kind has unboxed methods of its
/// own; those here take and give boxed elements and work on any list.
public abstract sealed class RuchyList implements Iterable<Object>
    permits LongList, DoubleList, BooleanList, NarrowList, ObjectList {
  /// The number of elements.
  protected int size;

  RuchyList() {}

  RuchyList(int size) {
    this.size = size;
  }

  /// A list of boxed elements: unboxed inside where all are `i64`, all `f64` or all `bool`.
  public static RuchyList ofBoxed(Iterable<?> elements) {
    @Nullable RuchyList list = null;
    for (Object element : elements) {
      if (list == null) {
        list = emptyFor(element);
      } else if (!list.accepts(element)) {
        ObjectList<Object> wider = new ObjectList<>(list.size + 1);
        wider.appendAll(list);
        list = wider;
      }
      list.append(element);
    }
    return list == null ? new ObjectList<>() : list;
  }

  private static RuchyList emptyFor(Object element) {
    return switch (element) {
      case Long _ -> new LongList();
      case Double _ -> new DoubleList();
      case Boolean _ -> new BooleanList();
      default -> new ObjectList<>();
    };
  }

  /// Whether a boxed value can be an element: the unboxed kinds take their own only.
  public final boolean accepts(Object element) {
    return switch (this) {
      case LongList _ -> element instanceof Long;
      case DoubleList _ -> element instanceof Double;
      case BooleanList _ -> element instanceof Boolean;
      case NarrowList narrow -> narrow.holds(element);
      case ObjectList<?> _ -> true;
    };
  }

  /// The name of the type whose values it holds unboxed, such as `u8`; `Any` if it holds boxes.
  public abstract String elementType();

  /// The number of elements.
  public final int size() {
    return size;
  }

  /// The number of elements, as the language sees it.
  public final long length() {
    return size;
  }

  /// Whether there are none.
  public final boolean isEmpty() {
    return size == 0;
  }

  /// The boxed element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public abstract Object item(int index);

  /// Replaces the element at an index by a boxed one.
  ///
  /// @throws RuchyError E0703 if there is none
  public abstract void setItem(int index, Object value);

  /// Appends a boxed element.
  public abstract void append(Object value);

  /// Appends all elements of another list, which may be this one.
  public void appendAll(RuchyList other) {
    int count = other.size;
    for (int i = 0; i < count; i++) {
      append(other.item(i));
    }
  }

  /// Inserts a boxed element before an index, which may be the length.
  public abstract void insertItem(long index, Object value);

  /// Removes the element at an index and gives it boxed.
  public abstract Object removeItem(long index);

  /// Drops the elements from a length on.
  public abstract void truncate(int length);

  /// Drops all elements.
  public final void clear() {
    truncate(0);
  }

  /// An empty list of the same kind.
  public abstract RuchyList emptyLike(int capacity);

  /// A list of the same kind that holds its first element several times.
  abstract RuchyList filled(int count);

  /// The elements from an index to another, `0 <= from <= to <= size`, as a list of their own.
  public abstract RuchyList copyOfRange(int from, int to);

  /// A shallow copy.
  public abstract RuchyList copy();

  /// Exchanges two elements.
  public abstract void swap(long first, long second);

  /// The elements from `from` up to `to`, as a list of their own. Negative ends count from the end
  /// and ends outside are cut, as in Python.
  public final RuchyList slice(long from, long to) {
    int start = Indexes.clamp(from, size);
    int end = Math.max(start, Indexes.clamp(to, size));
    return copyOfRange(start, end);
  }

  /// This list followed by another, as a list of its own.
  public final RuchyList concat(RuchyList other) {
    RuchyList joined;
    if (other.getClass() == getClass() || other.isEmpty()) {
      joined = emptyLike(size + other.size);
    } else if (isEmpty()) {
      joined = other.emptyLike(other.size);
    } else {
      joined = new ObjectList<>(size + other.size);
    }
    joined.appendAll(this);
    joined.appendAll(other);
    return joined;
  }

  /// The elements several times over, as a list of their own.
  ///
  /// @throws RuchyError E0710 if the count is negative or the list too long
  public final RuchyList repeated(long count) {
    if (count < 0 || count > (Integer.MAX_VALUE - 8) / Math.max(1, size)) {
      throw new RuchyError(
          "E0710", "a list can not have " + count + " times " + size + " elements");
    }
    int total = (int) count * size;
    if (size == 1) {
      return filled(total);
    }
    RuchyList all = emptyLike(total);
    if (total > 0) {
      all.appendAll(this);
    }
    while (all.size < total) {
      RuchyList part = all.size * 2L <= total ? all : all.copyOfRange(0, total - all.size);
      all.appendAll(part);
    }
    return all;
  }

  /// Puts the elements in ascending order; equal ones keep theirs.
  ///
  /// @throws RuchyError E0704 if two elements have no order
  public void sort() {
    var sorted = new ArrayList<>(asList());
    sorted.sort(Ordering::compare);
    for (int i = 0; i < sorted.size(); i++) {
      setItem(i, sorted.get(i));
    }
  }

  /// Turns the order round, in place.
  public final void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      swap(i, j);
    }
  }

  /// The elements as a Java list that cannot be changed through it but shows later changes.
  public final List<Object> asList() {
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return item(index);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @Override
  public final Iterator<Object> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Object next() {
        if (next >= size) {
          throw new NoSuchElementException("the list has " + size + " elements");
        }
        return item(next++);
      }
    };
  }

  /// Where an index that is below 0 or past the end lies.
  ///
  /// Accessors test the bounds themselves and come here only where the test fails: a position that
  /// joins both cases would hide from the JIT that the common one lies within the array, and cost
  /// half of the speed of loops.
  protected final int fromEnd(long index) {
    return Indexes.fromEnd(index, size);
  }

  final int position(long index) {
    return index >= 0 && index < size ? (int) index : Indexes.fromEnd(index, size);
  }

  static int grown(int needed) {
    return Math.max(8, needed + (needed >> 1));
  }

  @Override
  public final String toString() {
    return Display.quoted(this);
  }
}
