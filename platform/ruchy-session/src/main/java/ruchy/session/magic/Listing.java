package ruchy.session.magic;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import ruchy.session.history.History;
import ruchy.session.history.HistoryEntry;
import ruchy.session.history.HistoryFilter;

/// `%who`, `%whos`, `%history`, `%clear`: what the session holds.
final class Listing {
  private static final int ENTRIES_SHOWN = 30;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords("%who", "names your variables", "", Listing::who),
          Magic.ofWords("%whos", "lists your variables", "The same as `whos()`.", Listing::whos),
          Magic.ofWords(
              "%clear PATTERN",
              "forgets the variables that a regular expression fits",
              "The same as `clear!(r\"PATTERN\")`; it has to fit the whole name.",
              Listing::clear),
          Magic.ofWords(
              "%history [NUMBER|all] [TEXT] [where CONDITION]",
              "shows what was entered",
              """
              The last thirty entries, or so many; those that contain a text; those that meet a
              condition on `duration` (such as `> 10s`), `status` (`= failed`), `folder`, `mode` or
              `text` (`contains`, `=`), several of them joined by `and`:
              `%history where duration > 10s and status = done`.\
              """,
              Listing::history));

  private Listing() {}

  private static boolean who(Call call, Desk desk) {
    List<String> names = desk.variableNames();
    desk.show(names.isEmpty() ? "no variables yet\n" : String.join("  ", names) + "\n");
    return true;
  }

  private static boolean whos(Call call, Desk desk) {
    desk.show(desk.variableTable());
    return true;
  }

  private static boolean clear(Call call, Desk desk) {
    if (call.rest().isEmpty()) {
      throw MagicException.misuse(
          "%clear needs a pattern", "`%clear temp_.*` forgets what starts with temp_; `.*` all");
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(call.rest());
    } catch (PatternSyntaxException e) {
      throw MagicException.misuse(
          "`" + call.rest() + "` is no regular expression: " + e.getDescription());
    }
    List<String> names =
        desk.variableNames().stream().filter(name -> pattern.matcher(name).matches()).toList();
    desk.forget(names);
    desk.show(
        names.isEmpty()
            ? "no variable's name fits `" + call.rest() + "`\n"
            : "forgot " + String.join(", ", names) + "\n");
    return true;
  }

  private static boolean history(Call call, Desk desk) {
    History history =
        desk.history()
            .orElseThrow(
                () -> MagicException.misuse("this session keeps no history: it has no prompt"));
    HistoryFilter filter;
    try {
      filter = HistoryFilter.of(call.rest());
    } catch (IllegalArgumentException e) {
      throw MagicException.misuse(
          String.valueOf(e.getMessage()), "`?%history` shows what can be asked");
    }
    List<HistoryEntry> found = history.entries().stream().filter(filter::fits).toList();
    int most = filter.most().orElse(ENTRIES_SHOWN);
    var lines = new StringBuilder();
    for (HistoryEntry entry : found.subList(Math.max(0, found.size() - most), found.size())) {
      String time = TIME.format(entry.time().atZone(ZoneId.systemDefault()));
      String took =
          entry.outcome().map(outcome -> Timing.text(outcome.duration().toNanos())).orElse("");
      String head = "%-14s %8s  ".formatted(time, took);
      String text = entry.text().replace("\n", "\n" + " ".repeat(head.length()));
      lines.append(desk.quiet(head)).append(text).append('\n');
    }
    desk.show(lines.isEmpty() ? "no entry fits\n" : lines.toString());
    return true;
  }
}
