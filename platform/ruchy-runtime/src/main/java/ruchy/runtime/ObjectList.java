package ruchy.runtime;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A growable list of anything that has no list of its own; its elements are boxed.
public final class ObjectList<T> extends RuchyList {
  private @Nullable Object[] items;

  /// An empty list.
  public ObjectList() {
    this.items = new Object[0];
  }

  /// An empty list with room for some elements.
  public ObjectList(int capacity) {
    this.items = new Object[capacity];
  }

  private ObjectList(@Nullable Object[] items, int size) {
    super(size);
    this.items = items;
  }

  /// A list of these elements.
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> ObjectList<T> of(T... elements) {
    return new ObjectList<>(
        Arrays.copyOf(elements, elements.length, Object[].class), elements.length);
  }

  /// A list that uses the array itself, which the caller gives away.
  public static <T> ObjectList<T> wrap(Object[] elements) {
    return new ObjectList<>(elements, elements.length);
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  @SuppressWarnings("unchecked")
  public T get(int index) {
    if (index < 0 || index >= size) {
      return (T) element(fromEnd(index));
    }
    return (T) element(index);
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  @SuppressWarnings("unchecked")
  public T get(long index) {
    if (index < 0 || index >= size) {
      return (T) element(fromEnd(index));
    }
    return (T) element((int) index);
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public void set(int index, T value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[index] = value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public void set(long index, T value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[(int) index] = value;
    }
  }

  /// Appends an element.
  public void add(T value) {
    if (size == items.length) {
      items = Arrays.copyOf(items, grown(size + 1));
    }
    items[size++] = value;
  }

  /// Inserts an element before an index, which may be the length.
  ///
  /// @throws RuchyError E0703 if the index is out of bounds
  public void insert(long index, T value) {
    int at = index == size ? size : position(index);
    add(value);
    System.arraycopy(items, at, items, at + 1, size - 1 - at);
    items[at] = value;
  }

  /// Removes the element at an index and gives it.
  ///
  /// @throws RuchyError E0703 if there is none
  @SuppressWarnings("unchecked")
  public T removeAt(long index) {
    int at = position(index);
    T removed = (T) element(at);
    System.arraycopy(items, at + 1, items, at, size - at - 1);
    size--;
    items[size] = null;
    return removed;
  }

  /// The elements in an array of their own.
  public Object[] toArray() {
    return Arrays.copyOf(items, size, Object[].class);
  }

  /// The array that holds the elements now: the first [#size] of it are they. Not a copy; valid
  /// until the list grows.
  public @Nullable Object[] backingArray() {
    return items;
  }

  @Override
  public String elementType() {
    return "Any";
  }

  @Override
  public Object item(int index) {
    return element(position(index));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void setItem(int index, Object value) {
    items[position(index)] = (T) value;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void append(Object value) {
    add((T) value);
  }

  @Override
  public void appendAll(RuchyList other) {
    if (other instanceof ObjectList<?> same) {
      int total = Math.addExact(size, same.size);
      if (total > items.length) {
        items = Arrays.copyOf(items, grown(total));
      }
      System.arraycopy(same.items, 0, items, size, same.size);
      size = total;
    } else {
      super.appendAll(other);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public void insertItem(long index, Object value) {
    insert(index, (T) value);
  }

  @Override
  public Object removeItem(long index) {
    return removeAt(index);
  }

  @Override
  public void truncate(int length) {
    if (length < size) {
      Arrays.fill(items, length, size, null);
      size = length;
    }
  }

  @Override
  public ObjectList<T> emptyLike(int capacity) {
    return new ObjectList<>(capacity);
  }

  @Override
  ObjectList<T> filled(int count) {
    Object[] copies = new Object[count];
    Arrays.fill(copies, items[0]);
    return new ObjectList<>(copies, count);
  }

  @Override
  public ObjectList<T> copyOfRange(int from, int to) {
    return new ObjectList<>(Arrays.copyOfRange(items, from, to), to - from);
  }

  @Override
  public ObjectList<T> copy() {
    return copyOfRange(0, size);
  }

  @Override
  public void swap(long first, long second) {
    int i = position(first);
    int j = position(second);
    @Nullable Object kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ObjectList<?> that) || that.size != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!element(i).equals(that.element(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + element(i).hashCode();
    }
    return hash;
  }

  private Object element(int position) {
    return Objects.requireNonNull(items[position]);
  }
}
