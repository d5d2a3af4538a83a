package ruchy.repl;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jline.reader.impl.history.DefaultHistory;
import ruchy.session.history.History;
import ruchy.session.history.HistoryEntry;

/// The history of the session as the line editor walks through it. The session's store does the
/// saving; the editor's own files are never used.
final class EditorHistory extends DefaultHistory {
  private final History store;
  private final UnaryOperator<String> entry;
  private Optional<String> warning;

  /// @param entry makes a line an entry, which has the sign of its mode before it
  EditorHistory(History store, UnaryOperator<String> entry) {
    this.store = store;
    this.entry = entry;
    this.warning = store.openingWarning();
  }

  @Override
  public void load() {
    for (HistoryEntry entry : store.entries()) {
      internalAdd(entry.time(), entry.text());
    }
    moveToEnd();
  }

  @Override
  public void save() {
    // Each entry was saved when it was added.
  }

  @Override
  public void add(Instant time, String typed) {
    String line = entry.apply(typed);
    if (line.isBlank() || (size() > 0 && get(last()).equals(line))) {
      return;
    }
    internalAdd(time, line);
    store.add(line).ifPresent(text -> warning = Optional.of(text));
  }

  /// What went wrong since the last call.
  Optional<String> takeWarning() {
    Optional<String> taken = warning;
    warning = Optional.empty();
    return taken;
  }
}
