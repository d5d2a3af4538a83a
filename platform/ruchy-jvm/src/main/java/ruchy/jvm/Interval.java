package ruchy.jvm;

/// What is known of an integer: that it lies between two bounds, both included.
record Interval(long least, long greatest) {
  static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

  static Interval of(long value) {
    return new Interval(value, value);
  }

  boolean isKnown() {
    return least != Long.MIN_VALUE || greatest != Long.MAX_VALUE;
  }

  boolean within(long low, long high) {
    return least >= low && greatest <= high;
  }

  boolean contains(long value) {
    return least <= value && value <= greatest;
  }

  /// The sum, or [#ALL] where it can overflow.
  Interval plus(Interval other) {
    long low = least + other.least;
    long high = greatest + other.greatest;
    boolean overflows =
        ((least ^ low) & (other.least ^ low)) < 0
            || ((greatest ^ high) & (other.greatest ^ high)) < 0;
    return overflows ? ALL : new Interval(low, high);
  }

  /// The difference, or [#ALL] where it can overflow.
  Interval minus(Interval other) {
    return other.least == Long.MIN_VALUE ? ALL : plus(new Interval(-other.greatest, -other.least));
  }

  /// The product, or [#ALL] where it can overflow.
  Interval times(Interval other) {
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
