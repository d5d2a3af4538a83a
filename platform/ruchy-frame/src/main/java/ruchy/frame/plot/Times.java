package ruchy.frame.plot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An axis of times in microseconds since 1970-01-01T00:00, with ticks at round times of the
/// calendar.
record Times(double start, double end, List<Tick> ticks) implements Axis {
  private static final long SECOND = 1_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long MONTH = 30 * DAY;
  private static final long YEAR = 365 * DAY;
  private static final int MONTHS_A_YEAR = 12;

  /// The steps between ticks, below a month.
  private static final List<Long> STEPS =
      List.of(
          1L,
          10L,
          100L,
          1_000L,
          10_000L,
          100_000L,
          SECOND,
          2 * SECOND,
          5 * SECOND,
          10 * SECOND,
          15 * SECOND,
          30 * SECOND,
          MINUTE,
          2 * MINUTE,
          5 * MINUTE,
          10 * MINUTE,
          15 * MINUTE,
          30 * MINUTE,
          HOUR,
          2 * HOUR,
          3 * HOUR,
          6 * HOUR,
          12 * HOUR,
          DAY,
          2 * DAY,
          7 * DAY,
          14 * DAY);

  private static final List<Integer> STEPS_OF_MONTHS =
      List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000);

  Times {
    ticks = List.copyOf(ticks);
  }

  @Override
  public double place(double value) {
    return (value - start) / (end - start);
  }

  /// An axis that covers the times, with about the asked number of ticks.
  static Axis covering(double low, double high, int tickCount) {
    if (!(low <= high)) {
      return Linear.covering(low, high, tickCount, true);
    }
    double first = low == high ? low - DAY / 2.0 : low;
    double last = low == high ? high + DAY / 2.0 : high;
    double wanted = (last - first) / Math.max(1, tickCount - 1);
    for (long step : STEPS) {
      if (step >= wanted) {
        return new Times(first, last, regular(first, last, step));
      }
    }
    for (int months : STEPS_OF_MONTHS) {
      if ((double) months * MONTH >= wanted || months == STEPS_OF_MONTHS.getLast()) {
        return new Times(first, last, months(first, last, months));
      }
    }
    throw new AssertionError("the last step covers everything");
  }

  private static List<Tick> regular(double first, double last, long step) {
    var ticks = new ArrayList<Tick>();
    var pattern =
        step >= DAY
            ? last - first > YEAR ? "yyyy-MM-dd" : "MM-dd"
            : step >= MINUTE ? "HH:mm" : step >= SECOND ? "HH:mm:ss" : "ss.SSSSSS";
    for (long at = (long) Math.ceil(first / step) * step; at <= last; at += step) {
      ticks.add(tick(moment(at), pattern));
    }
    return ticks;
  }

  private static List<Tick> months(double first, double last, int step) {
    var ticks = new ArrayList<Tick>();
    var at = moment((long) first).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    int month = at.getYear() * MONTHS_A_YEAR + at.getMonthValue() - 1;
    at = at.plusMonths(-Math.floorMod(month, step));
    var pattern = step >= MONTHS_A_YEAR ? "yyyy" : "yyyy-MM";
    for (; micros(at) <= last; at = at.plusMonths(step)) {
      if (micros(at) >= first) {
        ticks.add(tick(at, pattern));
      }
    }
    return ticks;
  }

  private static LocalDateTime moment(long micros) {
    var instant = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static long micros(LocalDateTime moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant(ZoneOffset.UTC));
  }

  private static Tick tick(LocalDateTime moment, String pattern) {
    var label = moment.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    return new Tick(micros(moment), label);
  }
}
