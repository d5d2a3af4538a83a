package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;

/// A growable list `[i32]`: ints in a Java array.
public final class I32List extends NarrowList {
  private int[] items;

  /// An empty list.
  public I32List() {
    this(0);
  }

  /// An empty list with room for some elements.
  public I32List(int capacity) {
    this.items = new int[capacity];
  }

  private I32List(int[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static I32List of(int... elements) {
    return wrap(Arrays.copyOf(elements, elements.length));
  }

  /// A list that uses the array itself, which the caller gives away.
  public static I32List wrap(int[] elements) {
    return new I32List(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static I32List from(RuchyList list) {
    if (list instanceof I32List same) {
      return same;
    }
    var converted = new I32List(list.size());
    converted.appendAll(list);
    return converted;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public int get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[index];
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public int get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[(int) index];
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(int index, int value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[index] = value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(long index, int value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[(int) index] = value;
    }
  }

  /// Appends an element.
  public void add(int value) {
    if (size == items.length) {
      grow();
    }
    items[size++] = value;
  }

  /// The elements in an array of their own.
  public int[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public Object item(int index) {
    return get(index);
  }

  @Override
  public void setItem(int index, Object value) {
    set(index, (Integer) value);
  }

  @Override
  public void append(Object value) {
    add((Integer) value);
  }

  @Override
  public I32List emptyLike(int capacity) {
    return new I32List(capacity);
  }

  @Override
  public I32List copyOfRange(int from, int to) {
    return new I32List(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public I32List copy() {
    return copyOfRange(0, size);
  }

  @Override
  public void swap(long first, long second) {
    int kept = get(first);
    set(first, get(second));
    set(second, kept);
  }

  @Override
  protected Object array() {
    return items;
  }

  @Override
  protected int room() {
    return items.length;
  }

  @Override
  protected void resize(int room) {
    items = Arrays.copyOf(items, room);
  }

  @Override
  public String elementType() {
    return "i32";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Integer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof I32List that && Arrays.equals(items, 0, size, that.items, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + items[i];
    }
    return hash;
  }
}
