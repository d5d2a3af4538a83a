package fnp.dtype;

/// Promotion and casting where a date or a span of time takes part.
///
/// @source NumPy 2.4, `datetime.c`, `time_to_time_resolve_descriptors`,
///   `compute_datetime_metadata_greatest_common_divisor`
final class TimePromotion {
  private TimePromotion() {}

  /// The dtype that holds both.
  ///
  /// @throws DTypeException if there is none
  static DType promote(DType left, DType right) {
    if (left instanceof TimeType first && right instanceof TimeType second) {
      var dates = first.kind() == Kind.DATETIME || second.kind() == Kind.DATETIME;
      return common(dates ? Kind.DATETIME : Kind.TIMEDELTA, first, second);
    }
    var time = left instanceof TimeType ? left : right;
    var other = time == left ? right : left;
    var counts = other.kind().isInteger() || other == DType.BOOL;
    if (time.kind() == Kind.TIMEDELTA && counts && other != DType.UINT64) {
      return time;
    }
    throw new DTypeException(
        "no dtype holds both %s and %s; convert one of them with astype".formatted(left, right));
  }

  /// Times that count the greatest span of which both count whole numbers.
  private static TimeType common(Kind kind, TimeType first, TimeType second) {
    if (first.isGeneric() || second.isGeneric()) {
      return (first.isGeneric() ? second : first).as(kind);
    }
    var fine = first.unit().compareTo(second.unit()) < 0 ? second : first;
    var coarse = fine == first ? second : first;
    if (fine.unit().isLinear() && !coarse.unit().isLinear()) {
      if (kind == Kind.TIMEDELTA) {
        throw new DTypeException(
            "no unit counts both %s and %s, whose lengths differ; convert one span with astype"
                .formatted(coarse.unit().plural(), fine.unit().plural()));
      }
      // NumPy counts a month or a year as one week here.
      var weeks = TimeUnit.WEEK.per(fine.unit()) * coarse.step();
      return TimeType.of(kind, fine.unit(), (int) divisor(weeks, fine.step()));
    }
    var many = coarse.unit().per(fine.unit()) * coarse.step();
    return TimeType.of(kind, fine.unit(), (int) divisor(many, fine.step()));
  }

  private static long divisor(long x, long y) {
    return y == 0 ? x : divisor(y, x % y);
  }

  /// The strictest policy that allows a cast.
  static Casting least(DType from, DType to) {
    if (from instanceof TimeType first && to instanceof TimeType second) {
      return first.kind() == second.kind() ? between(first, second) : Casting.UNSAFE;
    }
    if (to.kind() == Kind.TIMEDELTA && (from.kind().isInteger() || from == DType.BOOL)) {
      return from == DType.UINT64 ? Casting.SAME_KIND : Casting.SAFE;
    }
    return Casting.UNSAFE;
  }

  private static Casting between(TimeType from, TimeType to) {
    if (from == to) {
      return Casting.NO;
    }
    if (from.isGeneric() || to.isGeneric()) {
      return from.isGeneric() ? Casting.SAFE : Casting.UNSAFE;
    }
    var spans = from.kind() == Kind.TIMEDELTA;
    if (spans && from.unit().isLinear() != to.unit().isLinear()) {
      return Casting.UNSAFE;
    }
    return from.unit().compareTo(to.unit()) <= 0 && divides(from, to, spans)
        ? Casting.SAFE
        : Casting.SAME_KIND;
  }

  /// Whether every time of one dtype is one of the other, which counts the same unit or a finer
  /// one.
  private static boolean divides(TimeType from, TimeType to, boolean spans) {
    if (from.unit().isLinear() != to.unit().isLinear()) {
      return !spans;
    }
    var factor = from.unit().factor(to.unit());
    if (factor.isEmpty() || factor.getAsLong() >= TimeUnit.FACTOR_MAX / from.step()) {
      return false;
    }
    return factor.getAsLong() * from.step() % to.step() == 0;
  }
}
