package ruchy.session.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question about the history: `20 read_csv where duration > 10s and status = done`.
public final class HistoryFilter {
  private static final Pattern COUNT = Pattern.compile("(all|\\d{1,8})(?:\\s+|$)");
  private static final Pattern CONDITION =
      Pattern.compile("(\\w+)\\s*(>=|<=|!=|=|>|<|contains)\\s*(.+)");
  private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|h)");

  private final OptionalInt most;
  private final List<Predicate<HistoryEntry>> conditions;

  private HistoryFilter(OptionalInt most, List<Predicate<HistoryEntry>> conditions) {
    this.most = most;
    this.conditions = List.copyOf(conditions);
  }

  /// Reads a question; an empty one fits all.
  ///
  /// @throws IllegalArgumentException if it can not be understood; its message says which part
  public static HistoryFilter of(String question) {
    String rest = question.strip();
    OptionalInt most = OptionalInt.empty();
    Matcher count = COUNT.matcher(rest);
    if (count.lookingAt()) {
      boolean all = count.group(1).equals("all");
      most = OptionalInt.of(all ? Integer.MAX_VALUE : Integer.parseInt(count.group(1)));
      rest = rest.substring(count.end());
    }
    var conditions = new ArrayList<Predicate<HistoryEntry>>();
    int where = rest.startsWith("where ") ? 0 : rest.indexOf(" where ");
    String text = (where < 0 ? rest : rest.substring(0, where)).strip();
    if (!text.isEmpty()) {
      conditions.add(entry -> entry.text().contains(text));
    }
    if (rest.equals("where") || rest.endsWith(" where")) {
      throw new IllegalArgumentException(
          "`where` needs a condition behind it; write such as `where duration > 10s`");
    }
    if (where >= 0) {
      String asked = rest.substring(where).strip().substring("where".length());
      for (String condition : asked.split("\\band\\b")) {
        conditions.add(condition(condition.strip()));
      }
    }
    return new HistoryFilter(most, conditions);
  }

  /// How many entries are wanted at most, the newest.
  public OptionalInt most() {
    return most;
  }

  /// Whether an entry is one of those that are asked for.
  public boolean fits(HistoryEntry entry) {
    return conditions.stream().allMatch(condition -> condition.test(entry));
  }

  private static Predicate<HistoryEntry> condition(String text) {
    Matcher parts = CONDITION.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "`" + text + "` is no condition; write such as `duration > 10s`");
    }
    String sign = parts.group(2);
    String value = unquoted(parts.group(3).strip());
    return switch (parts.group(1)) {
      case "duration" -> byDuration(sign, duration(value));
      case "text" -> byText(sign, value, HistoryEntry::text);
      case "status" -> byText(sign, value, entry -> outcome(entry, HistoryEntry.Outcome::status));
      case "mode" -> byText(sign, value, entry -> outcome(entry, HistoryEntry.Outcome::mode));
      case "folder", "dir", "directory" ->
          byText(sign, value, entry -> outcome(entry, HistoryEntry.Outcome::folder));
      default ->
          throw new IllegalArgumentException(
              "entries have no `"
                  + parts.group(1)
                  + "`; they have duration, status, folder, mode and text");
    };
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.charAt(0) == '"' && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static String outcome(
      HistoryEntry entry, java.util.function.Function<HistoryEntry.Outcome, String> part) {
    return entry.outcome().map(part).orElse("");
  }

  private static Predicate<HistoryEntry> byText(
      String sign, String value, java.util.function.Function<HistoryEntry, String> part) {
    return switch (sign) {
      case "=" -> entry -> part.apply(entry).equals(value);
      case "!=" -> entry -> !part.apply(entry).equals(value);
      case "contains" -> entry -> part.apply(entry).contains(value);
      default ->
          throw new IllegalArgumentException(
              "a text is compared with `=`, `!=` or `contains`, not with `" + sign + "`");
    };
  }

  /// Cells of which nobody knows how long they took fit no condition on it.
  private static Predicate<HistoryEntry> byDuration(String sign, Duration bound) {
    Predicate<Integer> order =
        switch (sign) {
          case ">" -> c -> c > 0;
          case ">=" -> c -> c >= 0;
          case "<" -> c -> c < 0;
          case "<=" -> c -> c <= 0;
          case "=" -> c -> c == 0;
          case "!=" -> c -> c != 0;
          default -> throw new IllegalArgumentException("a duration is compared with `>` or `<`");
        };
    return entry ->
        entry.outcome().map(o -> order.test(o.duration().compareTo(bound))).orElse(false);
  }

  private static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "`" + text + "` is no duration; write such as `10s`, `200ms`, `2min`");
    }
    double unit =
        switch (parts.group(2)) {
          case "ms" -> 1e6;
          case "s" -> 1e9;
          case "min" -> 60e9;
          default -> 3600e9;
        };
    return Duration.ofNanos((long) (Double.parseDouble(parts.group(1)) * unit));
  }
}
