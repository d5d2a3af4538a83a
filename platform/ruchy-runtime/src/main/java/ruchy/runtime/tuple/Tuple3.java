package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of three values.
public record Tuple3<A, B, C>(A first, B second, C third) implements Tuple {
  /// A tuple of these values.
  public static <A, B, C> Tuple3<A, B, C> of(A first, B second, C third) {
    return new Tuple3<>(first, second, third);
  }

  @Override
  public int arity() {
    return 3;
  }

  @Override
  public Object get(int index) {
    return switch (index) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple3<?, ?, ?> that
        && first.equals(that.first)
        && second.equals(that.second)
        && third.equals(that.third);
  }

  @Override
  public int hashCode() {
    int hash = 31 + first.hashCode();
    hash = 31 * hash + second.hashCode();
    hash = 31 * hash + third.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
