package ruchy.frame.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates, times and lengths of time that are written as text.
public final class TimeText {
  private static final Pattern PART =
      Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*(us|ms|min|mo|[smhdwqy])");
  private static final Map<String, Long> MICROS =
      Map.of(
          "us", 1L,
          "ms", 1_000L,
          "s", 1_000_000L,
          "m", 60_000_000L,
          "min", 60_000_000L,
          "h", 3_600_000_000L,
          "d", 86_400_000_000L,
          "w", 604_800_000_000L);
  private static final Map<String, Integer> MONTHS = Map.of("mo", 1, "q", 3, "y", 12);

  private TimeText() {}

  /// A step of the calendar: months, or a fixed length of time in microseconds.
  ///
  /// @param months 0 where it has a fixed length
  /// @param micros 0 where it is counted in months
  /// @param isDays whether it is written in days or weeks, which keep the clock where a day has 23
  ///   or 25 hours
  public record Every(int months, long micros, boolean isDays) {}

  /// The step that a text such as `1h`, `15m`, `3d`, `1w`, `1mo`, `1q` or `1y` stands for.
  ///
  /// @throws FrameException if it stands for none
  public static Every every(String text) {
    var part = PART.matcher(text);
    if (part.matches() && MONTHS.containsKey(part.group(2)) && !part.group(1).contains(".")) {
      int months = Integer.parseInt(part.group(1)) * MONTHS.getOrDefault(part.group(2), 0);
      if (months > 0) {
        return new Every(months, 0, false);
      }
    }
    var micros = duration(text).filter(length -> length > 0);
    return new Every(
        0,
        micros.orElseThrow(() ->
            new FrameException(
                "\"%s\" is no length of time; write a number and us, ms, s, m, h, d, w, mo, q or y,"
                        .formatted(text)
                    + " as in \"15m\"")),
        text.stripTrailing().endsWith("d") || text.stripTrailing().endsWith("w"));
  }

  /// The microseconds of a text such as `1h 30m`, `-2d` or `1.5s`.
  public static Optional<Long> duration(String text) {
    var part = PART.matcher(text);
    long sum = 0;
    int at = 0;
    boolean negative = text.strip().startsWith("-");
    while (at < text.length() && part.find(at) && part.start() == at) {
      var unit = MICROS.get(part.group(2));
      if (unit == null) {
        return Optional.empty();
      }
      double count = Math.abs(Double.parseDouble(part.group(1)));
      sum += Math.round(count * unit);
      at = part.end();
    }
    return at == 0 || at < text.stripTrailing().length()
        ? Optional.empty()
        : Optional.of(negative ? -sum : sum);
  }

  /// The value of a type that a text in the form of ISO 8601 stands for.
  public static Optional<Long> parse(String text, DataType type) {
    var trimmed = text.strip().replace(' ', 'T');
    try {
      if (type == DataType.TIME) {
        return Optional.of(LongValues.number(type, LocalTime.parse(trimmed)));
      }
      if (type.zone().isPresent() && trimmed.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
        var moment = OffsetDateTime.parse(trimmed).toZonedDateTime();
        return Optional.of(LongValues.number(type, moment));
      }
      var time =
          trimmed.indexOf('T') < 0
              ? LocalDate.parse(trimmed).atStartOfDay()
              : LocalDateTime.parse(trimmed);
      if (type == DataType.DATE) {
        return Optional.of(time.toLocalDate().toEpochDay());
      }
      return Optional.of(
          type.zone().isPresent()
              ? LongValues.number(type, time.atZone(type.zone().get()))
              : LongValues.number(DataType.TIMESTAMP, time));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
