package ruchy.runtime.tuple;

import ruchy.runtime.Display;
import ruchy.runtime.Tuple;

/// A tuple of eight values.
public record Tuple8<A, B, C, D, E, F, G, H>(
    A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth) implements Tuple {
  /// A tuple of these values.
  public static <A, B, C, D, E, F, G, H> Tuple8<A, B, C, D, E, F, G, H> of(
      A first, B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth) {
    return new Tuple8<>(first, second, third, fourth, fifth, sixth, seventh, eighth);
  }

  @Override
  public int arity() {
    return 8;
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
      case 7 -> eighth;
      default -> throw Tuple.noElement(this, index);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tuple8<?, ?, ?, ?, ?, ?, ?, ?> that
        && first.equals(that.first)
        && second.equals(that.second)
        && third.equals(that.third)
        && fourth.equals(that.fourth)
        && fifth.equals(that.fifth)
        && sixth.equals(that.sixth)
        && seventh.equals(that.seventh)
        && eighth.equals(that.eighth);
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
    hash = 31 * hash + eighth.hashCode();
    return hash;
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
