package ruchy.session.magic;

import java.util.List;
import java.util.Locale;
import ruchy.lang.check.Mode;

/// `%mode`, `%config`, `%magic`: how the session behaves.
final class Choices {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords(
              "%mode [data_science|engineering]",
              "shows or changes what the checker accepts",
              """
              In data-science mode `x = 1` declares, and a `Result` gives its value by itself; in
              engineering mode `let`, `?` and types of functions are written out.\
              """,
              Choices::mode),
          Magic.ofWords(
              "%config [NAME=VALUE]", "shows or changes the settings", "", Choices::config),
          Magic.ofWords(
              "%magic [NAME]", "lists the magics, or tells all about one", "", Choices::magic),
          Magic.ofWords("%lsmagic", "lists the magics", "", Choices::magic));

  private static final int USAGE_COLUMNS = 26;

  private Choices() {}

  private static boolean mode(Call call, Desk desk) {
    Mode mode =
        switch (call.rest()) {
          case "" -> desk.mode();
          case "engineering" -> Mode.ENGINEERING;
          case "data_science", "relaxed" -> Mode.DATA_SCIENCE;
          default ->
              throw MagicException.misuse(
                  "there is no mode `" + call.rest() + "`",
                  "the modes are data_science and engineering");
        };
    desk.mode(mode);
    desk.show(mode.name().toLowerCase(Locale.ROOT) + "\n");
    return true;
  }

  private static boolean config(Call call, Desk desk) {
    String rest = call.rest();
    int sign = rest.indexOf('=');
    if (sign > 0) {
      desk.settings().set(rest.substring(0, sign).strip(), rest.substring(sign + 1).strip());
      return true;
    }
    List<Desk.Setting> shown =
        desk.settings().all().stream()
            .filter(each -> rest.isEmpty() || each.name().equals(rest))
            .toList();
    if (shown.isEmpty()) {
      throw MagicException.misuse("there is no setting `" + rest + "`", "`%config` lists them");
    }
    int width = shown.stream().mapToInt(each -> text(each).length()).max().orElse(0);
    var lines = new StringBuilder();
    for (Desk.Setting each : shown) {
      String padded = text(each) + " ".repeat(width - text(each).length());
      lines.append(padded).append("  ").append(desk.quiet(each.meaning())).append('\n');
    }
    desk.show(lines.toString());
    return true;
  }

  private static String text(Desk.Setting setting) {
    return setting.name() + " = " + setting.value();
  }

  private static boolean magic(Call call, Desk desk) {
    String name = call.rest().replaceFirst("^%+", "");
    desk.show(name.isEmpty() ? table() : about(name));
    return true;
  }

  private static String about(String name) {
    Magic magic =
        Magics.find(name)
            .orElseThrow(() ->
                MagicException.unknown(
                    "there is no magic `%" + name + "`", "`%magic` lists them all"));
    return magic.page();
  }

  /// Usages on the left and summaries on the right; a usage that is long stands on its own line.
  private static String table() {
    var lines = new StringBuilder();
    String margin = " ".repeat(USAGE_COLUMNS);
    for (Magic magic : Magics.list()) {
      String usage = magic.usage();
      boolean isLong = usage.length() > USAGE_COLUMNS - 2;
      lines.append(usage).append(isLong ? "\n" + margin : margin.substring(usage.length()));
      lines.append(wrapped(magic.summary()).replace("\n", "\n" + margin)).append('\n');
    }
    return lines.append("`%magic NAME` and `?%NAME` tell more.\n").toString();
  }

  private static String wrapped(String summary) {
    return summary.replaceAll("(.{1,54})(?: |$)", "$1\n").stripTrailing();
  }
}
