package fnp.dtype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One date or span of time: the Java value of an element of such an array.
///
/// @param count how many steps of its dtype's unit; [TimeType#NAT] is "not a time"
/// @param type the dtype
/// @numpy `numpy.datetime64`, `numpy.timedelta64`
public record TimeValue(long count, TimeType type) {
  private static final Pattern ISO =
      Pattern.compile(
          "([+-]?\\d{1,9})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2})(?::(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,18}))?)?)?"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");

  /// The date a text names in ISO 8601, in the coarsest unit that holds all it says: `2011-03`
  /// counts months, `2011-03-12T10:30` minutes; `NaT` and the empty text are no time.
  ///
  /// @throws DTypeException if the text is no date
  /// @numpy `numpy.datetime64` of a text
  public static TimeValue parse(String text) {
    var trimmed = text.stripLeading();
    if (trimmed.isEmpty() || trimmed.equalsIgnoreCase("nat")) {
      return new TimeValue(TimeType.NAT, TimeType.datetime(TimeUnit.GENERIC));
    }
    var parts = ISO.matcher(trimmed);
    if (!parts.matches()) {
      throw bad(text, "write it as 2011-03-12T10:30:00.5");
    }
    var month = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
    var day = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    var date = new CivilDate(Long.parseLong(parts.group(1)), month, day);
    if (month < 1 || month > 12 || day < 1 || day > date.monthLength()) {
      throw bad(text, "there is no such day");
    }
    if (parts.group(2) == null) {
      return new TimeValue(date.year() - 1970, TimeType.datetime(TimeUnit.YEAR));
    }
    if (parts.group(3) == null) {
      var months = (date.year() - 1970) * 12 + month - 1;
      return new TimeValue(months, TimeType.datetime(TimeUnit.MONTH));
    }
    if (parts.group(4) == null) {
      return new TimeValue(date.epochDay(), TimeType.datetime(TimeUnit.DAY));
    }
    return clock(text, date, parts);
  }

  private static TimeValue clock(String text, CivilDate date, Matcher parts) {
    var hour = Integer.parseInt(parts.group(4));
    var minute = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5));
    var second = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
    if (hour > 23 || minute > 59 || second > 59) {
      throw bad(text, "there is no such time of day");
    }
    var unit =
        parts.group(5) == null
            ? TimeUnit.HOUR
            : parts.group(6) == null ? TimeUnit.MINUTE : TimeUnit.SECOND;
    var seconds = ((date.epochDay() * 24 + hour) * 60 + minute) * 60 + second;
    seconds -= 60L * Optional.ofNullable(parts.group(8)).map(TimeValue::offsetMinutes).orElse(0);
    if (parts.group(7) == null) {
      var count = Math.floorDiv(seconds, unit.per(TimeUnit.SECOND));
      return new TimeValue(count, TimeType.datetime(unit));
    }
    var digits = parts.group(7);
    var thousands = (digits.length() + 2) / 3;
    var fraction = Long.parseLong(digits + "0".repeat(3 * thousands - digits.length()));
    var fine = TimeUnit.values()[TimeUnit.SECOND.ordinal() + thousands];
    return new TimeValue(seconds * perSecond(thousands) + fraction, TimeType.datetime(fine));
  }

  private static long perSecond(int thousands) {
    return thousands == 0 ? 1 : 1000 * perSecond(thousands - 1);
  }

  private static int offsetMinutes(String zone) {
    if (zone.equals("Z")) {
      return 0;
    }
    var digits = zone.substring(1).replace(":", "");
    var minutes =
        Integer.parseInt(digits.substring(0, 2)) * 60
            + (digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0);
    return zone.charAt(0) == '-' ? -minutes : minutes;
  }

  private static DTypeException bad(String text, String advice) {
    return new DTypeException("a date was asked for of '%s'; %s".formatted(text, advice));
  }

  /// This time counted in another dtype of its kind.
  public TimeValue to(TimeType other) {
    var all = other.isGeneric() ? type : other;
    return new TimeValue(TimeConversion.between(type, all).applyAsLong(count), all);
  }

  /// Whether this is "not a time".
  public boolean isNat() {
    return count == TimeType.NAT;
  }

  /// As NumPy's `str`: dates in ISO 8601, spans as `3 days`, `NaT`.
  @Override
  public String toString() {
    if (isNat()) {
      return "NaT";
    }
    return type.kind() == Kind.DATETIME ? iso() : count * type.step() + " " + type.unit().plural();
  }

  /// The date in ISO 8601, as far as the unit goes.
  ///
  /// @numpy `numpy.datetime_as_string`
  public String iso() {
    if (isNat()) {
      return "NaT";
    }
    var unit = type.unit();
    var value = count * type.step();
    if (!unit.isLinear()) {
      var date = CivilDate.ofMonth(unit == TimeUnit.YEAR ? value * 12 : value);
      return year(date.year()) + (unit == TimeUnit.YEAR ? "" : "-%02d".formatted(date.month()));
    }
    if (unit.compareTo(TimeUnit.DAY) <= 0) {
      return date(unit == TimeUnit.WEEK ? value * 7 : value);
    }
    return date(unit, value);
  }

  /// A date with a time of day.
  private static String date(TimeUnit unit, long value) {
    var rest = value;
    var clock = "";
    if (unit.compareTo(TimeUnit.SECOND) > 0) {
      var thousands = unit.ordinal() - TimeUnit.SECOND.ordinal();
      var perSecond = perSecond(thousands);
      var digits = 3 * thousands;
      clock = ("." + "%0" + digits + "d").formatted(Math.floorMod(rest, perSecond));
      rest = Math.floorDiv(rest, perSecond);
    }
    if (unit.compareTo(TimeUnit.SECOND) >= 0) {
      clock = ":%02d".formatted(Math.floorMod(rest, 60)) + clock;
      rest = Math.floorDiv(rest, 60);
    }
    if (unit.compareTo(TimeUnit.MINUTE) >= 0) {
      clock = ":%02d".formatted(Math.floorMod(rest, 60)) + clock;
      rest = Math.floorDiv(rest, 60);
    }
    return date(Math.floorDiv(rest, 24)) + "T%02d".formatted(Math.floorMod(rest, 24)) + clock;
  }

  private static String date(long days) {
    var date = CivilDate.ofEpochDay(days);
    return year(date.year()) + "-%02d-%02d".formatted(date.month(), date.day());
  }

  private static String year(long year) {
    return "%04d".formatted(year);
  }
}
