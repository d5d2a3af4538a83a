package ruchy.runtime;

/// A range of whole numbers, characters or real numbers as a value.
///
/// @param from the first value, boxed: Long, [Char], Double …
/// @param to the last or the one after it; none for a range without end
/// @param inclusive whether `to` belongs to it
public record Range(Object from, Option<Object> to, boolean inclusive) {
  /// `from..to` of `i64`
  public static Range of(long from, long to) {
    return new Range(from, Option.some(to), false);
  }

  /// `from..=to` of `i64`
  public static Range closed(long from, long to) {
    return new Range(from, Option.some(to), true);
  }

  /// A range of any boxed ends.
  public static Range between(Object from, Object to, boolean inclusive) {
    return new Range(from, Option.some(to), inclusive);
  }

  /// A range without end.
  public static Range startingAt(Object from) {
    return new Range(from, Option.none(), false);
  }

  /// The first number or code point.
  public long start() {
    return whole(from);
  }

  /// The number or code point after the last; the greatest `i64` where there is no end.
  public long end() {
    if (to instanceof Option.Some<Object> end) {
      return inclusive ? whole(end.value()) + 1 : whole(end.value());
    }
    return Long.MAX_VALUE;
  }

  /// How many values it has.
  public long length() {
    return Math.max(0, end() - start());
  }

  /// Whether a boxed value lies in it.
  public boolean contains(Object value) {
    if (Ordering.compare(value, from) < 0) {
      return false;
    }
    if (to instanceof Option.Some<Object> end) {
      int order = Ordering.compare(value, end.value());
      return inclusive ? order <= 0 : order < 0;
    }
    return true;
  }

  /// The value at a place, as the ends are typed.
  public Object at(long place) {
    long value = start() + place;
    return switch (from) {
      case Char _ -> new Char((int) value);
      case Long _ -> value;
      case Integer _ -> (int) value;
      case Short _ -> (short) value;
      case Byte _ -> (byte) value;
      case Unsigned unsigned -> Unsigned.of(unsigned.bits(), value);
      default -> value;
    };
  }

  private static long whole(Object end) {
    return switch (end) {
      case Char character -> character.codePoint();
      case Unsigned unsigned -> unsigned.value();
      case Long value -> value;
      case Integer value -> value;
      case Short value -> value;
      case Byte value -> value;
      default ->
          throw new RuchyError(
                  "E0704", "a range of " + Kind.nameOf(end) + " can not be counted through")
              .help("count whole numbers and compute from them");
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Range that
        && from.equals(that.from)
        && to.equals(that.to)
        && inclusive == that.inclusive;
  }

  @Override
  public int hashCode() {
    return (31 * from.hashCode() + to.hashCode()) * 31 + Boolean.hashCode(inclusive);
  }

  @Override
  public String toString() {
    return Display.quoted(this);
  }
}
