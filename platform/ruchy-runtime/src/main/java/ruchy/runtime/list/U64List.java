package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;

/// A growable list `[u64]`: longs whose bits are numbers without a sign in a Java array.
public final class U64List extends NarrowList {
  private long[] items;

  /// An empty list.
  public U64List() {
    this(0);
  }

  /// An empty list with room for some elements.
  public U64List(int capacity) {
    this.items = new long[capacity];
  }

  private U64List(long[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static U64List of(long... elements) {
    return wrap(Arrays.copyOf(elements, elements.length));
  }

  /// A list that uses the array itself, which the caller gives away.
  public static U64List wrap(long[] elements) {
    return new U64List(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static U64List from(RuchyList list) {
    if (list instanceof U64List same) {
      return same;
    }
    var converted = new U64List(list.size());
    converted.appendAll(list);
    return converted;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public long get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[index];
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public long get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[(int) index];
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(int index, long value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[index] = value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(long index, long value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[(int) index] = value;
    }
  }

  /// Appends an element.
  public void add(long value) {
    if (size == items.length) {
      grow();
    }
    items[size++] = value;
  }

  /// The elements in an array of their own.
  public long[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public Object item(int index) {
    return Unsigned.u64(get(index));
  }

  @Override
  public void setItem(int index, Object value) {
    set(index, ((Unsigned) value).value());
  }

  @Override
  public void append(Object value) {
    add(((Unsigned) value).value());
  }

  @Override
  public U64List emptyLike(int capacity) {
    return new U64List(capacity);
  }

  @Override
  public U64List copyOfRange(int from, int to) {
    return new U64List(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public U64List copy() {
    return copyOfRange(0, size);
  }

  @Override
  public void swap(long first, long second) {
    long kept = get(first);
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
    return "u64";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Unsigned number && number.bits() == 64;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof U64List that && Arrays.equals(items, 0, size, that.items, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Long.hashCode(items[i]);
    }
    return hash;
  }
}
