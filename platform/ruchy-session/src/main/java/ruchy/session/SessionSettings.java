package ruchy.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.session.limit.Quotas;
import ruchy.session.magic.Desk;
import ruchy.session.magic.MagicException;

/// What `%config` shows and changes.
final class SessionSettings implements Desk.Settings {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)\\s*(ms|s|min)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d+)?)\\s*(kB|MB|GB)");

  private volatile Quotas quotas;
  private volatile String keys = "emacs";

  SessionSettings(Quotas quotas) {
    this.quotas = quotas;
  }

  Quotas quotas() {
    return quotas;
  }

  @Override
  public List<Desk.Setting> all() {
    return List.of(
        new Desk.Setting(
            "cell_memory",
            quotas.allocationBytesMax().isPresent()
                ? size(quotas.allocationBytesMax().getAsLong())
                : "none",
            "how much memory a cell may allocate, such as 256MB; or none"),
        new Desk.Setting(
            "cell_time",
            quotas.time().map(SessionSettings::time).orElse("none"),
            "how much processor time a cell may use, such as 5s; or none"),
        new Desk.Setting("keys", keys, "the keys of the prompt: emacs or vi"));
  }

  @Override
  public void set(String name, String value) {
    if (name.equals("keys")) {
      if (!value.equals("vi") && !value.equals("emacs")) {
        throw MagicException.misuse(
            "there are no keys `" + value + "`", "write `keys=vi` or `keys=emacs`");
      }
      keys = value;
      return;
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
