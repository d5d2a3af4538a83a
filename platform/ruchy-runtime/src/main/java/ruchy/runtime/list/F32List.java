package ruchy.runtime.list;

import java.util.Arrays;
import ruchy.runtime.NarrowList;
import ruchy.runtime.RuchyList;

/// A growable list `[f32]`: floats in a Java array.
public final class F32List extends NarrowList {
  private float[] items;

  /// An empty list.
  public F32List() {
    this(0);
  }

  /// An empty list with room for some elements.
  public F32List(int capacity) {
    this.items = new float[capacity];
  }

  private F32List(float[] items) {
    super(items.length);
    this.items = items;
  }

  /// A list of these elements.
  public static F32List of(float... elements) {
    return wrap(Arrays.copyOf(elements, elements.length));
  }

  /// A list that uses the array itself, which the caller gives away.
  public static F32List wrap(float[] elements) {
    return new F32List(elements);
  }

  /// The list itself if it is one of these, or its elements, which are boxed, as one of these.
  public static F32List from(RuchyList list) {
    if (list instanceof F32List same) {
      return same;
    }
    var converted = new F32List(list.size());
    converted.appendAll(list);
    return converted;
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public float get(int index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[index];
  }

  /// The element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public float get(long index) {
    if (index < 0 || index >= size) {
      return items[fromEnd(index)];
    }
    return items[(int) index];
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(int index, float value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[index] = value;
    }
  }

  /// Replaces the element at an index; negative ones count from the end.
  ///
  /// @throws ruchy.runtime.RuchyError E0703 if there is none
  public void set(long index, float value) {
    if (index < 0 || index >= size) {
      items[fromEnd(index)] = value;
    } else {
      items[(int) index] = value;
    }
  }

  /// Appends an element.
  public void add(float value) {
    if (size == items.length) {
      grow();
    }
    items[size++] = value;
  }

  /// The elements in an array of their own.
  public float[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  public Object item(int index) {
    return get(index);
  }

  @Override
  public void setItem(int index, Object value) {
    set(index, (Float) value);
  }

  @Override
  public void append(Object value) {
    add((Float) value);
  }

  @Override
  public F32List emptyLike(int capacity) {
    return new F32List(capacity);
  }

  @Override
  public F32List copyOfRange(int from, int to) {
    return new F32List(Arrays.copyOfRange(items, from, to));
  }

  @Override
  public F32List copy() {
    return copyOfRange(0, size);
  }

  @Override
  public void swap(long first, long second) {
    float kept = get(first);
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
    return "f32";
  }

  @Override
  protected boolean holds(Object element) {
    return element instanceof Float;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof F32List that && Arrays.equals(items, 0, size, that.items, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + Float.hashCode(items[i]);
    }
    return hash;
  }
}
