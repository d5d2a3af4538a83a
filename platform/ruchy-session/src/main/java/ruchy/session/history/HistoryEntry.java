package ruchy.session.history;

import java.time.Instant;

/// One cell as it was entered; its text may have several lines.
///
/// @param time when it was entered, to the millisecond
public record HistoryEntry(Instant time, String text) {}
