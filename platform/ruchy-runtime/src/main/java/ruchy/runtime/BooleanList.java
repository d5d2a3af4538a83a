package ruchy.runtime;

import java.util.Arrays;

/// A growable list `[bool]`, unboxed.
public final class BooleanList extends RuchyList {
  private boolean[] items;

  /// An empty list.
  public BooleanList() {
    this.items = new boolean[0];
  }

  /// An empty list with room for some elements.
  public BooleanList(int capacity) {
    this.items = new boolean[capacity];
  }

  private BooleanList(boolean[] items, int size) {
    super(size);
    this.items = items;
  }

  /// A list of these elements.
  public static BooleanList of(boolean... elements) {
    return new BooleanList(Arrays.copyOf(elements, elements.length), elements.length);
  }

  /// A list that uses the array itself, which the caller gives away.
  public static BooleanList wrap(boolean[] elements) {
    return new BooleanList(elements, elements.length);
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public boolean get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[index];
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public boolean get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[(int) index];
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public void set(int index, boolean value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[index] = value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public void set(long index, boolean value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[(int) index] = value;
    }
  }

  /// Appends an element.
  public void add(boolean value) {
    if (size == items.length) {
      items = Arrays.copyOf(items, grown(size + 1));
    }
    items[size++] = value;
  }

  /// Inserts an element before an index, which may be the length.
  ///
  /// @throws RuchyError E0703 if the index is out of bounds
  public void insert(long index, boolean value) {
    int at = index == size ? size : position(index);
    add(value);
    System.arraycopy(items, at, items, at + 1, size - 1 - at);
    items[at] = value;
  }

  /// Removes the element at an index and gives it.
  ///
  /// @throws RuchyError E0703 if there is none
  public boolean removeAt(long index) {
    int at = position(index);
    boolean removed = items[at];
    System.arraycopy(items, at + 1, items, at, size - at - 1);
    size--;
    return removed;
  }

  /// The elements in an array of their own.
  public boolean[] toArray() {
    return Arrays.copyOf(items, size);
  }

  /// The array that holds the elements now: the first [#size] of it are they. Not a copy; valid
  /// until the list grows.
  public boolean[] backingArray() {
    return items;
  }

  @Override
  public String elementType() {
    return "bool";
  }

  @Override
  public Object item(int index) {
    return items[position(index)];
  }

  @Override
  public void setItem(int index, Object value) {
    items[position(index)] = (Boolean) value;
  }

  @Override
  public void append(Object value) {
    add((Boolean) value);
  }

  @Override
  public void appendAll(RuchyList other) {
    if (other instanceof BooleanList same) {
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
  public void insertItem(long index, Object value) {
    insert(index, (Boolean) value);
  }

  @Override
  public Object removeItem(long index) {
    return removeAt(index);
  }

  @Override
  public void truncate(int length) {
    if (length < size) {
      size = length;
    }
  }

  @Override
  public BooleanList emptyLike(int capacity) {
    return new BooleanList(capacity);
  }

  @Override
  BooleanList filled(int count) {
    boolean[] copies = new boolean[count];
    if (items[0]) {
      Arrays.fill(copies, items[0]);
    }
    return wrap(copies);
  }

  @Override
  public BooleanList copyOfRange(int from, int to) {
    return new BooleanList(Arrays.copyOfRange(items, from, to), to - from);
  }

  @Override
  public BooleanList copy() {
    return copyOfRange(0, size);
  }

  @Override
  public void swap(long first, long second) {
    int i = position(first);
    int j = position(second);
    boolean kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof BooleanList that) || that.size != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (items[i] != that.items[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Boolean.hashCode(items[i]);
    }
    return hash;
  }
}
