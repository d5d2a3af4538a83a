package ruchy.runtime;

/// A growable list of elements of a fixed width that lie side by side in a Java array.
///
/// Here is what moves whole elements, once for all kinds; each kind, in `ruchy.runtime.list`, adds
/// the array and its unboxed accessors.
public abstract non-sealed class NarrowList extends RuchyList {
  /// An empty list.
  protected NarrowList() {}

  /// A list of as many elements as its array holds.
  protected NarrowList(int size) {
    super(size);
  }

  /// The array that holds the elements now: the first [#size] of it are they.
  protected abstract Object array();

  /// How many elements the array has room for.
  protected abstract int room();

  /// Moves the elements to an array with more room.
  protected abstract void resize(int room);

  /// Whether a boxed value is of the element type.
  protected abstract boolean holds(Object element);

  @Override
  public abstract NarrowList emptyLike(int capacity);

  /// The boxed element at an index; negative ones count from the end.
  ///
  /// @throws RuchyError E0703 if there is none
  public final Object boxedAt(long index) {
    return item(position(index));
  }

  /// Replaces the element at an index by a boxed one.
  ///
  /// @throws RuchyError E0703 if there is none
  public final void setBoxedAt(long index, Object value) {
    setItem(position(index), value);
  }

  /// Makes room for one more element at the end.
  protected final void grow() {
    resize(grown(size + 1));
  }

  /// Makes room for an element before an index, which may be the length, and gives its position.
  ///
  /// @throws RuchyError E0703 if the index is out of bounds
  protected final int open(long index) {
    int at = index == size ? size : position(index);
    if (size == room()) {
      grow();
    }
    System.arraycopy(array(), at, array(), at + 1, size - at);
    size++;
    return at;
  }

  /// Moves the elements after a position down by one.
  protected final void close(int at) {
    System.arraycopy(array(), at + 1, array(), at, size - at - 1);
    size--;
  }

  @Override
  public final void appendAll(RuchyList other) {
    if (other.getClass() != getClass()) {
      super.appendAll(other);
      return;
    }
    int count = other.size;
    int total = Math.addExact(size, count);
    if (total > room()) {
      resize(grown(total));
    }
    System.arraycopy(((NarrowList) other).array(), 0, array(), size, count);
    size = total;
  }

  @Override
  public final Object removeItem(long index) {
    int at = position(index);
    Object removed = item(at);
    close(at);
    return removed;
  }

  @Override
  public final void insertItem(long index, Object value) {
    setItem(open(index), value);
  }

  @Override
  public final void truncate(int length) {
    if (length < size) {
      size = length;
    }
  }

  @Override
  final NarrowList filled(int count) {
    NarrowList all = emptyLike(count);
    if (count > 0) {
      System.arraycopy(array(), 0, all.array(), 0, 1);
    }
    for (int done = 1; done < count; done *= 2) {
      System.arraycopy(all.array(), 0, all.array(), done, Math.min(done, count - done));
    }
    all.size = count;
    return all;
  }
}
