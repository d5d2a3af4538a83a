package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;

/// A growable list `[u8]`: bytes read without a sign in a Java array.
public final class U8List extends NarrowList {
  private byte[] items;

  /// An empty list.
  public U8List() {
    this(0);
  }

  /// An empty list with room for some elements.
  public U8List(int capacity) {
    this.items = new byte[capacity];
  }

  private U8List(byte[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static U8List of(int... elements) {
    var list = new U8List(elements.length);
    for (int element : elements) {
      list.add(element);
    }
    return list;
  }

  /// A list that uses the array itself, which the caller gives away.
  public static U8List wrap(byte[] elements) {
    return new U8List(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static U8List from(RuchyList list) {
    if (list instanceof U8List same) {
      return same;
    }
    var converted = new U8List(list.size());
    converted.appendAll(list);
    return converted;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public int get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)] & 0xff;
    }
    return items[index] & 0xff;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public int get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)] & 0xff;
    }
    return items[(int) index] & 0xff;
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(int index, int value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = (byte) value;
    } else {
      items[index] = (byte) value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(long index, int value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = (byte) value;
    } else {
      items[(int) index] = (byte) value;
    }
  }

  /// Appends an element.
  public void add(int value) {
    if (size == items.length) {
      grow();
    }
    items[size++] = (byte) value;
  }

  /// The elements in an array of their own.
  public byte[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public Object item(int index) {
    return Unsigned.u8(get(index));
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
  public U8List emptyLike(int capacity) {
    return new U8List(capacity);
  }

  @Override
  public U8List copyOfRange(int from, int to) {
    return new U8List(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public U8List copy() {
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
    return "u8";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Unsigned number && number.bits() == 8;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof U8List that && Arrays.equals(items, 0, size, that.items, 0, that.size);
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
