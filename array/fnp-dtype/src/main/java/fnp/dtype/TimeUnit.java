package fnp.dtype;

import java.util.OptionalLong;

/// What a time counts, from the coarsest to the finest; months and years differ in length, the
/// others do not.
///
/// @numpy "Datetime units"
public enum TimeUnit {
  YEAR("Y", "years", 12),
  MONTH("M", "months", 0),
  WEEK("W", "weeks", 7),
  DAY("D", "days", 24),
  HOUR("h", "hours", 60),
  MINUTE("m", "minutes", 60),
  SECOND("s", "seconds", 1000),
  MILLISECOND("ms", "milliseconds", 1000),
  MICROSECOND("us", "microseconds", 1000),
  NANOSECOND("ns", "nanoseconds", 1000),
  PICOSECOND("ps", "picoseconds", 1000),
  FEMTOSECOND("fs", "femtoseconds", 1000),
  ATTOSECOND("as", "attoseconds", 0),
  /// No unit yet: gives way to any other.
  GENERIC("generic", "generic time units", 0);

  /// More of a unit are not counted in another one.
  static final long FACTOR_MAX = 1L << 56;

  private final String label;
  private final String plural;

  /// How many of the next finer unit make one; 0 if none does exactly.
  private final int finer;

  TimeUnit(String label, String plural, int finer) {
    this.label = label;
    this.plural = plural;
    this.finer = finer;
  }

  /// The word for several, such as `days`.
  public String plural() {
    return plural;
  }

  /// Whether all of this unit are equally long.
  public boolean isLinear() {
    return this != YEAR && this != MONTH && this != GENERIC;
  }

  /// The unit with this label, such as `ms`.
  ///
  /// @throws DTypeException if there is none
  public static TimeUnit of(String label) {
    for (var unit : values()) {
      if (unit.label.equals(label)) {
        return unit;
      }
    }
    // NumPy takes the Greek letter as well.
    if (label.equals("μs")) {
      return MICROSECOND;
    }
    throw new DTypeException(
        "no unit of time is called '%s'; use Y, M, W, D, h, m, s, ms, us, ns, ps, fs or as"
            .formatted(label));
  }

  /// How many of a finer unit make one of this.
  ///
  /// @throws DTypeException if that is 2⁵⁶ or more
  long per(TimeUnit fine) {
    return factor(fine)
        .orElseThrow(() ->
            new DTypeException(
                "times in %s were asked for in %s, which do not fit 64 bits; use a coarser unit"
                    .formatted(plural, fine.plural)));
  }

  /// How many of a finer unit make one of this, if that is less than 2⁵⁶.
  OptionalLong factor(TimeUnit fine) {
    long factor = 1;
    for (var unit = this; unit != fine; unit = values()[unit.ordinal() + 1]) {
      factor *= unit.finer;
      if (factor >= FACTOR_MAX) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(factor);
  }

  /// NumPy's label, such as `ms`.
  @Override
  public String toString() {
    return label;
  }
}
