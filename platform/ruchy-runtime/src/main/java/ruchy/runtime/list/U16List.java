package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;

/// A growable list `[u16]`: shorts read without a sign in a Java array.
public final class U16List extends NarrowList {
  private short[] items;

  /// An empty list.
  public U16List() {
    this(0);
  }

  /// An empty list with room for some elements.
  public U16List(int capacity) {
    this.items = new short[capacity];
  }

  private U16List(short[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static U16List of(int... elements) {
    var list = new U16List(elements.length);
    for (int element : elements) {
      list.add(element);
    }
    return list;
  }

  /// A list that uses the array itself, which the caller gives away.
  public static U16List wrap(short[] elements) {
    return new U16List(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static U16List from(RuchyList list) {
    if (list instanceof U16List same) {
      return same;
    }
    var converted = new U16List(list.size());
    converted.appendAll(list);
    return converted;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public int get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)] & 0xffff;
    }
    return items[index] & 0xffff;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public int get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)] & 0xffff;
    }
    return items[(int) index] & 0xffff;
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(int index, int value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = (short) value;
    } else {
      items[index] = (short) value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(long index, int value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = (short) value;
    } else {
      items[(int) index] = (short) value;
    }
  }

  /// Appends an element.
  public void add(int value) {
    if (size == items.length) {
      grow();
    }
    items[size++] = (short) value;
  }

  /// The elements in an array of their own.
  public short[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public Object item(int index) {
    return Unsigned.u16(get(index));
  }

  @Override
  public void setItem(int index, Object value) {
    set(index, (int) ((Unsigned) value).value());
  }

  @Override
  public void append(Object value) {
    add((int) ((Unsigned) value).value());
  }

  @Override
  public U16List emptyLike(int capacity) {
    return new U16List(capacity);
  }

  @Override
  public U16List copyOfRange(int from, int to) {
    return new U16List(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public U16List copy() {
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
    return "u16";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Unsigned number && number.bits() == 16;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof U16List that && Arrays.equals(items, 0, size, that.items, 0, that.size);
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
