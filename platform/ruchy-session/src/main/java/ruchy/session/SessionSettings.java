package ruchy.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruchy.session.limit.Quotas;
import ruchy.session.magic.Desk;
import ruchy.session.magic.MagicException;

/// What `%config` shows and changes.
final class SessionSettings implements Desk.Settings {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)\\s*(ms|s|min)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)\\s*(kB|MB|GB)");

  /// What takes one of some words; the first is what holds at first.
  private static final List<Choice> CHOICES =
      List.of(
          new Choice(
              "images",
              List.of("auto", "kitty", "iterm2", "sixel", "none"),
              "how plots are drawn in the terminal: auto asks it; without pictures, in braille"),
          new Choice("keys", List.of("emacs", "vi"), "the keys of the prompt: emacs or vi"),
          new Choice(
              "pager", List.of("on", "off"), "whether answers longer than the window are paged"));

  private volatile Quotas quotas;
  private final Map<String, String> chosen = new ConcurrentHashMap<>();

  /// A setting that takes one of some words.
  private record Choice(String name, List<String> words, String meaning) {}

  SessionSettings(Quotas quotas) {
    this.quotas = quotas;
  }

  Quotas quotas() {
    return quotas;
  }

  @Override
  public List<Desk.Setting> all() {
    List<Desk.Setting> all = new ArrayList<>();
    all.add(
        new Desk.Setting(
            "cell_memory",
            quotas.allocationBytesMax().isPresent()
                ? size(quotas.allocationBytesMax().getAsLong())
                : "none",
            "how much memory a cell may allocate, such as 256MB; or none"));
    all.add(
        new Desk.Setting(
            "cell_time",
            quotas.time().map(SessionSettings::time).orElse("none"),
            "how much processor time a cell may use, such as 5s; or none"));
    for (Choice each : CHOICES) {
      String word = chosen.getOrDefault(each.name(), each.words().getFirst());
      all.add(new Desk.Setting(each.name(), word, each.meaning()));
    }
    return List.copyOf(all);
  }

  @Override
  public void set(String name, String value) {
    for (Choice each : CHOICES) {
      if (each.name().equals(name)) {
        choose(each, value);
        return;
      }
    }
    quotas =
        switch (name) {
          case "cell_time" -> new Quotas(time(value), quotas.allocationBytesMax());
          case "cell_memory" -> new Quotas(quotas.time(), size(value));
          default ->
              throw MagicException.misuse(
                  "there is no setting `" + name + "`", "`%config` lists them");
        };
  }

  private void choose(Choice choice, String word) {
    if (!choice.words().contains(word)) {
      String usage =
          choice.words().stream()
              .map(each -> "`" + choice.name() + "=" + each + "`")
              .collect(Collectors.joining(" or "));
      throw MagicException.misuse(
          "`" + choice.name() + "` cannot be `" + word + "`", "write " + usage);
    }
    chosen.put(choice.name(), word);
  }

  private static Optional<Duration> time(String text) {
    if (text.equals("none")) {
      return Optional.empty();
    }
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw MagicException.misuse(
          "`" + text + "` is no duration", "write such as `cell_time=5s`, or `cell_time=none`");
    }
    double nanos =
        switch (parts.group(2)) {
          case "ms" -> 1e6;
          case "s" -> 1e9;
          default -> 60e9;
        };
    return Optional.of(Duration.ofNanos((long) (Double.parseDouble(parts.group(1)) * nanos)));
  }

  private static OptionalLong size(String text) {
    if (text.equals("none")) {
      return OptionalLong.empty();
    }
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches()) {
      throw MagicException.misuse(
          "`" + text + "` is no amount of memory",
          "write such as `cell_memory=256MB`, or `cell_memory=none`");
    }
    double bytes =
        switch (parts.group(2)) {
          case "kB" -> 1e3;
          case "MB" -> 1e6;
          default -> 1e9;
        };
    return OptionalLong.of((long) (Double.parseDouble(parts.group(1)) * bytes));
  }

  private static String time(Duration time) {
    double seconds = time.toNanos() / 1e9;
    return seconds < 1
        ? String.format(Locale.ROOT, "%.0fms", seconds * 1e3)
        : String.format(Locale.ROOT, "%.3f", seconds).replaceFirst("\\.?0+$", "") + "s";
  }

  private static String size(long bytes) {
    boolean isLarge = bytes >= 1_000_000_000;
    String number = String.format(Locale.ROOT, "%.3f", bytes / (isLarge ? 1e9 : 1e6));
    return number.replaceFirst("\\.?0+$", "") + (isLarge ? "GB" : "MB");
  }
}
