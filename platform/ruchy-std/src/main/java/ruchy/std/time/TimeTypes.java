package ruchy.std.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;

/// The types of dates and times.
@LibraryTypes({
  @Entry(
      name = "Instant",
      javaClass = Instant.class,
      documentation =
          "A moment to measure from: `let start = Instant::now()`, and later `start.elapsed()`."),
  @Entry(
      name = "Date",
      javaClass = LocalDate.class,
      documentation =
          "A day of the calendar: `Date::new(2026, 2, 28)`, `Date::parse(\"2026-02-28\")?`."),
  @Entry(
      name = "Zoned",
      javaClass = ZonedDateTime.class,
      documentation =
          "A moment on the clocks of a time zone: `Zoned::now(\"Europe/Oslo\")`, `date_time.at_zone(\"UTC\")`."),
  @Entry(
      name = "DateTime",
      javaClass = LocalDateTime.class,
      documentation =
          "A day and a time of day, without a time zone: `DateTime::now()`, `DateTime::parse(\"2026-02-28T12:30:00\")?`.")
})
final class TimeTypes {
  private TimeTypes() {}
}
