package ruchy.jvm.range;

/// What is known of an integer: that it lies between two bounds, both included.
public record Interval(long least, long greatest) {
  /// Nothing is known.
  public static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

  /// One value.
  public static Interval of(long value) {
    return new Interval(value, value);
  }

  /// Whether it says anything.
  public boolean isKnown() {
    return least != Long.MIN_VALUE || greatest != Long.MAX_VALUE;
  }

  /// Whether all values lie between two bounds, both included.
  public boolean within(long low, long high) {
    return least >= low && greatest <= high;
  }

  /// Whether a value may occur.
  public boolean contains(long value) {
    return least <= value && value <= greatest;
  }

  /// Whether all values fit an `int`.
  public boolean isInt() {
    return within(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// The values in both; where there are none (in code that is never reached) the values here.
  public Interval and(Interval other) {
    long low = Math.max(least, other.least);
    long high = Math.min(greatest, other.greatest);
    return low <= high ? new Interval(low, high) : this;
  }

  /// The values in either, and those between.
  public Interval or(Interval other) {
    return new Interval(Math.min(least, other.least), Math.max(greatest, other.greatest));
  }

  /// The sum, or [#ALL] where it can overflow.
  public Interval plus(Interval other) {
    long low = least + other.least;
    long high = greatest + other.greatest;
    boolean overflows =
        ((least ^ low) & (other.least ^ low)) < 0
            || ((greatest ^ high) & (other.greatest ^ high)) < 0;
    return overflows ? ALL : new Interval(low, high);
  }

  /// The difference, or [#ALL] where it can overflow.
  public Interval minus(Interval other) {
    return other.least == Long.MIN_VALUE ? ALL : plus(new Interval(-other.greatest, -other.least));
  }

  /// The product, or [#ALL] where it can overflow.
  public Interval times(Interval other) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (long a : new long[] {least, greatest}) {
      for (long b : new long[] {other.least, other.greatest}) {
        if (Math.multiplyHigh(a, b) != (a * b) >> 63) {
          return ALL;
        }
        low = Math.min(low, a * b);
        high = Math.max(high, a * b);
      }
    }
    return new Interval(low, high);
  }
}
