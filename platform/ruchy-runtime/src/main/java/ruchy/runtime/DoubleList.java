package ruchy.runtime;

import java.util.Arrays;

/// A growable list `[f64]`, unboxed.
public final class DoubleList extends RuchyList {
  private double[] items;

  /// An empty list.
  public DoubleList() {
    this.items = new double[0];
  }

  /// An empty list with room for some elements.
  public DoubleList(int capacity) {
    this.items = new double[capacity];
  }

  private DoubleList(double[] items, int size) {
    super(size);
    this.items = items;
  }

  /// A list of these elements.
  public static DoubleList of(double... elements) {
    return new DoubleList(Arrays.copyOf(elements, elements.length), elements.length);
  }

  /// A list that uses the array itself, which the caller gives away.
  public static DoubleList wrap(double[] elements) {
    return new DoubleList(elements, elements.length);
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public double get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[index];
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public double get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[(int) index];
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public void set(int index, double value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[index] = value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public void set(long index, double value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[(int) index] = value;
    }
  }

  /// Appends an element.
  public void add(double value) {
    if (size == items.length) {
      items = Arrays.copyOf(items, grown(size + 1));
    }
    items[size++] = value;
  }

  /// Inserts an element before an index, which may be the length.
  ///
  /// @throws RuchyError E0703 if the index is out of bounds
  public void insert(long index, double value) {
    int at = index == size ? size : position(index);
    add(value);
    System.arraycopy(items, at, items, at + 1, size - 1 - at);
    items[at] = value;
  }

  /// Removes the element at an index and gives it.
  ///
  /// @throws RuchyError E0703 if there is none
  public double removeAt(long index) {
    int at = position(index);
    double removed = items[at];
    System.arraycopy(items, at + 1, items, at, size - at - 1);
    size--;
    return removed;
  }

  /// The elements in an array of their own.
  public double[] toArray() {
    return Arrays.copyOf(items, size);
  }

  /// The array that holds the elements now: the first [#size] of it are they. Not a copy; valid
  /// until the list grows.
  public double[] backingArray() {
    return items;
  }

  @Override
  public String elementType() {
    return "f64";
  }

  @Override
  public Object item(int index) {
    return items[position(index)];
  }

  @Override
  public void setItem(int index, Object value) {
    items[position(index)] = ((Number) value).doubleValue();
  }

  @Override
  public void append(Object value) {
    add(((Number) value).doubleValue());
  }

  @Override
  public void appendAll(RuchyList other) {
    if (other instanceof DoubleList same) {
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
    insert(index, ((Number) value).doubleValue());
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
  public DoubleList emptyLike(int capacity) {
    return new DoubleList(capacity);
  }

  @Override
  DoubleList filled(int count) {
    double[] copies = new double[count];
    if (Double.doubleToRawLongBits(items[0]) != 0) {
      Arrays.fill(copies, items[0]);
    }
    return wrap(copies);
  }

  @Override
  public DoubleList copyOfRange(int from, int to) {
    return new DoubleList(Arrays.copyOfRange(items, from, to), to - from);
  }

  @Override
  public void sort() {
    // The library's sort puts -0.0 before 0.0, which are equal and keep their places.
    if (hasNegativeZero()) {
      super.sort();
    } else {
      Arrays.sort(items, 0, size);
    }
  }

  private boolean hasNegativeZero() {
    for (int i = 0; i < size; i++) {
      if (Double.doubleToRawLongBits(items[i]) == Long.MIN_VALUE) {
        return true;
      }
    }
    return false;
  }

  @Override
  public DoubleList copy() {
    return copyOfRange(0, size);
  }

  @Override
  public void swap(long first, long second) {
    int i = position(first);
    int j = position(second);
    double kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof DoubleList that) || that.size != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (Double.doubleToLongBits(items[i]) != Double.doubleToLongBits(that.items[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Double.hashCode(items[i]);
    }
    return hash;
  }
}
