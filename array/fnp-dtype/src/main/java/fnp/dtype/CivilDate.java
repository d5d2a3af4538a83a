package fnp.dtype;

/// A day of the Gregorian calendar, extended to all years.
///
/// @source H. Hinnant, "chrono-compatible low-level date algorithms"
record CivilDate(long year, int month, int day) {
  private static final long DAYS_PER_ERA = 146_097;

  /// The day that is so many days after the first of January 1970.
  static CivilDate ofEpochDay(long days) {
    // Years begin in March, so that the leap day is the last.
    var shifted = days + 719_468;
    var era = Math.floorDiv(shifted, DAYS_PER_ERA);
    var dayOfEra = Math.floorMod(shifted, DAYS_PER_ERA);
    var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    var shiftedMonth = (5 * dayOfYear + 2) / 153;
    var day = (int) (dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    var month = (int) (shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    return new CivilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  }

  /// The first day of the month that is so many months after January 1970.
  static CivilDate ofMonth(long months) {
    return new CivilDate(1970 + Math.floorDiv(months, 12), (int) Math.floorMod(months, 12L) + 1, 1);
  }

  /// Days since the first of January 1970.
  long epochDay() {
    var shiftedYear = month <= 2 ? year - 1 : year;
    var era = Math.floorDiv(shiftedYear, 400);
    var yearOfEra = Math.floorMod(shiftedYear, 400L);
    var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - 719_468;
  }

  /// How many days the month has.
  int monthLength() {
    return switch (month) {
      case 2 -> isLeap() ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private boolean isLeap() {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
