package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;

/// A growable list `[u32]`: ints read without a sign in a Java array.
public final class U32List extends NarrowList {
  private int[] items;

  /// An empty list.
  public U32List() {
    this(0);
  }

  /// An empty list with room for some elements.
  public U32List(int capacity) {
    this.items = new int[capacity];
  }

  private U32List(int[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static U32List of(long... elements) {
    var list = new U32List(elements.length);
    for (long element : elements) {
      list.add(element);
    }
    return list;
  }

  /// A list that uses the array itself, which the caller gives away.
  public static U32List wrap(int[] elements) {
    return new U32List(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static U32List from(RuchyList list) {
    if (list instanceof U32List same) {
      return same;
    }
    var converted = new U32List(list.size());
    converted.appendAll(list);
    return converted;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public long get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)] & 0xffff_ffffL;
    }
    return items[index] & 0xffff_ffffL;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public long get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)] & 0xffff_ffffL;
    }
    return items[(int) index] & 0xffff_ffffL;
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(int index, long value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = (int) value;
    } else {
      items[index] = (int) value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(long index, long value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = (int) value;
    } else {
      items[(int) index] = (int) value;
    }
  }

  /// Appends an element.
  public void add(long value) {
    if (size == items.length) {
      grow();
    }
    items[size++] = (int) value;
  }

  /// The elements in an array of their own.
  public int[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public Object item(int index) {
    return Unsigned.u32(get(index));
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
  public U32List emptyLike(int capacity) {
    return new U32List(capacity);
  }

  @Override
  public U32List copyOfRange(int from, int to) {
    return new U32List(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public U32List copy() {
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
    return "u32";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Unsigned number && number.bits() == 32;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof U32List that && Arrays.equals(items, 0, size, that.items, 0, that.size);
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
