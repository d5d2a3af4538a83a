package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of four values.
public record Tuple4<A, B, C, D>(A first, B second, C third, D fourth) implements Tuple {
  /// A tuple of these values.
  public static <A, B, C, D> Tuple4<A, B, C, D> of(A first, B second, C third, D fourth) {
    return new Tuple4<>(first, second, third, fourth);
  }

  @Override
  public int arity() {
    return 4;
  }

  @Override
  public Object get(int index) {
    return switch (index) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      case 3 -> fourth;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple4<?, ?, ?, ?> that
        && first.equals(that.first)
        && second.equals(that.second)
        && third.equals(that.third)
        && fourth.equals(that.fourth);
  }

  @Override
  public int hashCode() {
    int hash = 31 + first.hashCode();
    hash = 31 * hash + second.hashCode();
    hash = 31 * hash + third.hashCode();
    hash = 31 * hash + fourth.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
