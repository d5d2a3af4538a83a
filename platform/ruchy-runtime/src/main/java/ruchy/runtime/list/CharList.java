package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.Char;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;

/// A growable list `[char]`: code points in a Java array.
public final class CharList extends NarrowList {
  private int[] items;

  /// An empty list.
  public CharList() {
    this(0);
  }

  /// An empty list with room for some elements.
  public CharList(int capacity) {
    this.items = new int[capacity];
  }

  private CharList(int[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static CharList of(int... elements) {
    return wrap(Arrays.copyOf(elements, elements.length));
  }

  /// A list that uses the array itself, which the caller gives away.
  public static CharList wrap(int[] elements) {
    return new CharList(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static CharList from(RuchyList list) {
    if (list instanceof CharList same) {
      return same;
    }
    var converted = new CharList(list.size());
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
    return Char.of(get(index));
  }

  @Override
  public void setItem(int index, Object value) {
    set(index, ((Char) value).codePoint());
  }

  @Override
  public void append(Object value) {
    add(((Char) value).codePoint());
  }

  @Override
  public CharList emptyLike(int capacity) {
    return new CharList(capacity);
  }

  @Override
  public CharList copyOfRange(int from, int to) {
    return new CharList(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public CharList copy() {
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
    return "char";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Char;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharList that
        && Arrays.equals(items, 0, size, that.items, 0, that.size);
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
