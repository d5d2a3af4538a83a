package ruchy.session.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One cell as it was entered; its text may have several lines.
///
/// @param time when it was entered, to the millisecond
/// @param outcome what became of it; nothing as long as it runs, or if its session was killed
public record HistoryEntry(Instant time, String text, Optional<Outcome> outcome) {
  /// An entry that has just been made.
  public HistoryEntry(Instant time, String text) {
    this(time, text, Optional.empty());
  }

  /// The same with what became of it.
  HistoryEntry with(Outcome ended) {
    return new HistoryEntry(time, text, Optional.of(ended));
  }

  /// What became of a cell.
  ///
  /// @param status `done`, `failed`, `refused` or `interrupted`
  /// @param duration how long it ran, to the microsecond
  /// @param mode the mode in which it was checked, such as `data_science`
  /// @param folder the working folder at its end
  public record Outcome(String status, Duration duration, String mode, String folder) {}
}
