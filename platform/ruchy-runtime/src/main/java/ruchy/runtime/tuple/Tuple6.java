package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of six values.
public record Tuple6<A, B, C, D, E, F>(A first, B second, C third, D fourth, E fifth, F sixth)
    implements Tuple {
  /// A tuple of these values.
  public static <A, B, C, D, E, F> Tuple6<A, B, C, D, E, F> of(
      A first, B second, C third, D fourth, E fifth, F sixth) {
    return new Tuple6<>(first, second, third, fourth, fifth, sixth);
  }

  @Override
  public int arity() {
    return 6;
  }

  @Override
  public Object get(int index) {
    return switch (index) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      case 3 -> fourth;
      case 4 -> fifth;
      case 5 -> sixth;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple6<?, ?, ?, ?, ?, ?> that
        && first.equals(that.first)
        && second.equals(that.second)
        && third.equals(that.third)
        && fourth.equals(that.fourth)
        && fifth.equals(that.fifth)
        && sixth.equals(that.sixth);
  }

  @Override
  public int hashCode() {
    int hash = 31 + first.hashCode();
    hash = 31 * hash + second.hashCode();
    hash = 31 * hash + third.hashCode();
    hash = 31 * hash + fourth.hashCode();
    hash = 31 * hash + fifth.hashCode();
    hash = 31 * hash + sixth.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
