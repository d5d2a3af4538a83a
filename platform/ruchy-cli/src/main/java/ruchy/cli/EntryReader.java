package ruchy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ruchy.session.Session;

/// Cuts standard input into entries, each a whole number of lines that make up complete statements.
///
/// A line that starts with `.`, `|>`, `else` or an operator goes on with the statement before it,
/// so one line is read ahead; but nobody who talks to the program through a pipe waits for that:
/// after a pause the statement is taken as it stands.
final class EntryReader {
  private static final long PAUSE_MILLIS = 60;
  private static final int LINES_AHEAD_MAX = 10_000;

  private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(LINES_AHEAD_MAX);
  private Optional<Line> ahead = Optional.empty();

  /// A line of the input, or its end.
  private sealed interface Line {
    /// A line without its end.
    record Text(String text) implements Line {}

    /// No more lines; `problem` says why if reading failed.
    record End(Optional<IOException> problem) implements Line {}
  }

  EntryReader(Reader reader) {
    Thread.ofPlatform().daemon().name("ruchy-input").start(() -> readAll(reader));
  }

  private void readAll(Reader reader) {
    try {
      BufferedReader buffered = new BufferedReader(reader);
      try {
        for (String line = buffered.readLine(); line != null; line = buffered.readLine()) {
          lines.put(new Line.Text(line));
        }
        lines.put(new Line.End(Optional.empty()));
      } catch (IOException e) {
        lines.put(new Line.End(Optional.of(e)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next entry; empty at the end of the input. An entry that the end of the input cuts off is
  /// given as it stands.
  Optional<String> next() throws IOException, InterruptedException {
    StringBuilder entry = new StringBuilder();
    while (true) {
      Line line = take();
      switch (line) {
        case Line.End end -> {
          ahead = Optional.of(end);
          if (end.problem().isPresent()) {
            throw end.problem().get();
          }
          return entry.isEmpty() ? Optional.empty() : Optional.of(entry.toString());
        }
        case Line.Text(String text) -> {
          if (entry.isEmpty() && text.isBlank()) {
            continue;
          }
          entry.append(entry.isEmpty() ? "" : "\n").append(text);
          if (Session.continuation(entry.toString()).isEmpty() && !nextContinues()) {
            return Optional.of(entry.toString());
          }
        }
      }
    }
  }

  private Line take() throws InterruptedException {
    if (ahead.isPresent()) {
      Line line = ahead.get();
      ahead = Optional.empty();
      return line;
    }
    return lines.take();
  }

  private boolean nextContinues() throws InterruptedException {
    if (ahead.isEmpty()) {
      ahead = Optional.ofNullable(lines.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }
    return ahead.isPresent()
        && ahead.get() instanceof Line.Text(String text)
        && Session.continuesStatement(text);
  }
}
