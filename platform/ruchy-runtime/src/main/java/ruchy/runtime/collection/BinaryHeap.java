package ruchy.runtime.collection;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Ordering;

/// A heap, `BinaryHeap<T>`, whose greatest element, in the order of the language, is the next one
/// out.
public final class BinaryHeap extends AbstractCollection<Object> {
  private final PriorityQueue<Object> queue =
      new PriorityQueue<>((left, right) -> Ordering.compare(right, left));

  /// An empty heap.
  public BinaryHeap() {}

  /// A heap of these elements.
  public BinaryHeap(Collection<?> elements) {
    queue.addAll(elements);
  }

  @Override
  public boolean add(Object element) {
    return queue.add(element);
  }

  /// The greatest element; there must be one.
  public Object greatest() {
    return queue.element();
  }

  /// Takes out the greatest element; there must be one.
  public Object removeGreatest() {
    return queue.remove();
  }

  /// The elements from the smallest to the greatest.
  public List<Object> sorted() {
    return queue.stream().sorted(Ordering::compare).toList();
  }

  /// The elements in the order in which they would come out.
  @Override
  public Iterator<Object> iterator() {
    return sorted().reversed().iterator();
  }

  @Override
  public int size() {
    return queue.size();
  }

  @Override
  public void clear() {
    queue.clear();
  }

  @Override
  public String toString() {
    var shown = new ObjectList<Object>();
    forEach(shown::add);
    return Display.quoted(shown);
  }
}
