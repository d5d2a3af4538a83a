package ruchy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import ruchy.lang.check.Mode;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.history.History;
import ruchy.session.history.HistoryEntry.Outcome;
import ruchy.session.magic.Desk.RanCell;
import ruchy.session.magic.Jobs;
import ruchy.session.magic.PostMortem;
import ruchy.session.shell.Foreground;
import ruchy.session.shell.Shell;

/// What a session keeps besides its program: the cells that ran, how it is set, and what its front
/// end lends it.
final class SessionMemory {
  private final SessionSettings settings;
  private final Optional<History> history;
  private final Jobs jobs = new Jobs();
  private final List<RanCell> cells = new ArrayList<>();
  private volatile Optional<Recovery> recovery = Optional.empty();
  private volatile Optional<Foreground> terminal = Optional.empty();

  private Optional<PostMortem> postMortem = Optional.empty();
  private int frame;
  private final Map<String, String> aliases = new ConcurrentSkipListMap<>();

  SessionMemory(SessionOptions options) {
    this.settings = new SessionSettings(options.quotas());
    this.history = options.history();
  }

  void recovery(Recovery keeper) {
    recovery = Optional.of(keeper);
  }

  Optional<Recovery> recovery() {
    return recovery;
  }

  SessionSettings settings() {
    return settings;
  }

  Jobs jobs() {
    return jobs;
  }

  Optional<History> history() {
    return history;
  }

  /// A shell on the terminal that was lent.
  Shell shell() {
    return new Shell(terminal);
  }

  void lend(Foreground lent) {
    terminal = Optional.of(lent);
  }

  synchronized Optional<PostMortem> postMortem() {
    return postMortem;
  }

  /// Keeps what an error left, in place of what the one before did.
  synchronized void postMortem(PostMortem last) {
    postMortem = Optional.of(last);
    frame = 0;
  }

  /// The functions of the user's own magics.
  Map<String, String> aliases() {
    return aliases;
  }

  synchronized int frame() {
    return frame;
  }

  synchronized void frame(int number) {
    frame = number;
  }

  synchronized List<RanCell> cells() {
    return List.copyOf(cells);
  }

  /// Keeps a cell that is over.
  synchronized void add(RanCell cell, Event.Finished end, Mode mode) {
    cells.add(cell);
    history.ifPresent(entries ->
        entries.ended(
            cell.text(),
            new Outcome(
                end.status().name().toLowerCase(Locale.ROOT),
                end.duration(),
                mode.name().toLowerCase(Locale.ROOT),
                WorkingFolder.current().toString())));
  }
}
