package ruchy.runtime.tuple;

import java.util.List;
import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of more than eight values.
public record TupleN(List<Object> elements) implements Tuple {
  public TupleN {
    elements = List.copyOf(elements);
  }

  /// A tuple of these values.
  public static TupleN of(Object... elements) {
    return new TupleN(List.of(elements));
  }

  @Override
  public int arity() {
    return elements.size();
  }

  @Override
  public Object get(int index) {
    if (index < 0 || index >= elements.size()) {
      throw Tuple.noElement(this, index);
    }
    return elements.get(index);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TupleN that && elements.equals(that.elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
