package ruchy.frame.function;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import ruchy.frame.column.FrameException;

/// Formats of dates and times in the form of `strftime`, such as `%Y-%m-%d %H:%M`.
final class TimeFormat {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('Y', "uuuu"),
          Map.entry('y', "uu"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('e', "d"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('p', "a"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('j', "DDD"),
          Map.entry('z', "xx"),
          Map.entry('Z', "VV"),
          Map.entry('F', "uuuu-MM-dd"),
          Map.entry('T', "HH:mm:ss"));

  private TimeFormat() {}

  static DateTimeFormatter of(String format) {
    var pattern = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        pattern.append(c == '\'' ? "''" : Character.isLetter(c) ? "'" + c + "'" : "" + quoted(c));
        continue;
      }
      char letter = format.charAt(++i);
      var known = LETTERS.get(letter);
      if (known == null && letter != '%') {
        throw new FrameException(
            "the format \"%s\" has no meaning for %%%s; there are %%Y %%m %%d %%H %%M %%S %%f %%b %%a"
                    .formatted(format, letter)
                + " %y %j %I %p %z %F %T");
      }
      pattern.append(known == null ? "%" : known);
    }
    return DateTimeFormatter.ofPattern(pattern.toString(), Locale.ENGLISH);
  }

  private static String quoted(char c) {
    return "{}[]#".indexOf(c) < 0 ? String.valueOf(c) : "'" + c + "'";
  }
}
