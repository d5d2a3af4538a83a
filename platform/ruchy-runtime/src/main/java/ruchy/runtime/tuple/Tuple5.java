package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of five values.
public record Tuple5<A, B, C, D, E>(A first, B second, C third, D fourth, E fifth)
    implements Tuple {
  /// A tuple of these values.
  public static <A, B, C, D, E> Tuple5<A, B, C, D, E> of(
      A first, B second, C third, D fourth, E fifth) {
    return new Tuple5<>(first, second, third, fourth, fifth);
  }

  @Override
  public int arity() {
    return 5;
  }

  @Override
  public Object get(int index) {
    return switch (index) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      case 3 -> fourth;
      case 4 -> fifth;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple5<?, ?, ?, ?, ?> that
        && first.equals(that.first)
        && second.equals(that.second)
        && third.equals(that.third)
        && fourth.equals(that.fourth)
        && fifth.equals(that.fifth);
  }

  @Override
  public int hashCode() {
    int hash = 31 + first.hashCode();
    hash = 31 * hash + second.hashCode();
    hash = 31 * hash + third.hashCode();
    hash = 31 * hash + fourth.hashCode();
    hash = 31 * hash + fifth.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
