package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of seven values.
public record Tuple7<A, B, C, D, E, F, G>(
    A first, B second, C third, D fourth, E fifth, F sixth, G seventh) implements Tuple {
  /// A tuple of these values.
  public static <A, B, C, D, E, F, G> Tuple7<A, B, C, D, E, F, G> of(
      A first, B second, C third, D fourth, E fifth, F sixth, G seventh) {
    return new Tuple7<>(first, second, third, fourth, fifth, sixth, seventh);
  }

  @Override
  public int arity() {
    return 7;
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
      case 6 -> seventh;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple7<?, ?, ?, ?, ?, ?, ?> that
        && first.equals(that.first)
        && second.equals(that.second)
        && third.equals(that.third)
        && fourth.equals(that.fourth)
        && fifth.equals(that.fifth)
        && sixth.equals(that.sixth)
        && seventh.equals(that.seventh);
  }

  @Override
  public int hashCode() {
    int hash = 31 + first.hashCode();
    hash = 31 * hash + second.hashCode();
    hash = 31 * hash + third.hashCode();
    hash = 31 * hash + fourth.hashCode();
    hash = 31 * hash + fifth.hashCode();
    hash = 31 * hash + sixth.hashCode();
    hash = 31 * hash + seventh.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
