package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of two values.
public record Tuple2<A, B>(A first, B second) implements Tuple {
  /// A tuple of these values.
  public static <A, B> Tuple2<A, B> of(A first, B second) {
    return new Tuple2<>(first, second);
  }

  @Override
  public int arity() {
    return 2;
  }

  @Override
  public Object get(int index) {
    return switch (index) {
      case 0 -> first;
      case 1 -> second;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple2<?, ?> that
        && first.equals(that.first)
        && second.equals(that.second);
  }

  @Override
  public int hashCode() {
    int hash = 31 + first.hashCode();
    hash = 31 * hash + second.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
