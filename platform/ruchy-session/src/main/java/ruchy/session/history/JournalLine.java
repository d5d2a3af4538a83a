package ruchy.session.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// How entries are written into the lines of the [Journal], and read again. A line that is not
/// intact reads as nothing.
final class JournalLine {
  private JournalLine() {}

  /// What became of the entry of a time and text; two sessions may write in the same millisecond.
  ///
  /// @param line the checksum of the entry's line
  record Ended(Instant time, String line, HistoryEntry.Outcome outcome) {
    boolean isOf(HistoryEntry entry) {
      return entry.time().equals(time) && checksum(body(entry)).equals(line);
    }
  }

  private static String body(HistoryEntry entry) {
    return entry.time().toEpochMilli() + "\t" + escape(entry.text());
  }

  /// The lines of entries, with what became of them.
  static String text(List<HistoryEntry> entries) {
    StringBuilder lines = new StringBuilder();
    for (HistoryEntry entry : entries) {
      lines.append(line(body(entry)));
      if (entry.outcome().isPresent()) {
        lines.append(outcomeText(entry));
      }
    }
    return lines.toString();
  }

  /// The line of what became of an entry; empty if that is not known.
  static String outcomeText(HistoryEntry entry) {
    return entry
        .outcome()
        .map(outcome ->
            line(
                String.join(
                    "\t",
                    "@" + entry.time().toEpochMilli(),
                    checksum(body(entry)),
                    outcome.status(),
                    Long.toString(outcome.duration().toNanos() / 1000),
                    outcome.mode(),
                    escape(outcome.folder()))))
        .orElse("");
  }

  /// A line whose first part is followed by the checksum of the rest.
  private static String line(String body) {
    int tab = body.indexOf('\t');
    return body.substring(0, tab) + '\t' + checksum(body) + body.substring(tab) + '\n';
  }

  /// The entry of a line.
  static Optional<HistoryEntry> entry(String line) {
    return body(line)
        .map(body -> {
          int tab = body.indexOf('\t');
          Instant time = Instant.ofEpochMilli(Long.parseLong(body.substring(0, tab)));
          return new HistoryEntry(time, unescape(body.substring(tab + 1)));
        });
  }

  /// What a line says became of an entry.
  static Optional<Ended> outcome(String line) {
    return body(line)
        .map(body -> body.split("\t", 6))
        .filter(parts -> parts.length == 6)
        .map(parts ->
            new Ended(
                Instant.ofEpochMilli(Long.parseLong(parts[0].substring(1))),
                parts[1],
                new HistoryEntry.Outcome(
                    parts[2],
                    Duration.ofNanos(Long.parseLong(parts[3]) * 1000),
                    parts[4],
                    unescape(parts[5]))));
  }

  /// A line without its checksum, if that is right.
  private static Optional<String> body(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    if (first <= 0 || second < 0) {
      return Optional.empty();
    }
    String body = line.substring(0, first) + line.substring(second);
    return line.substring(first + 1, second).equals(checksum(body))
        ? Optional.of(body)
        : Optional.empty();
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean escaped = false;
    for (char c : text.toCharArray()) {
      if (!escaped && c == '\\') {
        escaped = true;
        continue;
      }
      plain.append(escaped && c == 'n' ? '\n' : escaped && c == 'r' ? '\r' : c);
      escaped = false;
    }
    return plain.toString();
  }
}
