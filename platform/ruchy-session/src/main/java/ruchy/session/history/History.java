package ruchy.session.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was entered, in this session and in earlier ones, oldest first.
///
/// Every entry is on disk before [#add] returns. Several sessions may share one file: each adds to
/// its end, and sees what the others wrote when it starts. Safe for use by several threads.
public final class History {
  /// So many entries are kept, the newest.
  public static final int ENTRIES_MAX = 10_000;

  /// The file is rewritten once it has so many entries more than are kept.
  private static final int ENTRIES_SPARE = 2_500;

  /// A longer entry is remembered in this session but not saved.
  private static final int ENTRY_CHARACTERS_MAX = 1 << 20;

  private final Optional<Journal> journal;
  private final Clock clock;
  private final List<HistoryEntry> entries = new ArrayList<>();
  private final List<HistoryEntry> unsaved = new ArrayList<>();
  private int inFile;
  private boolean warned;
  private Optional<String> openingWarning = Optional.empty();

  private History(Optional<Journal> journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /// The history kept in a file, which need not exist yet.
  public static History open(Path file) {
    return open(file, Clock.systemUTC());
  }

  /// A history that lives as long as this object.
  public static History inMemory() {
    return new History(Optional.empty(), Clock.systemUTC());
  }

  static History open(Path file, Clock clock) {
    Journal journal = new Journal(file);
    History history = new History(Optional.of(journal), clock);
    try {
      Journal.Contents contents = journal.read();
      if (contents.foreign()) {
        history = new History(Optional.empty(), clock);
        history.openingWarning =
            Optional.of(
                file
                    + " is no history · none of its lines is an entry · this session keeps its own"
                    + " in memory only; move the file away, or set RUCHY_HOME to another folder");
      }
      history.load(contents.entries());
    } catch (IOException e) {
      history.openingWarning =
          Optional.of(
              "cannot read the history "
                  + file
                  + " · "
                  + reason(e)
                  + " · this session starts without it");
      history.warned = true;
    }
    return history;
  }

  private void load(List<HistoryEntry> all) throws IOException {
    inFile = all.size();
    entries.addAll(all.subList(Math.max(0, all.size() - ENTRIES_MAX), all.size()));
    if (journal.isPresent()) {
      compactIfLarge(journal.get());
    }
  }

  /// What went wrong when the file was opened.
  public Optional<String> openingWarning() {
    return openingWarning;
  }

  /// A snapshot of the newest [#ENTRIES_MAX] entries, oldest first.
  public synchronized List<HistoryEntry> entries() {
    return List.copyOf(entries);
  }

  /// Adds an entry and saves it. Blank text and an exact repetition of the last entry are left out.
  ///
  /// @return a warning the first time that saving fails; what could not be saved is tried again
  ///   with the next entry
  public synchronized Optional<String> add(String text) {
    boolean repeated = !entries.isEmpty() && entries.getLast().text().equals(text);
    if (text.isBlank() || repeated) {
      return Optional.empty();
    }
    HistoryEntry entry = new HistoryEntry(clock.instant().truncatedTo(ChronoUnit.MILLIS), text);
    entries.add(entry);
    if (entries.size() > ENTRIES_MAX) {
      entries.removeFirst();
    }
    if (journal.isPresent() && text.length() <= ENTRY_CHARACTERS_MAX) {
      unsaved.add(entry);
    }
    return journal.flatMap(this::save);
  }

  /// Tells what became of the newest entry, if it has this text.
  public synchronized void ended(String text, HistoryEntry.Outcome outcome) {
    if (entries.isEmpty() || !entries.getLast().text().equals(text)) {
      return;
    }
    HistoryEntry entry = entries.removeLast().with(outcome);
    entries.add(entry);
    boolean waits = !unsaved.isEmpty() && unsaved.getLast().time().equals(entry.time());
    if (waits) {
      unsaved.removeLast();
      unsaved.add(entry);
    } else if (text.length() <= ENTRY_CHARACTERS_MAX) {
      journal.ifPresent(file -> saveOutcome(file, entry));
    }
  }

  private static void saveOutcome(Journal file, HistoryEntry entry) {
    try {
      file.appendOutcome(entry);
    } catch (IOException _) {
      // The entry itself is safe; only how long it took is lost.
    }
  }

  private Optional<String> save(Journal file) {
    try {
      file.append(unsaved);
      inFile += unsaved.size();
      unsaved.clear();
      warned = false;
      compactIfLarge(file);
      return Optional.empty();
    } catch (IOException e) {
      if (unsaved.size() > ENTRIES_MAX) {
        unsaved.removeFirst();
      }
      if (warned) {
        return Optional.empty();
      }
      warned = true;
      return Optional.of(
          "cannot save the history to "
              + file.file()
              + " · "
              + reason(e)
              + " · what was saved before is safe; free some space, and the rest is saved with the"
              + " next entry");
    }
  }

  private void compactIfLarge(Journal file) throws IOException {
    if (inFile > ENTRIES_MAX + ENTRIES_SPARE) {
      file.compact(ENTRIES_MAX);
      inFile = ENTRIES_MAX;
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
