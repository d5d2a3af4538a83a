package frankennumpy.calendar;

import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.ndarray.NDArray;
import fnp.ufunc.UfuncException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Which days are business days: some days of the week, but for holidays.
///
/// @numpy `numpy.busdaycalendar`, 2.4
public final class BusinessCalendar {
  /// Monday to Friday, no holidays.
  public static final BusinessCalendar DEFAULT = of("1111100");

  private static final List<String> NAMES =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /// The first of January 1970 was a Thursday.
  private static final int EPOCH_WEEKDAY = 3;

  private final boolean[] weekmask;

  /// In ascending order, only those on days of the weekmask.
  private final long[] holidays;

  private BusinessCalendar(boolean[] weekmask, long[] holidays) {
    this.weekmask = weekmask;
    this.holidays = holidays;
  }

  /// The calendar of the days of a week: `1111100`, or names such as `Mon Tue Wed`.
  ///
  /// @throws UfuncException if the text is neither, or names no day
  public static BusinessCalendar of(String weekmask) {
    var compact = weekmask.replaceAll("\\s", "");
    var mask = new boolean[7];
    if (compact.matches("[01]{7}")) {
      for (int i = 0; i < 7; i++) {
        mask[i] = compact.charAt(i) == '1';
      }
      return new BusinessCalendar(requireDay(mask), new long[0]);
    }
    for (int i = 0; i < compact.length(); i += 3) {
      var name = compact.substring(i, Math.min(compact.length(), i + 3));
      var day = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
      if (day < 0) {
        throw new UfuncException(
            UfuncException.Kind.VALUE,
            "'%s' is no weekmask; write 1111100, or names of days such as Mon Tue Wed"
                .formatted(weekmask));
      }
      mask[day] = true;
    }
    return new BusinessCalendar(requireDay(mask), new long[0]);
  }

  /// The calendar of seven truth values, Monday first.
  ///
  /// @throws UfuncException if there are not seven, or none is true
  public static BusinessCalendar of(boolean... weekmask) {
    if (weekmask.length != 7) {
      throw new UfuncException(
          UfuncException.Kind.VALUE,
          "a weekmask of %d days; a week has 7".formatted(weekmask.length));
    }
    return new BusinessCalendar(requireDay(weekmask.clone()), new long[0]);
  }

  private static boolean[] requireDay(boolean... mask) {
    for (var day : mask) {
      if (day) {
        return mask;
      }
    }
    throw new UfuncException(
        UfuncException.Kind.VALUE, "a weekmask without business days; at least one is needed");
  }

  /// With holidays, an array of dates; those that are "not a time" are left out.
  ///
  /// @throws UfuncException if the array holds no dates
  public BusinessCalendar withHolidays(NDArray dates) {
    var days = new ArrayList<Long>();
    for (var day : days("holidays", dates.ravel()).toLongArray()) {
      if (day != TimeType.NAT && weekmask[weekday(day)]) {
        days.add(day);
      }
    }
    return new BusinessCalendar(
        weekmask, days.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  /// Dates as counts of days.
  ///
  /// @throws UfuncException if they are finer than days, or no dates
  public static NDArray days(String what, NDArray dates) {
    if (!(dates.dtype() instanceof TimeType type)
        || type.kind() != Kind.DATETIME
        || (type.unit().compareTo(TimeUnit.DAY) > 0 && !type.isGeneric())) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s of business days must be dates, but the array is %s; convert it to datetime64[D]"
              .formatted(what, dates.dtype()));
    }
    return dates.to(TimeType.datetime(TimeUnit.DAY)).view(fnp.dtype.DType.INT64);
  }

  /// The days of the week that are business days, Monday first.
  ///
  /// @numpy `numpy.busdaycalendar.weekmask`
  public NDArray weekmask() {
    return NDArray.ofBooleans(weekmask);
  }

  /// The holidays on other business days, ascending.
  ///
  /// @numpy `numpy.busdaycalendar.holidays`
  public NDArray holidays() {
    return NDArray.ofLongs(holidays).view(TimeType.datetime(TimeUnit.DAY));
  }

  private static int weekday(long day) {
    return Math.floorMod(day + EPOCH_WEEKDAY, 7);
  }

  /// Whether a day, counted from 1970-01-01, is a business day.
  public boolean isBusday(long day) {
    return day != TimeType.NAT && weekmask[weekday(day)] && Arrays.binarySearch(holidays, day) < 0;
  }

  /// How many holidays lie in `[from, to)`.
  private long holidaysIn(long from, long to) {
    return position(to) - position(from);
  }

  /// How many holidays lie before a day.
  private int position(long day) {
    var found = Arrays.binarySearch(holidays, day);
    return found >= 0 ? found : -found - 1;
  }

  private int perWeek() {
    int count = 0;
    for (var day : weekmask) {
      count += day ? 1 : 0;
    }
    return count;
  }

  /// The business days from one day up to, and without, another one; negative backwards.
  public long count(long from, long to) {
    if (from == TimeType.NAT || to == TimeType.NAT) {
      throw new UfuncException(
          UfuncException.Kind.VALUE, "business days up to a NaT were to be counted; give dates");
    }
    if (from > to) {
      return -count(to + 1, from + 1);
    }
    var weeks = (to - from) / 7;
    long count = weeks * perWeek();
    for (long day = from + 7 * weeks; day < to; day++) {
      count += weekmask[weekday(day)] ? 1 : 0;
    }
    return count - holidaysIn(from, to);
  }

  /// The business day so many after, or before, a business day.
  public long offset(long day, long by) {
    var at = day;
    var left = Math.abs(by);
    var step = by < 0 ? -1 : 1;
    while (left > 0) {
      var next = at + step * 7 * (left / perWeek());
      for (long rest = left % perWeek(); rest > 0; ) {
        next += step;
        rest -= weekmask[weekday(next)] ? 1 : 0;
      }
      left = step > 0 ? holidaysIn(at + 1, next + 1) : holidaysIn(next, at);
      at = next;
    }
    return at;
  }

  /// The business day for a day, by a rule.
  ///
  /// @throws UfuncException if the day is none and the rule does not allow that
  public long roll(long day, Roll rule) {
    if (day == TimeType.NAT || isBusday(day)) {
      return day;
    }
    return switch (rule) {
      case RAISE ->
          throw new UfuncException(
              UfuncException.Kind.VALUE,
              "a date that is no business day; say with roll which one to take instead");
      case NAT -> TimeType.NAT;
      case FORWARD -> next(day, 1);
      case BACKWARD -> next(day, -1);
      case MODIFIED_FORWARD -> sameMonth(day, 1);
      case MODIFIED_BACKWARD -> sameMonth(day, -1);
    };
  }

  private long next(long day, int step) {
    var at = day;
    while (!isBusday(at)) {
      at += step;
    }
    return at;
  }

  private long sameMonth(long day, int step) {
    var there = next(day, step);
    return month(there) == month(day) ? there : next(day, -step);
  }

  private static int month(long day) {
    return java.time.LocalDate.ofEpochDay(day).getMonthValue();
  }
}
