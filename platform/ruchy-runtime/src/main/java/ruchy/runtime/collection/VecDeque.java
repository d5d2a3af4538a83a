package ruchy.runtime.collection;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;

/// A queue with two ends, `VecDeque<T>`: a ring of elements, so that both ends grow and shrink in
/// constant time and every element is reached by its place.
public final class VecDeque extends AbstractList<Object> implements RandomAccess {
  private static final int CAPACITY_MIN = 8;

  private Object[] ring;
  private int head;
  private int size;

  /// An empty queue.
  public VecDeque() {
    this.ring = new Object[CAPACITY_MIN];
  }

  /// A queue of these elements.
  public VecDeque(Collection<?> elements) {
    this.size = elements.size();
    this.ring = Arrays.copyOf(elements.toArray(), Math.max(CAPACITY_MIN, size));
  }

  private int slot(int place) {
    int at = head + place;
    return at < ring.length ? at : at - ring.length;
  }

  private void makeRoom() {
    if (size < ring.length) {
      return;
    }
    var larger = new Object[ring.length * 2];
    int untilEnd = ring.length - head;
    System.arraycopy(ring, head, larger, 0, untilEnd);
    System.arraycopy(ring, 0, larger, untilEnd, head);
    ring = larger;
    head = 0;
  }

  /// Puts an element before all others.
  @Override
  public void addFirst(Object element) {
    makeRoom();
    head = head == 0 ? ring.length - 1 : head - 1;
    ring[head] = element;
    size++;
  }

  /// Puts an element behind all others.
  @Override
  public void addLast(Object element) {
    makeRoom();
    ring[slot(size)] = element;
    size++;
  }

  @Override
  public boolean add(Object element) {
    addLast(element);
    return true;
  }

  /// Puts an element before the one at a place; those behind it move.
  @Override
  public void add(int place, Object element) {
    addLast(element);
    for (int i = size - 1; i > place; i--) {
      set(i, get(i - 1));
    }
    set(place, element);
  }

  @Override
  public Object removeFirst() {
    Object first = get(0);
    ring[head] = EMPTY;
    head = slot(1);
    size--;
    return first;
  }

  @Override
  public Object removeLast() {
    Object last = get(size - 1);
    ring[slot(size - 1)] = EMPTY;
    size--;
    return last;
  }

  @Override
  public Object remove(int place) {
    Object removed = get(place);
    for (int i = place; i < size - 1; i++) {
      set(i, get(i + 1));
    }
    removeLast();
    return removed;
  }

  @Override
  public Object get(int place) {
    return ring[slot(place)];
  }

  @Override
  public Object set(int place, Object element) {
    int slot = slot(place);
    Object before = ring[slot];
    ring[slot] = element;
    return before;
  }

  @Override
  public void clear() {
    ring = new Object[CAPACITY_MIN];
    head = 0;
    size = 0;
  }

  @Override
  public int size() {
    return size;
  }

  /// What stands where no element does, so that the collector may have those that left.
  private static final Object EMPTY = new Object();
}
