package ruchy.std.time;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import ruchy.runtime.RuchyError;

/// Layouts of dates as Rust and Python write them: `%Y-%m-%d`.
final class Formats {
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('Y', "uuuu"),
          Map.entry('y', "uu"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('p', "a"),
          Map.entry('j', "DDD"),
          Map.entry('B', "MMMM"),
          Map.entry('b', "MMM"),
          Map.entry('A', "EEEE"),
          Map.entry('a', "EEE"),
          Map.entry('F', "uuuu-MM-dd"),
          Map.entry('T', "HH:mm:ss"));

  private Formats() {}

  /// @throws RuchyError E0844 if a sign is not known
  static DateTimeFormatter of(String layout) {
    var pattern = new StringBuilder();
    for (int i = 0; i < layout.length(); i++) {
      char c = layout.charAt(i);
      if (c != '%' || i + 1 == layout.length()) {
        pattern.append('\'').append(c == '\'' ? "''" : c).append('\'');
        continue;
      }
      char sign = layout.charAt(++i);
      String known = SIGNS.get(sign);
      if (known == null && sign != '%') {
        throw new RuchyError("E0844", "`%" + sign + "` is not known in the layout `" + layout + "`")
            .help("there are %Y %m %d %H %M %S %f %y %j %B %b %A %a %I %p %F %T %%");
      }
      pattern.append(known == null ? "'%'" : known);
    }
    return DateTimeFormatter.ofPattern(pattern.toString().replace("''", ""), Locale.ENGLISH);
  }

  static String format(TemporalAccessor value, String layout) {
    try {
      return of(layout).format(value);
    } catch (DateTimeException e) {
      throw new RuchyError(
              "E0844", "`" + layout + "` asks for what is not known: " + e.getMessage())
          .help("a `Date` has no time of day; `DateTime` has");
    }
  }
}
