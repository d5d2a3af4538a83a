package fnp.dtype;

import java.util.function.LongUnaryOperator;

/// Counts of one unit of time as counts of another. Towards a coarser unit times are rounded down.
///
/// @source NumPy 2.4, `datetime.c`
public final class TimeConversion {
  private static final long DAYS_PER_400_YEARS = 97 + 400 * 365L;

  private TimeConversion() {}

  /// The function from the numbers of one dtype to those of another; "not a time" stays. Between
  /// dates and spans, and where a dtype is generic, numbers are taken as they are.
  ///
  /// @throws DTypeException if one count of the first is too many of the second
  public static LongUnaryOperator between(TimeType from, TimeType to) {
    if (from == to || from.kind() != to.kind() || from.isGeneric() || to.isGeneric()) {
      return x -> x;
    }
    var start = from.unit();
    var end = to.unit();
    long steps = from.step();
    long step = to.step();
    LongUnaryOperator inUnit;
    if (start.isLinear() == end.isLinear()) {
      inUnit = ratio(start, end);
    } else if (from.kind() == Kind.TIMEDELTA) {
      inUnit = average(start, end);
    } else {
      inUnit = start.isLinear() ? toMonths(start, end) : fromMonths(start, end);
    }
    return x -> x == TimeType.NAT ? x : Math.floorDiv(inUnit.applyAsLong(x * steps), step);
  }

  private static LongUnaryOperator ratio(TimeUnit start, TimeUnit end) {
    if (start.compareTo(end) <= 0) {
      var factor = start.per(end);
      return x -> x * factor;
    }
    var factor = end.per(start);
    return x -> Math.floorDiv(x, factor);
  }

  /// Spans of months and years have an average length.
  private static LongUnaryOperator average(TimeUnit start, TimeUnit end) {
    var months = start.isLinear() ? end : start;
    var divisor = months == TimeUnit.YEAR ? 400L : 400L * 12;
    var linear = start.isLinear() ? start : end;
    var days = linear == TimeUnit.WEEK ? 1 : TimeUnit.DAY.per(linear);
    var weeks = linear == TimeUnit.WEEK ? 7 : 1;
    var shared = divisor(DAYS_PER_400_YEARS * days, divisor * weeks);
    var many = DAYS_PER_400_YEARS * days / shared;
    var few = divisor * weeks / shared;
    return start.isLinear() ? x -> Math.floorDiv(x * few, many) : x -> Math.floorDiv(x * many, few);
  }

  private static long divisor(long x, long y) {
    return y == 0 ? x : divisor(y, x % y);
  }

  private static LongUnaryOperator toMonths(TimeUnit start, TimeUnit end) {
    var toDays = ratio(start, TimeUnit.DAY);
    var years = end == TimeUnit.YEAR;
    return x -> {
      var date = CivilDate.ofEpochDay(toDays.applyAsLong(x));
      return years ? date.year() - 1970 : (date.year() - 1970) * 12 + date.month() - 1;
    };
  }

  private static LongUnaryOperator fromMonths(TimeUnit start, TimeUnit end) {
    var fromDays = ratio(TimeUnit.DAY, end);
    var perCount = start == TimeUnit.YEAR ? 12 : 1;
    return x -> fromDays.applyAsLong(CivilDate.ofMonth(x * perCount).epochDay());
  }
}
